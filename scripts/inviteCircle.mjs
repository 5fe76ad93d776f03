// `npm run invite-circle`: prints an address with which one more person may begin a circle here.
import { makeReady } from "./ready.mjs"

makeReady()
await import("../dist/server/inviteCircle.js")
