import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { actFor, anyDice, anySession, byDice, goThrough } from "#kit/anyExercise"
import { adopt, advance } from "./advance"
import { hear, isComplete, isOver, isPaused, isStopped, mark, softMinutes, type FreeAct } from "./marks"
import { holderOf, stepOf, type Session } from "./session"
import { viewSession } from "./viewSession"

const freeTypes = ["pause", "resume", "stop", "confirm", "longer", "noLimit"] as const
const marked = (session: Session, by: string, type: FreeAct["type"]): Session => {
  const next = mark(session, by, { type })
  return next.ok ? next.value : session
}
const allMark = (session: Session, type: FreeAct["type"]): Session =>
  session.seats.reduce((now, seat) => marked(now, seat, type), session)
const atClose = (session: Session, dice: Iterator<number>): Session =>
  goThrough(session, byDice(dice)).at(-1)?.after ?? session
const runs = { numRuns: 100 }

/** Everything a second device may be told of a session, in pieces. */
type Piece = (follower: Session) => Session
const piecesOf = (session: Session): readonly Piece[] => [
  (follower) => adopt(follower, session.progress),
  ...[...session.marks].map(
    ([seat, marks]): Piece =>
      (follower) =>
        hear(follower, seat, marks),
  ),
]

describe("stopping", () => {
  it("[EX13] by any one person ends it for all, wherever it stands and whatever else is said", () => {
    fc.assert(
      fc.property(anySession, anyDice, fc.nat(11), (session, dice, who) => {
        for (const { before, by, act } of goThrough(session, byDice(dice))) {
          const stopper = before.seats[who % before.seats.length] ?? ""
          const stopped = marked(before, stopper, "stop")
          expect(isStopped(stopped)).toBe(true)
          expect(advance(stopped, by, act)).toEqual({ ok: false, error: "Over" })
          for (const seat of before.seats) {
            expect(viewSession(stopped, seat)).toEqual({ state: "stopped" })
            for (const type of freeTypes) expect(mark(stopped, seat, { type })).toEqual({ ok: false, error: "Over" })
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it("[EX13] looks the same whoever stopped, and wins over confirmations that cross it", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const close = atClose(session, dice)
        const confirmed = allMark(close, "confirm")
        expect(isComplete(confirmed)).toBe(true)
        for (const seat of session.seats) {
          const crossed = piecesOf(marked(close, seat, "stop")).reduce((now, piece) => piece(now), confirmed)
          expect(isComplete(crossed)).toBe(false)
          expect(viewSession(crossed, session.seats[0] ?? "")).toEqual({ state: "stopped" })
        }
      }),
      runs,
    )
  })
})

describe("pausing", () => {
  it("[EX14] holds while anybody pauses, and goes on where it was", () => {
    fc.assert(
      fc.property(
        anySession,
        fc.array(fc.tuple(fc.nat(11), fc.constantFrom("pause", "resume"))),
        (session, presses) => {
          const pausing = new Set<number>()
          let now = session
          for (const [who, type] of presses) {
            const at = who % session.seats.length
            now = marked(now, session.seats[at] ?? "", type)
            if (type === "pause") pausing.add(at)
            else pausing.delete(at)
            expect(isPaused(now)).toBe(pausing.size > 0 && !isOver(now))
            expect(now.progress).toBe(session.progress)
          }
          const view = viewSession(now, session.seats[0] ?? "")
          if (view.state === "paused") expect(view.acts).toEqual([])
        },
      ),
      runs,
    )
  })

  it("[EX14] twice, or going on without a pause, changes nothing", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const [ana = ""] = session.seats
        expect(isPaused(marked(session, ana, "resume"))).toBe(false)
        const once = marked(session, ana, "pause")
        expect(marked(once, ana, "pause").marks).toEqual(once.marks)
      }),
      { numRuns: 20 },
    )
  })
})

describe("the end", () => {
  it("[EX15] is complete only at the close, and only once all have confirmed", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { before } of goThrough(session, byDice(dice))) {
          expect(isOver(before)).toBe(false)
          for (const seat of before.seats) {
            expect(mark(before, seat, { type: "confirm" })).toEqual({ ok: false, error: "NotYet" })
          }
        }
        let now = atClose(session, dice)
        for (const seat of session.seats) {
          expect(isComplete(now)).toBe(false)
          now = marked(now, seat, "confirm")
        }
        expect(isComplete(now)).toBe(true)
        expect(viewSession(now, session.seats[0] ?? "")).toEqual({ state: "complete" })
      }),
      { numRuns: 60 },
    )
  })

  it("[EX15] takes no word of somebody who does not take part", () => {
    fc.assert(
      fc.property(anySession, (session) => {
        for (const type of freeTypes) {
          expect(mark(session, "stranger", { type })).toEqual({ ok: false, error: "NotTakingPart" })
        }
        const strangers = { pauses: 1, hasStopped: true, hasConfirmed: true, noLimit: true }
        const longer = { step: 0, turn: 0, times: 1 }
        expect(hear(session, "stranger", { ...strangers, longer })).toBe(session)
      }),
      { numRuns: 20 },
    )
  })
})

