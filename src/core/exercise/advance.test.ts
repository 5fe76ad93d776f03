import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { actFor, anyDice, anySession, begun, byDice, goThrough, plainly, seatsOf } from "#kit/anyExercise"
import { actsNow, adopt, advance, type FloorAct } from "./advance"
import type { Exercise, Listener, Step } from "./exercise"
import { mark } from "./marks"
import { topicTries, turnsIn } from "./progress"
import { beginSession, holderOf, isTurns, seatAt, stepOf, type Session } from "./session"

const types: readonly FloorAct["type"][] = ["handOn", "show", "pass", "reflect", "answer", "propose", "agree", "darken"]
const withType = (type: FloorAct["type"]): FloorAct => {
  if (type === "answer") return { type, landed: true }
  if (type === "propose" || type === "show") return { type, text: "the dishes" }
  return type === "darken" ? { type, minutes: 20 } : { type }
}
const exerciseOf = (...steps: readonly Step[]): Exercise => ({
  id: "made",
  people: { min: 2, max: 12 },
  kinds: ["couple"],
  ways: ["live"],
  gated: false,
  risk: "low",
  adultsOnly: false,
  steps: [...steps, { id: "close", kind: "close" }],
})
const turns = (id: string, listener: Listener = "listen", rounds = 1): Step => ({
  id,
  kind: "turns",
  softMinutes: 1,
  listener,
  rounds,
})
const handOn: FloorAct = { type: "handOn" }
const topic: Step = { id: "topic", kind: "topic" }
const after = (session: Session, ...acts: readonly FloorAct[]): Session =>
  acts.reduce((now, act) => {
    const next = advance(now, holderOf(now) ?? "", act)
    if (!next.ok) throw new Error(next.error)
    return next.value
  }, session)
const many = { numRuns: 150 }

