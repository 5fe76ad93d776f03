/**
 * What is needed when people or devices come together, and on no ordinary day. The app fetches it then; see `Person`.
 */
export { findCircle } from "./findCircle"
export { Inviting } from "./inviting"
export { Joining } from "./joining"
export { isVouchedFor, keepWords, takeOut } from "./renewal"
