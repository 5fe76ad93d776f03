import type { Viewpoint } from "#core/circleState"
import { activeMembers } from "#protocol/membership"
import type { Held } from "./person"

/** A circle as its own member looks at it, with who is in it now. */
export const viewpointOf = ({ slot, replica }: Held): Viewpoint => ({
  state: replica.state,
  me: slot.member,
  members: replica.membership ? activeMembers(replica.membership).map(({ id }) => id) : [],
})
