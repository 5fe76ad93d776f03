import type { MemberId } from "#base/ids"
import { Dice } from "./dice"
import type { FloorAir } from "./floorAir"
import { FloorCircle } from "./floorCircle"
import { floorCrypto } from "./floorCrypto"
import type { FloorDevice } from "./floorDevice"
import { FloorJudge, type Turns } from "./floorJudge"
import type { Scheduler } from "./scheduler"

export interface FloorOutcome {
  readonly seed: string
  /** Empty where everything held. */
  readonly wrongs: readonly string[]
  readonly end: string
  readonly passes: number
  readonly steps: number
  readonly traceHash: string
  /** What happened last, where something went wrong. */
  readonly tail: readonly string[]
}

/** One live session in bad weather, all of it out of one seed. */
export async function runFloorSeed(seed: string): Promise<FloorOutcome> {
  const run = new FloorRun(seed)
  await run.whole().catch((error: unknown) => {
    run.judge.wrongs.push(`it threw: ${error instanceof Error ? error.stack : String(error)}`)
  })
  const { wrongs, passes } = run.judge
  return {
    seed,
    wrongs,
    passes,
    end: run.end,
    steps: run.scheduler.steps,
    tail: wrongs.length > 0 ? [...run.scheduler.tail] : [],
    traceHash: run.scheduler.traceHash(),
  }
}

const dayMs = 24 * 3_600_000
const names = ["Alice", "Bob", "Carol", "Dan"] as const
class FloorRun {
  readonly judge: FloorJudge
  readonly #circle: FloorCircle
  readonly #dice: Dice
  /** How many turns there are. */
  readonly #total: number
  /** Who will not take part. */
  readonly #unwilling = new Set<MemberId>()
  readonly #stopsAt: number
  #isHealing = false
  /** Devices of somebody who has confirmed and then never came back. */
  #gone: readonly FloorDevice[] = []

  constructor(seed: string) {
    this.#dice = new Dice(`floor/${seed}/story`)
    const size = Number(this.#dice.weighed({ 2: 6, 3: 3, 4: 1 }))
    this.#circle = new FloorCircle(seed, names.slice(0, size), floorCrypto())
    this.#total = size * this.#dice.between(1, 4)
    for (const member of this.#people) if (this.#dice.chance(0.03)) this.#unwilling.add(member)
    this.#stopsAt = this.scheduler.now + (this.#dice.chance(0.4) ? this.#dice.between(3_000, 100_000) : Infinity)
    this.judge = new FloorJudge(this.#devices, () => this.scheduler.now)
    this.#air.watch = (by) => this.judge.sent(by as FloorDevice)
  }

  get scheduler(): Scheduler {
    return this.#circle.scheduler
  }

  get #air(): FloorAir {
    return this.#circle.air
  }

  get #devices(): readonly FloorDevice[] {
    return this.#circle.devices
  }

  get #people(): readonly MemberId[] {
    return this.#circle.people
  }

  get end(): string {
    return this.#devices.map(({ name, session }) => `${name}: ${session?.phase ?? "knows nothing"}`).join(", ")
  }

  async whole(): Promise<void> {
    await this.#moveIn()
    await this.#announce()
    await this.#live()
    await this.#heal()
    this.judge.end(this.#total)
  }

  async #moveIn(): Promise<void> {
    for (const [at, member] of this.#people.entries()) {
      const count = this.#dice.weighed({ 1: 6, 2: 3 }) === "1" ? 1 : 2
      for (let number = 1; number <= count; number++) {
        const skewMs = this.#dice.chance(0.5) ? 0 : this.#dice.between(-dayMs, dayMs)
        await this.#circle.adds(`${names[at]} ${number}`, member, skewMs)
      }
    }
    for (const device of this.#devices) if (this.#dice.chance(0.9)) device.start()
  }

  async #announce(): Promise<void> {
    const device = this.#devices[0]
    if (!device) return
    device.start()
    this.judge.announcers.add(device)
    this.judge.calmSince = this.scheduler.now
    await this.#run(1_000)
    const announcing = device.room?.announce("made-up", this.#people)
    await this.#run(this.#dice.between(20, 2_000))
    if (!(await announcing)?.ok) throw new Error("it was not announced")
  }

  async #live(): Promise<void> {
    const length = this.#dice.between(20, 90)
    const mishaps = this.#dice.pick([0, 0.2, 0.5, 1]) ?? 0
    for (let done = 0; done < length && !this.#isOverEverywhere; done++) {
      await this.#run(
        this.#dice.weighed({ moment: 3, while: 3 }) === "moment"
          ? this.#dice.below(300)
          : this.#dice.between(300, 5_000),
      )
      if (this.#dice.chance(mishaps)) this.#somethingGoesWrong()
      this.#somebodyActs()
    }
  }