describe("bringing a session on", () => {
  it("[EX2] is for the floor’s holder alone, by what makes sense there", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { before, by } of goThrough(session, byDice(dice))) {
          for (const seat of [...before.seats, "stranger"]) {
            for (const type of types) {
              const outcome = advance(before, seat, withType(type))
              const name = outcome.ok ? "ok" : outcome.error
              if (seat !== by) expect(name).toBe("NotYourFloor")
              else expect(name).toBe(actsNow(before).includes(type) ? "ok" : "NotHere")
            }
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  it("[EX2] waits while somebody pauses, and is over once somebody stops", () => {
    const session = begun(exerciseOf(turns("one")), ["ana", "sam"])
    const marked = (type: "pause" | "stop") => {
      const next = mark(session, "sam", { type })
      return next.ok ? advance(next.value, "ana", { type: "handOn" }) : next
    }
    expect(marked("pause")).toEqual({ ok: false, error: "Paused" })
    expect(marked("stop")).toEqual({ ok: false, error: "Over" })
  })

  it("[EX3] gives everybody the same turns in every step, one after the other, and none twice", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const deeds = goThrough(session, byDice(dice))
        const isLetBe = deeds.some(({ before, after }) => after.progress.step > before.progress.step + 1)
        const { exercise, seats } = session
        exercise.steps.forEach((step, at) => {
          if (!isTurns(step)) return
          const spoke = deeds.filter(
            ({ before: { progress }, act }) => progress.step === at && progress.phase === "open" && act.type !== "show",
          )
          // Once a topic is let be, nobody has a turn in what follows.
          if (isLetBe && spoke.length === 0) return
          expect(spoke.map(({ before }) => before.progress.turn)).toEqual([...spoke.keys()])
          const speakers = spoke.map(({ by }) => by)
          for (const seat of seats) expect(speakers.filter((one) => one === seat).length).toBe(step.rounds)
          speakers.forEach((one, turn) => expect(one).not.toBe(speakers[turn + 1]))
        })
      }),
      many,
    )
  })

  it("[EX4] lets each in turn begin: from step to step, and from session to session", () => {
    const seats = seatsOf(3)
    const exercise = exerciseOf(turns("one"), { id: "say", kind: "say" }, turns("two"), turns("three"), turns("four"))
    for (let earlier = 0; earlier < 7; earlier++) {
      const first = goThrough(begun(exercise, seats, earlier), plainly)
        .filter(({ before }) => isTurns(stepOf(before)) && before.progress.turn === 0)
        .map(({ by }) => seats.indexOf(by))
      expect(first).toEqual([0, 1, 2, 3].map((later) => (earlier + later) % 3))
    }
  })

  it("[EX5] never goes back, and comes to its close however people act", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        const people = session.seats.length
        const most = session.exercise.steps.reduce((sum, step) => sum + 6 * turnsIn(step, people), 0)
        const deeds = goThrough(session, byDice(dice), most)
        for (const { before, after } of deeds) {
          const [a, b] = [before.progress, after.progress]
          expect(b.moves).toBe(a.moves + 1)
          expect(b.step > a.step || (b.step === a.step && b.turn >= a.turn)).toBe(true)
        }
        const last = deeds.at(-1)?.after ?? session
        expect(stepOf(last).kind).toBe("close")
        expect(actsNow(last)).toEqual([])
      }),
      many,
    )
  })

  it("[EX6] hears back from the next in turn, whom the speaker tells yes or not quite, once more at most", () => {
    const session = begun(exerciseOf(turns("one", "reflect")), ["ana", "sam"])
    const story = (...acts: readonly FloorAct[]) => {
      const now = after(session, ...acts)
      return [holderOf(now), now.progress.phase, now.progress.turn]
    }
    const spoken: FloorAct = { type: "handOn" }
    const back: FloorAct = { type: "reflect" }
    const no: FloorAct = { type: "answer", landed: false }
    const yes: FloorAct = { type: "answer", landed: true }
    expect(story()).toEqual(["ana", "open", 0])
    expect(story(spoken)).toEqual(["sam", "reflect", 0])
    expect(story(spoken, back)).toEqual(["ana", "check", 0])
    expect(story(spoken, back, yes)).toEqual(["sam", "open", 1])
    expect(story(spoken, back, no)).toEqual(["sam", "reflectAgain", 0])
    expect(story(spoken, back, no, back)).toEqual(["ana", "checkAgain", 0])
    for (const last of [yes, no]) expect(story(spoken, back, no, back, last)).toEqual(["sam", "open", 1])
  })

  it("[EX6] keeps written words only until they are checked", () => {
    const session = begun(exerciseOf(turns("one", "reflect")), ["ana", "sam"])
    const written = after(session, { type: "handOn" }, { type: "reflect", text: " You felt\nleft out. " })
    expect(written.progress.said).toBe("You felt left out.")
    for (const landed of [true, false]) {
      expect(after(written, { type: "answer", landed }).progress).not.toHaveProperty("said")
    }
    const tooLong = advance(after(session, { type: "handOn" }), "sam", { type: "reflect", text: "so ".repeat(200) })
    expect(tooLong).toEqual({ ok: false, error: "TooLong" })
  })

  it("[EX31] shows what somebody wrote in their own turn alone, once, and only until it is over", () => {
    const write = (share: "never" | "ask"): Step => ({ id: "write", kind: "write", softMinutes: 5, share })
    const written = (share: "never" | "ask", listener: Listener) =>
      after(begun(exerciseOf(write(share), turns("one", listener)), ["ana", "sam"]), handOn, handOn)
    const show: FloorAct = { type: "show", text: " A house\nby the sea " }
    for (const listener of ["listen", "reflect"] as const) {
      const spoken = written("ask", listener)
      expect(actsNow(spoken)).toContain("show")
      expect(advance(spoken, "sam", show)).toEqual({ ok: false, error: "NotYourFloor" })
      expect(advance(written("never", listener), "ana", show)).toEqual({ ok: false, error: "NotHere" })
      const seen = after(spoken, show)
      expect([holderOf(seen), seen.progress.phase, seen.progress.said]).toEqual(["ana", "open", "A house by the sea"])
      expect(actsNow(seen)).not.toContain("show")
      for (const end of ["handOn", "pass"] as const)
        expect(after(seen, { type: end }).progress).not.toHaveProperty("said")
    }
    const before = begun(exerciseOf(turns("one"), write("ask")), ["ana", "sam"])
    expect(actsNow(before)).not.toContain("show")
    const spoken = written("ask", "listen")
    expect(advance(spoken, "ana", { type: "show", text: " " })).toEqual({ ok: false, error: "Empty" })
    expect(advance(spoken, "ana", { type: "show", text: "so ".repeat(200) })).toEqual({ ok: false, error: "TooLong" })
  })

  it("[EX6] has everybody say back as often as they are heard", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.nat(12),
        (people, rounds, from) => {
          const session = begun(exerciseOf(turns("one", "reflect", rounds)), seatsOf(people), from)
          const deeds = goThrough(session, plainly)
          for (const seat of session.seats) {
            expect(deeds.filter(({ by, act }) => by === seat && act.type === "reflect").length).toBe(rounds)
          }
        },
      ),
    )
  })

  it("[EX7] takes a topic only once all have said yes to the very same words", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), fc.nat(12), anyDice, (people, from, dice) => {
        const session = begun(exerciseOf(topic, { id: "say", kind: "say" }), seatsOf(people), from)
        const deeds = goThrough(session, byDice(dice)).filter(({ before }) => stepOf(before).kind === "topic")
        const end = deeds.at(-1)?.after
        if (!end || stepOf(end).kind !== "say") return
        const lastProposal = deeds.findLastIndex(({ act }) => act.type === "propose")
        const behind = deeds.slice(lastProposal)
        expect(new Set(behind.map(({ by }) => by)).size).toBe(people)
        expect(behind.slice(1).every(({ act }) => act.type === "agree")).toBe(true)
        expect(behind[0]?.act).toEqual({ type: "propose", text: end.progress.topic })
      }),
      { numRuns: 300 },
    )
  })

  it("[EX7] lets a topic be that people don’t agree on, and goes to the close", () => {
    const session = begun(exerciseOf(topic, turns("talk")), ["ana", "sam"])
    const passing = goThrough(session, () => ({ type: "pass" }))
    expect(passing.length).toBe(topicTries(2))
    expect(stepOf(passing.at(-1)?.after ?? session).kind).toBe("close")
    const haggling = goThrough(session, (now) =>
      actsNow(now).includes("propose") ? { type: "propose", text: "mine" } : { type: "pass" },
    )
    expect(stepOf(haggling.at(-1)?.after ?? session).kind).toBe("close")
    expect(haggling.at(-1)?.after.progress.topic).toBeUndefined()
  })

  it("[EX7] keeps the topic for the turns that follow, and refuses one without words or too long", () => {
    const session = begun(exerciseOf(topic, turns("talk", "reflect")), ["ana", "sam"])
    const agreed = after(session, { type: "propose", text: "Sunday\tevenings" }, { type: "agree" })
    for (const { before } of goThrough(agreed, plainly)) expect(before.progress.topic).toBe("Sunday evenings")
    const propose = (text: string) => advance(session, "ana", { type: "propose", text })
    expect(propose(" \n ")).toEqual({ ok: false, error: "Empty" })
    expect(propose("😀".repeat(60))).toEqual({ ok: false, error: "TooLong" })
  })

  it("[EX8] can be passed wherever there is something to do, and a passed turn leaves the same as one handed on", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { before, by } of goThrough(session, byDice(dice))) {
          const passed = advance(before, by, { type: "pass" })
          expect(passed.ok).toBe(true)
          const handed = advance(before, by, { type: "handOn" })
          const step = stepOf(before)
          if (handed.ok && !(isTurns(step) && step.listener === "reflect")) expect(passed).toEqual(handed)
        }
      }),
      { numRuns: 60 },
    )
  })

  it("goes dark for whole minutes within its bounds, and for no others", () => {
    const dark: Step = { id: "dark", kind: "dark", minutes: { min: 5, max: 60 } }
    const session = begun(exerciseOf(dark), ["ana", "sam"])
    const darken = (minutes: number) => advance(session, "ana", { type: "darken", minutes })
    for (const minutes of [5, 20, 60]) expect(darken(minutes).ok).toBe(true)
    for (const minutes of [4, 61, 5.5, NaN, Infinity]) expect(darken(minutes)).toEqual({ ok: false, error: "NotHere" })
  })

  it("begins with people who are told apart", () => {
    const setting = { way: "live", kind: "couple", hasChild: false, earlier: 0 } as const
    const begin = (...seats: readonly string[]) => beginSession(exerciseOf(turns("one")), seats, setting)
    expect(begin("ana", "ana")).toEqual({ ok: false, error: "SeatTwice" })
    expect(begin("ana")).toEqual({ ok: false, error: "TooFew" })
  })
})

describe("taking over what came with the floor", () => {
  it("[EX11] takes what is newer and leaves what is older, in whatever order it comes", () => {
    fc.assert(
      fc.property(anySession, anyDice, fc.infiniteStream(fc.nat()), (session, dice, order) => {
        const deeds = goThrough(session, byDice(dice))
        const shuffled = deeds
          .flatMap(({ after }) => [after.progress, after.progress])
          .map((progress) => ({ progress, at: Number(order.next().value) }))
          .sort((a, b) => a.at - b.at)
        const follower = shuffled.reduce((now, { progress }) => adopt(now, progress), session)
        expect(follower.progress).toEqual((deeds.at(-1)?.after ?? session).progress)
      }),
      many,
    )
  })

  it("tells everybody the same holder", () => {
    fc.assert(
      fc.property(anySession, anyDice, (session, dice) => {
        for (const { before, by } of goThrough(session, byDice(dice))) {
          const follower = adopt(session, before.progress)
          expect(holderOf(follower)).toBe(by)
          expect(seatAt(follower, 0)).toBe(seatAt(before, 0))
          expect(actFor(follower, 7)).toEqual(actFor(before, 7))
        }
      }),
      { numRuns: 60 },
    )
  })
})
