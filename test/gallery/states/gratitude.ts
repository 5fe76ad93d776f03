import type { CircleId, EventId } from "#base/ids"
import { instant, type LocalDate } from "#base/time"
import { ana, circleOf, item, member, modelOf, sam, today, yesterday, type States } from "../models"
import { gratitudeOf } from "../thanking"

const path = "/together/appreciations"
const date = (text: string) => text as LocalDate
const soup = {
  did: "You made soup when I came home late, and didn’t ask about the bus.",
  says: "You notice when somebody is worn out.",
  meant: "I could sit down and say nothing for an hour.",
}
const short = (did: string) => ({ did, says: "", meant: "" })
const shelf = [
  { item: item("1"), by: sam, isMine: false, to: ana, date: today, appreciation: soup },
  { item: item("2"), by: ana, isMine: true, to: sam, date: yesterday, appreciation: short("You rang my mum back.") },
  {
    item: item("3"),
    by: sam,
    isMine: false,
    to: undefined,
    date: date("2026-10-02"),
    appreciation: short("You all carried boxes up four floors."),
  },
]
const kept = {
  id: "7".repeat(64) as EventId,
  position: 4,
  item: item("7"),
  circle: "1".repeat(32) as CircleId,
  to: sam,
  date: date("2026-12-24"),
  appreciation: short("You kept the lights up till I was back."),
}
const at = (time: string) => instant(Date.parse(`2026-11-24T${time}:00Z`))
const availabilities = [
  { member: ana, isMe: true, availability: "later" as const, until: at("21:00") },
  { member: sam, isMe: false, availability: "room" as const, until: at("22:30") },
]
const three = circleOf({ kind: "friends" }, [member("Ana", 0), member("Sam", 1), member("Mia", 2)])
const full = () => modelOf({ gratitude: gratitudeOf({ shelf, waiting: [kept] }) })

export const states: States = {
  "appreciations-empty": { path, model: modelOf() },
  appreciations: { path, model: full() },
  "appreciations-found": { path, model: full(), after: [["Search your appreciations", "soup hour"]] },
  "appreciations-writing": { path, model: modelOf({ circle: three }), after: ["You rang when …"] },
  "appreciations-later": { path, model: modelOf(), after: ["You waited while I …", "On a later date"] },
  "appreciations-taking-back": { path, model: full(), after: ["Take it back"] },
  "appreciations-alone": { path, model: modelOf({ circle: circleOf({}, [member("Ana", 0)]) }) },
  "room-together": { path: "/together", model: modelOf({ gratitude: gratitudeOf({ availabilities }) }) },
  "room-saying": { path: "/together", model: modelOf(), after: ["Say how it is for you"] },
  "room-today": { path: "/", model: modelOf({ gratitude: gratitudeOf({ availabilities }) }) },
}
