import type { MemberId } from "#base/ids"
import type { Cast } from "../ui/Hero"
import type { Words } from "../words/en"
import type { Member, OpenCircle } from "./model"

/** Those who are here now, without me, in the order they came. */
export const othersIn = (circle: OpenCircle): readonly Member[] =>
  [...circle.members.values()].filter((member) => !member.isMe && member.state === "active")

export const meIn = (circle: OpenCircle): Member | undefined => circle.members.get(circle.me)

/** What to call a member on the screen, also while their name has not arrived. */
export const nameOf = (circle: OpenCircle, member: MemberId, words: Words): string =>
  circle.members.get(member)?.name || words.shell.someone

export const namesOf = (members: readonly Member[], words: Words): readonly string[] =>
  members.map(({ name }) => name || words.shell.someone)

/** Whose colours a drawing takes. */
export const castOf = (circle: OpenCircle): Cast => ({
  mine: meIn(circle)?.colour ?? "amber",
  others: othersIn(circle).map(({ colour }) => colour),
})