  /** Everything is mended, and people go on to the end. */
  async #heal(): Promise<void> {
    this.#isHealing = true
    for (let turn = 0; turn < 120 && (turn === 0 || !this.#isAtRest); turn++) {
      if (this.#gone.length === 0 && this.#dice.chance(0.05)) this.#goForGood()
      for (const device of this.#there) {
        device.disk.fullFor = 0
        device.heal()
        device.start()
        if (!device.isReached) device.connect()
      }
      this.#calm()
      await this.#run(this.#dice.between(300, 3_000))
      for (let act = 0; act < this.#devices.length; act++) this.#somebodyActs()
    }
    await this.#run(40_000)
    if (!this.#isAtRest) this.judge.wrongs.push(`[RM9] it does not come to its end: ${this.end}`)
  }

  get #there(): readonly FloorDevice[] {
    return this.#devices.filter((device) => !this.#gone.includes(device))
  }

  /** Somebody is done, has been heard by at least one other, and goes where no network is. */
  #goForGood(): void {
    const member = this.#dice.pick([...this.judge.confirmed])
    const others = this.#devices.filter((device) => device.member !== member)
    const isHeard = others.some(({ session }) => member && session?.floor.standings.get(member)?.hasConfirmed)
    if (!member || !isHeard) return
    this.#gone = this.#devices.filter((device) => device.member === member)
    for (const device of this.#gone) device.kill()
  }

  get #isOverEverywhere(): boolean {
    return this.#devices.every(({ session }) => session?.phase === "stopped" || session?.phase === "complete")
  }

  /** All who take part are at the end, or wait for somebody who never will. */
  get #isAtRest(): boolean {
    if (this.#there.some(({ room }) => !room)) return false
    const taking = this.#there.filter(({ session }) => session?.maySpeak)
    if (taking.length === 0) return this.#people.every((one) => this.#unwilling.has(one))
    const phases = new Set(taking.map(({ session }) => session?.phase))
    const isWaiting =
      this.#unwilling.size > 0 && this.#people.every((one) => this.#unwilling.has(one) || this.judge.ready.has(one))
    return (
      phases.size === 1 && (phases.has("stopped") || phases.has("complete") || (isWaiting && phases.has("waiting")))
    )
  }

  async #run(ms: number): Promise<void> {
    const look = (): boolean => {
      this.judge.look()
      return false
    }
    await this.scheduler.runUntil(look, this.scheduler.now + ms)
  }

