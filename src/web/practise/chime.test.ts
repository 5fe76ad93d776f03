import { afterEach, expect, it, vi } from "vitest"
import { chime, setChime, shake } from "./chime"

/** As much of a browser's sound as is asked for here; what sounds is noted with its time. */
const sounds: { at: number; isTakenBack: boolean }[] = []
let now = 0
class Param {
  setValueAtTime = () => this
  linearRampToValueAtTime = () => this
  exponentialRampToValueAtTime = () => this
}
class Node {
  gain = new Param()
  connect = (to: unknown) => to
}
class Oscillator extends Node {
  #sound = { at: 0, isTakenBack: false }
  start = (at: number) => sounds.push((this.#sound = { at, isTakenBack: false }))
  stop = (at?: number) => (this.#sound.isTakenBack ||= at === undefined)
}
class Context {
  get currentTime() {
    return now
  }
  resume = () => Promise.resolve()
}
const vibrate = vi.fn<() => void>()
vi.stubGlobal("AudioContext", Context)
vi.stubGlobal("OscillatorNode", Oscillator)
vi.stubGlobal("GainNode", Node)
vi.stubGlobal("navigator", { vibrate })

afterEach(() => {
  setChime(false)
  sounds.length = 0
  now = 0
  vibrate.mockClear()
})

it("[EX32] does not sound or shake where nobody asked for it, nor once it is no longer wanted", () => {
  const nothing = () => {
    chime()
    shake()
    expect([sounds.length, vibrate.mock.calls.length]).toEqual([0, 0])
  }
  nothing()
  setChime(true)
  setChime(false)
  nothing()
})

it("[EX32] sounds at the end that was named, and can be taken back until then and not in the middle", () => {
  setChime(true)
  const takeBack = chime(60)
  expect(sounds.map(({ at }) => Math.floor(at))).toEqual([60, 60])
  shake()
  expect(vibrate).toHaveBeenCalledOnce()
  now = 61
  takeBack()
  expect(sounds.some(({ isTakenBack }) => isTakenBack)).toBe(false)
  chime(60)()
  expect(sounds.slice(2).every(({ isTakenBack }) => isTakenBack)).toBe(true)
})
