import { signal } from "@preact/signals"
import { circleOf, member, modelOf, type States } from "../models"
import type { InviteState, JoinState } from "../../../src/web/store/model"

const link = "https://attune.example/join#v1.3q2-7wAAESIzRFVmd4iZqg.Y2Fub3B5LWhhcmJvdXItdmVsdmV0LW1vcm5pbmctdGlu"
const words = ["harbour", "velvet", "morning", "thimble"]

const plain = modelOf()
const inviting = (invite: InviteState) =>
  modelOf({ circle: circleOf({}, [member("Ana", 0)]), joining: { ...plain.joining, invite: signal(invite) } })
const joiningAs = (join: JoinState) =>
  modelOf({ phase: "new", circle: undefined, joining: { ...plain.joining, join: signal(join) } })

const invite = (step: InviteState) => ({ path: "/invite", model: inviting(step) }) as const
const device = (step: InviteState) => ({ path: "/settings/devices/add", model: inviting(step) }) as const
const join = (step: JoinState) => ({ path: "/join", model: joiningAs(step) }) as const

const compare = { step: "compare", purpose: "member", words, name: "Sam" } as const

export const states: States = {
  "invite-none": invite({ step: "none" }),
  "invite-making": invite({ step: "making" }),
  "invite-open": invite({ step: "open", purpose: "member", link }),
  "invite-compare": invite(compare),
  "invite-approve": { ...invite(compare), after: ["They’re the same"] },
  "invite-admitting": invite({ step: "admitting" }),
  "invite-done": { ...invite({ step: "done", name: "Sam" }) },
  "invite-expired": invite({ step: "expired" }),
  "invite-taken-back": invite({ step: "takenBack" }),
  "invite-refused": invite({ step: "refused" }),
  "invite-failed": invite({ step: "failed", problem: "RelayUnreachable" }),
  "device-none": device({ step: "none" }),
  "device-open": device({ step: "open", purpose: "device", link }),
  "device-approve": { ...device({ ...compare, purpose: "device", name: "" }), after: ["They’re the same"] },
  "device-done": device({ step: "done", name: "" }),
  join: join({ step: "none" }),
  "join-wrong": { ...join({ step: "none" }), after: [["The link you were sent", "hello"], "Open the invite"] },
  "join-scan": { ...join({ step: "none" }), after: ["Scan a code instead"] },
  "join-scan-refused": { ...join({ step: "none" }), after: ["Scan a code instead", "Use the camera"] },
  "join-name": join({ step: "name", purpose: "member" }),
  "join-device": join({ step: "name", purpose: "device" }),
  "join-knocking": join({ step: "knocking" }),
  "join-absent": join({ step: "absent" }),
  "join-compare": join({ step: "compare", words }),
  "join-approval": join({ step: "approval" }),
  "join-fetching": join({ step: "fetching" }),
  "join-refused": join({ step: "refused" }),
  "join-expired": join({ step: "expired" }),
  "join-failed": join({ step: "failed", problem: "InviteTaken" }),
  "join-joined": join({ step: "joined", people: ["Ana"] }),
}
