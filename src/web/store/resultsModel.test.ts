import { signal } from "@preact/signals"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { addDays, instant } from "#base/time"
import type { Held } from "#client/person"
import type { CircleState } from "#core/circleState"
import { alice, bob, item, play, today, type Said } from "#kit/play"
import { resultsModel } from "./resultsModel"

/** As much of a circle on a device as is read here: no line, and what the log says. */
const heldOf = (state: CircleState) =>
  ({
    slot: { member: alice },
    replica: {
      state,
      membership: { members: new Map([alice, bob].map((id) => [id, { id, state: "active" }])) },
    },
  }) as unknown as Held

const modelOf = (...said: readonly Said[]) => {
  const date = signal(today)
  const offline = () => Promise.reject(new Error("nothing is written here"))
  const held = signal<Held | undefined>(heldOf(play(...said)))
  return {
    date,
    results: resultsModel({ person: () => undefined, current: () => undefined, held, act: offline, today: date }),
  }
}

const noon = Date.parse(`${today}T12:00:00Z`)
beforeEach(() => void vi.useFakeTimers({ now: noon }))
afterEach(() => void vi.useRealTimers())

it("[RP2] ends a pause by itself on a screen that stays open, within seconds of its time", () => {
  const backAt = instant(noon + 20 * 60_000)
  const { results } = modelOf([bob, { type: "CoolDownCalled", date: today, minutes: 20, backAt }])
  expect(results.coolDown.value).toEqual({ backAt })
  vi.advanceTimersByTime(19 * 60_000 + 50_000)
  expect(results.coolDown.value).toEqual({ backAt })
  vi.advanceTimersByTime(20_000)
  expect(results.coolDown.value).toBeUndefined()
  expect(vi.getTimerCount()).toBe(0)
})

it("[AG9] brings a review back on a screen that stays open, without a line to anybody", () => {
  const reviewOn = addDays(today, 14)
  const step = { who: bob, when: "I come home late", will: "ring before six" }
  const text = { item: item(1), terms: { date: today, named: [alice, bob], steps: [step], reviewOn } }
  const { results, date } = modelOf(
    [bob, { type: "AgreementProposed", ...text }],
    [alice, { type: "AgreementSigned", ...text }],
  )
  expect(results.due.value).toEqual([])
  date.value = addDays(today, 13)
  expect(results.due.value).toEqual([])
  date.value = reviewOn
  expect(results.due.value).toHaveLength(1)
})
