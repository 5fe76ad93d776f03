import { describe, expect, it } from "vitest"
import type { MemberId } from "#base/ids"
import type { LocalDate } from "#base/time"
import { alice, bob, carol, item, logOf } from "#kit/play"
import type { CircleEvent } from "../events"
import { foldAgreements, type Agreements } from "./agreements"
import { isInForce, readStandings, type Standing } from "./standings"
import type { AgreementText, Terms } from "./terms"

/**
 * Three people and three texts, small enough to try everything: whatever anybody does, sensible or not, in whatever order
 * and however often. Beside what the fold makes of it stands what each has really done, kept in the plainest way.
 */
const people = [alice, bob, carol] as const

const termsOf = (named: readonly MemberId[], will: string): Terms => ({
  date: "2026-11-01" as LocalDate,
  named: [...named],
  steps: [{ who: alice, when: "the door shuts", will }],
  reviewOn: "2026-12-01" as LocalDate,
})
const first: AgreementText = { item: item(1), terms: termsOf(people, "put the kettle on") }
const second: AgreementText = { item: item(2), replaces: item(1), terms: termsOf(people, "sit down") }
const withoutCarol: AgreementText = { item: item(3), replaces: item(1), terms: termsOf([alice, bob], "wait outside") }

/** Something one person does: an event they write, or leaving. */
interface Act {
  readonly by: MemberId
  readonly event: CircleEvent | undefined
}

const proposes = (by: MemberId, text: AgreementText): Act => ({ by, event: { type: "AgreementProposed", ...text } })
const signs = (by: MemberId, text: AgreementText): Act => ({ by, event: { type: "AgreementSigned", ...text } })
const takesBack = (by: MemberId, { item }: AgreementText): Act => ({ by, event: { type: "SignatureWithdrawn", item } })
const letsGo = (by: MemberId, { item, terms }: AgreementText): Act => ({
  by,
  event: { type: "AgreementReviewed", item, date: terms.reviewOn, outcome: "let-go" },
})
const leaves = (by: MemberId): Act => ({ by, event: undefined })
const byAll = (act: (by: MemberId, text: AgreementText) => Act, ...texts: readonly AgreementText[]): readonly Act[] =>
  texts.flatMap((text) => people.map((by) => act(by, text)))

interface State {
  readonly agreements: Agreements
  readonly left: readonly MemberId[]
  /** Who stands by which text: what they have signed, and not taken back while they could. */
  readonly standBy: ReadonlyMap<string, ReadonlySet<MemberId>>
  readonly letGo: ReadonlySet<MemberId>
}

const nothing: State = { agreements: new Map(), left: [], standBy: new Map(), letGo: new Set() }

/** A text by its differences from the others in here. */
const nameOf = ({ item: name, replaces, terms }: AgreementText): string =>
  `${name.at(-1)}${replaces ? " for 1" : ""}: ${terms.steps[0]?.will}`

const hasAllSigned = ({ standBy }: State, text: AgreementText): boolean =>
  text.terms.named.every((member) => standBy.get(nameOf(text))?.has(member))

/** Nobody has used its name for other words before. */
function isTaken({ agreements }: State, text: AgreementText): boolean {
  const there = agreements.get(text.item)
  return there?.text.state === "known" && nameOf({ ...there, terms: there.text.terms }) !== nameOf(text)
}

function after(state: State, { by, event }: Act): State {
  if (!event) return { ...state, left: [...state.left, by].sort() }
  const agreements = foldAgreements(state.agreements, logOf([[by, event]]))
  const standBy = new Map(state.standBy)
  const letGo = event.type === "AgreementReviewed" ? new Set(state.letGo).add(by) : state.letGo
  const takeBack = (name: string | undefined) => {
    // What all have signed is no longer one person's to take back.
    for (const text of [first, second, withoutCarol]) {
      if (text.item !== name || hasAllSigned(state, text)) continue
      standBy.set(nameOf(text), new Set([...(standBy.get(nameOf(text)) ?? [])].filter((member) => member !== by)))
    }
  }
  if (event.type === "AgreementProposed" || event.type === "AgreementSigned") {
    standBy.set(nameOf(event), new Set(standBy.get(nameOf(event))).add(by))
  }
  if (event.type === "AgreementProposed" && !isTaken(state, event)) takeBack(event.replaces)
  if (event.type === "SignatureWithdrawn") takeBack(event.item)
  return { ...state, agreements, standBy, letGo }
}

