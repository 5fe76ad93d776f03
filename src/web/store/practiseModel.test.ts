// @vitest-environment happy-dom
import { signal } from "@preact/signals"
import { describe, expect, it } from "vitest"
import type { LocalDate } from "#base/time"
import type { Person } from "#client/person"
import { hideNow } from "../ui/hide"
import { practiseModel } from "./practiseModel"

const nobody = () =>
  practiseModel({
    person: () => undefined,
    current: () => undefined,
    held: signal(undefined),
    act: () => Promise.reject(new Error("an exercise on one device writes nothing")),
    today: signal("2026-11-25" as LocalDate),
  })

describe("an exercise on one device", () => {
  it("[EX25] is brought on by whoever has the floor, to an end that holds for all", async () => {
    const practise = nobody()
    expect(await practise.beginHere("fiveMinuteCheckIn", ["Ana", "Sam"])).toEqual({ ok: true, value: undefined })
    const spoken: string[] = []
    for (let act = 0; act < 40 && practise.running.value?.view.state === "going"; act++) {
      const { view, me } = practise.running.value
      if (view.step.kind === "close") practise.confirm()
      else if (view.state === "going") {
        if (view.moment.kind === "turn") spoken.push(me)
        expect(practise.act({ type: view.acts.includes("handOn") ? "handOn" : "pass" }).ok).toBe(true)
      }
    }
    expect(practise.running.value?.view.state).toBe("complete")
    expect(spoken.filter((name) => name === "Ana")).toHaveLength(spoken.length / 2)
  })

  it("[EX25] tells the time of a turn, and holds it in a pause", async () => {
    const practise = nobody()
    await practise.beginHere("morningCoffee", ["Ana", "Sam"])
    while (practise.running.value?.view.state === "going" && practise.running.value.view.moment.kind !== "turn") {
      practise.act({ type: "handOn" })
    }
    expect(practise.running.value?.time?.fraction).toBeGreaterThan(0.9)
    practise.pause()
    expect(practise.running.value?.view.state).toBe("paused")
    practise.goOn()
    expect(practise.running.value?.view.state).toBe("going")
    practise.leave()
    expect(practise.running.value).toBeUndefined()
  })

  it("[EX31] has nothing written in private, and is done with one press where all do the same", async () => {
    const practise = nobody()
    await practise.beginHere("futureVision", ["Ana", "Sam", "Mia"])
    const steps: string[] = []
    for (let act = 0; act < 40 && practise.running.value?.view.state === "going"; act++) {
      const { view } = practise.running.value
      if (view.state !== "going" || view.step.kind === "close") break
      steps.push(view.step.kind)
      expect(practise.act({ type: "handOn" }).ok).toBe(true)
    }
    const rounds = ["turns", "turns", "turns"]
    expect(steps).toEqual(["say", "write", ...rounds, ...rounds, ...rounds, "vision"])
  })

  it("[EX1] is not begun where it asks people in private", async () => {
    expect(await nobody().beginHere("mirroring", ["Ana", "Sam"])).toEqual({ ok: false, error: "NotThisWay" })
  })
})

describe("an exercise on one device that a reload breaks off", () => {
  const date = "2026-11-25" as LocalDate

  /** As much of a device as is needed here: the drafts of its vault, which stay when the app is opened again. */
  function device() {
    const drafts = signal<Readonly<Record<string, unknown>>>({})
    const person = {
      get vault() {
        return { slot: { slot: 0 }, replica: { drafts: drafts.value } }
      },
      keepDraft: async (_: number, changes: Readonly<Record<string, unknown>>) => {
        drafts.value = JSON.parse(JSON.stringify({ ...drafts.peek(), ...changes })) as typeof drafts.value
      },
    } as unknown as Person
    const opened = (on: LocalDate) =>
      practiseModel({
        person: () => person,
        current: () => person,
        held: signal(undefined),
        act: () => Promise.reject(new Error("an exercise on one device writes nothing")),
        today: signal(on),
      })
    return { drafts, opened }
  }

  async function brokenOff() {
    const { drafts, opened } = device()
    const before = opened(date)
    await before.beginHere("fiveMinuteCheckIn", ["Ana", "Sam"])
    for (let act = 0; act < 2; act++) before.act({ type: "handOn" })
    return { drafts, opened, before }
  }

  it("[EX34] is offered, and goes on with the same people where it was", async () => {
    const { opened, before } = await brokenOff()
    expect(before.keptHere.value).toBeUndefined()
    const after = opened(date)
    expect(after.running.value).toBeUndefined()
    expect(after.keptHere.value).toBe("fiveMinuteCheckIn")
    after.comeBackHere()
    expect(after.running.value?.view).toEqual(before.running.value?.view)
    expect(after.running.value?.seats).toEqual(before.running.value?.seats)
  })

  it("[EX34] is kept no longer than it goes on, nor than its day", async () => {
    const stopped = await brokenOff()
    stopped.before.stop()
    expect(Object.values(stopped.drafts.value)).toEqual([])
    expect(stopped.opened(date).keptHere.value).toBeUndefined()

    const old = await brokenOff()
    expect(old.opened("2026-11-26" as LocalDate).keptHere.value).toBeUndefined()
    expect(Object.values(old.drafts.value)).toEqual([])
  })
})

it("[EE5] forgets what was written in private, and what was going on, when the app is hidden", async () => {
  const practise = nobody()
  await practise.beginHere("fiveMinuteCheckIn", ["Ana", "Sam"])
  practise.keepWriting("letter", "for my eyes only")
  expect(practise.writing("letter")).toBe("for my eyes only")
  hideNow({ title: "Nothing", reload: "Reload" })
  expect(practise.writing("letter")).toBe("")
  expect(practise.running.value).toBeUndefined()
})