describe("more time", () => {
  it("[EX18] is there only once all would like it, grows each time, and is for this turn alone", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { before, after } of goThrough(session, byDice(dice))) {
          const usual = softMinutes(before)
          if (usual === undefined) continue
          const [, ...others] = before.seats
          const nearly = others.reduce((now, seat) => marked(now, seat, "longer"), before)
          expect(softMinutes(nearly)).toBe(usual)
          const longer = allMark(before, "longer")
          expect(softMinutes(longer)).toBeGreaterThanOrEqual(usual + 1)
          expect(softMinutes(allMark(longer, "longer"))).toBeGreaterThan(softMinutes(longer) ?? 0)
          const next = { ...longer, progress: after.progress }
          const isSamePlace = viewsClock(next) === viewsClock(before)
          if (!isSamePlace) expect(softMinutes(next)).toBe(softMinutes(after))
        }
      }),
      { numRuns: 40 },
    )
  })

  it("[EX18] has no limit only once all would like none, and then for the rest of it", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const [, ...others] = session.seats
        const nearly = others.reduce((now, seat) => marked(now, seat, "noLimit"), session)
        expect(softMinutes(nearly)).toBe(softMinutes(session))
        for (const { after } of goThrough(allMark(session, "noLimit"), byDice(dice))) {
          expect(softMinutes(after)).toBeUndefined()
        }
      }),
      { numRuns: 60 },
    )
  })

  it("[EX18] cuts nobody off: no act of the floor asks about time", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const rolls = Array.from({ length: 5_000 }, () => Number(dice.next().value))
        const acts = (from: Session) => goThrough(from, byDice(rolls.values())).map(({ by, act }) => [by, act])
        const usual = acts(session)
        for (const type of ["longer", "noLimit"] as const) expect(acts(allMark(session, type))).toEqual(usual)
      }),
      { numRuns: 20 },
    )
  })
})

const viewsClock = (session: Session): string | undefined => {
  const view = viewSession(session, session.seats[0] ?? "")
  return "clock" in view ? view.clock : undefined
}

describe("several devices", () => {
  const anyDeeds = fc.array(fc.tuple(fc.constantFrom("floor", "floor", "free"), fc.nat(999)), { maxLength: 80 })

  it("[EX11] agree once they have heard the same, in whatever order and however often", () => {
    fc.assert(
      fc.property(anySession, anyDeeds, fc.infiniteStream(fc.nat()), (session, deeds, order) => {
        let now = session
        const pieces: Piece[] = []
        for (const [what, fell] of deeds) {
          const seat = now.seats[fell % now.seats.length] ?? ""
          const holder = holderOf(now)
          if (what === "free") now = marked(now, seat, freeTypes[(fell * 7) % freeTypes.length] ?? "pause")
          else if (holder && !isOver(now) && !isPaused(now)) {
            const next = advance(now, holder, actFor(now, fell))
            if (next.ok) now = next.value
          }
          pieces.push(...piecesOf(now))
        }
        const heard = [...pieces, ...pieces]
          .map((piece) => ({ piece, at: Number(order.next().value) }))
          .sort((a, b) => a.at - b.at)
          .reduce((follower, { piece }) => piece(follower), session)
        expect(heard).toEqual({ ...now, marks: expect.anything() as unknown })
        expect(new Map([...heard.marks].sort())).toEqual(new Map([...now.marks].sort()))
        for (const seat of session.seats) expect(viewSession(heard, seat)).toEqual(viewSession(now, seat))
      }),
      { numRuns: 150 },
    )
  })

  it("[EX12] go through the same as one device does", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const onOne = goThrough(session, byDice(dice))
        // A device each: it knows only what came to it, and acts only when the floor is its own.
        const devices = new Map(session.seats.map((seat) => [seat, session]))
        const live = onOne.map(({ act }) => {
          const holding = [...devices].filter(([seat, own]) => holderOf(own) === seat)
          expect(holding.length).toBe(1)
          const [[seat, own] = ["", session]] = holding
          const next = advance(own, seat, act)
          if (!next.ok) throw new Error(next.error)
          for (const [other, theirs] of devices) devices.set(other, adopt(theirs, next.value.progress))
          return [seat, next.value.progress]
        })
        expect(live).toEqual(onOne.map(({ by, after }) => [by, after.progress]))
        for (const own of devices.values()) expect(stepOf(own).kind).toBe("close")
      }),
      runs,
    )
  })
})