function keyOf({ agreements, left, standBy, letGo }: State): string {
  const initials = (members: Iterable<MemberId>) => [...members].map((member) => member.slice(0, 1)).join("")
  const versions = [...agreements.values()].map(
    ({ item: name, replaces, text, proposal, signedBy, isAgreed, reviews }) => [
      text.state === "known" && nameOf({ item: name, replaces, terms: text.terms }),
      proposal?.by,
      initials([...signedBy].sort()),
      isAgreed,
      initials(reviews.map(({ by }) => by)),
    ],
  )
  const stand = [...standBy].map(([name, by]) => `${name} ${initials([...by].sort())}`).sort()
  return [initials(left), initials([...letGo].sort()), versions.join(), stand.join()].join("|")
}

const hereIn = ({ left }: State): readonly MemberId[] => people.filter((member) => !left.includes(member))
const inForceIn = (state: State): readonly Standing[] =>
  [...readStandings(state.agreements, hereIn(state)).values()].filter(isInForce)

/** What would go on for ever: leaving twice, and letting go more than once. */
const isPossible = ({ left, letGo }: State, { by, event }: Act): boolean =>
  !left.includes(by) && !(event?.type === "AgreementReviewed" && letGo.has(by))

function isSignedByAll(state: State): void {
  for (const text of inForceIn(state)) {
    if (!hasAllSigned(state, text)) throw new Error(`${nameOf(text)} is in force without a signature`)
  }
}

/** What all have signed is in force, unless all it names who are here have signed what takes its place, or let it go. */
function endsOnlyByAll(state: State): void {
  const now = new Set(inForceIn(state).map(nameOf))
  for (const text of [first, second, withoutCarol].filter((one) => hasAllSigned(state, one))) {
    const bound = text.terms.named.filter((member) => hereIn(state).includes(member))
    const isReplaced = [second, withoutCarol].some(
      (other) =>
        other.replaces === text.item &&
        hasAllSigned(state, other) &&
        bound.every((member) => other.terms.named.includes(member)),
    )
    const isLetGo = text === first && bound.length > 0 && bound.every((member) => state.letGo.has(member))
    if (now.has(nameOf(text)) !== !(isReplaced || isLetGo)) throw new Error(`${nameOf(text)} has ended, or has not`)
  }
}

/** Goes to every state that these acts lead to. */
function explore(
  acts: readonly Act[],
  start: State,
  check: (state: State) => void,
): { readonly states: number; readonly inForce: number } {
  const seen = new Set([keyOf(start)])
  const open = [start]
  let inForce = 0
  for (let state = open.pop(); state; state = open.pop()) {
    check(state)
    if (inForceIn(state).length > 0) inForce++
    for (const act of acts) {
      if (!isPossible(state, act)) continue
      const next = after(state, act)
      const key = keyOf(next)
      if (seen.has(key)) continue
      seen.add(key)
      open.push(next)
    }
  }
  return { states: seen.size, inForce }
}
describe("agreements, whatever three people do in whatever order", () => {
  it("[AG1][AG3] are never in force without a signature, in any of 9,908 states", () => {
    const acts = [
      proposes(alice, first),
      proposes(bob, second),
      ...byAll(signs, first, second),
      ...byAll(takesBack, first, second),
      // Other words under the same name, and the same words in the place of nothing.
      signs(carol, { item: first.item, terms: second.terms }),
      signs(bob, { item: second.item, terms: second.terms }),
      leaves(carol),
    ]
    expect(explore(acts, nothing, isSignedByAll)).toEqual({ states: 9_908, inForce: 1_524 })
  }, 120_000)

  it("[AG2][AG4] end when all it names who are here say so, and never before, in any of 33,920 states", () => {
    const acts = [
      proposes(bob, second),
      proposes(alice, withoutCarol),
      ...byAll(signs, second, withoutCarol),
      ...byAll(letsGo, first),
      ...people.map(leaves),
    ]
    const start = [proposes(alice, first), ...byAll(signs, first)].reduce(after, nothing)
    const found = explore(acts, start, (state) => {
      isSignedByAll(state)
      endsOnlyByAll(state)
    })
    expect(found).toEqual({ states: 33_920, inForce: 24_911 })
  }, 120_000)
})