  #somebodyActs(): void {
    const device = this.#dice.pick(this.#devices.filter(({ room, isAwake }) => room && isAwake))
    const session = device?.session
    if (!device || !session || this.#unwilling.has(device.member)) return
    const { phase } = session
    if (!this.#isHealing && this.scheduler.now > this.#stopsAt && this.#dice.chance(0.3)) return this.#stops(device)
    if (!session.floor.standings.get(device.member)?.isReady) return this.#becomesReady(device)
    const at = (session.progress as Turns | null)?.turn ?? -1
    if (session.canBegin) return void session.passTo(this.#people[0] as MemberId, { turn: 0 } satisfies Turns)
    if (phase === "paused" && this.#dice.chance(0.7)) return void session.goOn()
    if (session.isHolding && at < this.#total && this.#dice.chance(0.7)) return this.#passesOn(device, at + 1)
    if (at === this.#total && this.#dice.chance(0.7)) return this.#confirms(device)
    if (this.#isHealing) return
    const what = this.#dice.weighed({ sit: 3, pause: 2, longer: 1, nothing: 3, early: 0.5, grab: 2, tooSoon: 1 })
    if (what === "sit") return void session.sit()
    if (what === "pause") return void session.pause()
    if (what === "longer") return void session.agreeTime({ step: 1, turn: Math.max(0, at) })
    // Pressed where nothing should come of it.
    if (what === "grab" && at >= 0) return void session.passTo(device.member, { turn: at } satisfies Turns)
    if (what === "early" && this.#dice.chance(0.2)) return void session.goOn()
  }

  #becomesReady(device: FloorDevice): void {
    if (!this.#isHealing && this.#dice.chance(0.3)) return void device.session?.pause()
    this.judge.ready.add(device.member)
    void device.session?.ready()
  }

  #stops(device: FloorDevice): void {
    // Who has announced it may end it without having said that they are ready.
    if (device.member === this.#people[0]) this.judge.ready.add(device.member)
    if (this.#dice.chance(0.3)) this.#speaksIntoTheWind()
    void device.session?.stop()
  }

  /** For a moment nothing comes through, and nobody's line tells so. */
  #speaksIntoTheWind(): void {
    this.#air.lossy = 1
    this.judge.calmSince = undefined
    this.scheduler.later("the wind drops", this.#dice.between(20, 2_000), () => this.#calm())
  }

  #passesOn({ session }: FloorDevice, turn: number): void {
    const to = this.#people[turn % this.#people.length] as MemberId
    void session?.passTo(to, { turn } satisfies Turns)
  }

  #confirms(device: FloorDevice): void {
    this.judge.confirmed.add(device.member)
    void device.session?.done()
  }

  #somethingGoesWrong(): void {
    const device = this.#dice.pick(this.#devices)
    if (!device) return
    switch (this.#dice.weighed({ cut: 6, sleep: 3, crash: 4, killed: 2, full: 2, weather: 4 })) {
      case "cut":
        return device.cut()
      case "sleep":
        if (this.#dice.chance(0.4)) device.cut()
        return device.sleep(this.#dice.between(500, this.#dice.chance(0.8) ? 20_000 : 300_000))
      case "crash":
        device.killAfter(this.#dice.between(1, 8))
        return this.#comesBack(device)
      case "killed":
        device.kill()
        return this.#comesBack(device)
      case "full":
        device.disk.fullFor = this.#dice.between(1, 3)
        if (this.#dice.chance(0.5)) return
        // What it has not been able to keep it will not know any more.
        this.scheduler.later(`${device.name} falls`, this.#dice.below(4_000), () => {
          if (this.#isHealing) return
          device.kill()
          this.#comesBack(device)
        })
        return
      case "weather":
        return this.#changeWeather()
    }
  }

  #comesBack(device: FloorDevice): void {
    const ms = this.#dice.between(200, this.#dice.chance(0.8) ? 10_000 : 120_000)
    this.scheduler.later(`${device.name} comes back`, ms, () => {
      if (this.#gone.includes(device)) return
      device.heal()
      device.start()
    })
  }

  #changeWeather(): void {
    if (this.#dice.chance(0.5)) return this.#calm()
    this.#air.lossy = this.#dice.pick([0.05, 0.3, 0.8]) ?? 0
    this.#air.doubling = this.#dice.pick([0, 0.2]) ?? 0
    this.#air.slowestMs = this.#dice.pick([100, 1_000, 8_000]) ?? 0
    this.judge.calmSince = undefined
  }

  #calm(): void {
    this.#air.lossy = 0
    this.#air.slowestMs = 100
    this.judge.calmSince ??= this.scheduler.now
  }
}
