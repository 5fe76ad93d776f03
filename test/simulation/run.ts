import type { App } from "./app"
import { unrest, wrongsOf } from "./check"
import { changeMembers, doSomething } from "./deeds"
import type { Dice } from "./dice"
import { Doors } from "./doors"
import { calm, comesBack, getsUpAgain, night, somethingGoesWrong } from "./mishaps"
import type { Someone } from "./someone"
import { Town } from "./town"

export interface Outcome {
  readonly seed: string
  /** Empty where everything held. */
  readonly wrongs: readonly string[]
  readonly traceHash: string
  readonly steps: number
  readonly acts: number
  /** Virtual time. */
  readonly hours: number
  /** What happened last, where something went wrong. */
  readonly tail: readonly string[]
}

/** One circle's life in bad weather, all of it out of one seed. */
export async function runSeed(seed: string): Promise<Outcome> {
  const run = new Run(seed)
  const wrongs = await run
    .whole()
    .catch((error: unknown) => [`it threw: ${error instanceof Error ? error.stack : error}`])
  const { town } = run
  const { scheduler } = town
  const outcome = {
    seed,
    wrongs,
    steps: scheduler.steps,
    acts: town.people.reduce((sum, { acts }) => sum + acts.length, 0),
    hours: (scheduler.now - run.began) / 3_600_000,
    tail: wrongs.length > 0 ? [...scheduler.tail] : [],
    traceHash: scheduler.traceHash(),
  }
  await town.close()
  return outcome
}

/** A town as it is after such a life, for whoever wants to look around in it. To be closed. */
export async function townAfter(seed: string): Promise<Town> {
  const run = new Run(seed)
  await run.whole()
  return run.town
}

const names = ["Alice", "Bob", "Carol", "Dan", "Erin", "Frank"]

class Run {
  readonly town: Town
  readonly began: number
  readonly #dice: Dice
  readonly #doors: Doors
  #devices = 0

  constructor(seed: string) {
    this.town = new Town(seed, Number(seed) % 25 === 0 ? "sqlite" : "memory")
    this.began = this.town.scheduler.now
    this.#dice = this.town.dice("story")
    this.#doors = new Doors(this.town, this.town.dice("doors"))
  }

  async whole(): Promise<readonly string[]> {
    const alice = await this.#begin()
    const size = this.#dice.weighed({ 2: 5, 3: 4, 4: 2, 5: 1, 6: 1 })
    await this.#gather(alice, Number(size))
    getsUpAgain(this.town, this.town.dice("mishaps"))
    await this.#live()
    const restless = await this.#heal()
    return [...restless.map((what) => `[I6] ${what}`), ...this.#doors.wrongs, ...(await wrongsOf(this.town))]
  }

  /** Alice begins the circle in fine weather. */
  async #begin(): Promise<Someone> {
    const { scheduler, host } = this.town
    const alice = this.#moveIn("Alice")
    const [app] = alice.apps
    await scheduler.run(1_000)
    const begun = app?.person?.begin(await host.token(), "Alice", { kind: "family", name: "" })
    await scheduler.runUntil(() => app?.circle?.line?.sync.isCurrent === true, scheduler.now + 60_000)
    if (!(await begun)?.ok) throw new Error("the circle did not begin")
    return alice
  }

  /** Bob is invited at once; whoever else there will be comes later, in whatever weather. */
  async #gather(alice: Someone, size: number): Promise<void> {
    for (const name of names.slice(1, size)) this.#moveIn(name)
    const { scheduler, people } = this.town
    await scheduler.run(2_000)
    const [maker, guest] = [alice.apps[0], people[1]?.apps[0]]
    if (maker && guest) this.#doors.invite(maker, guest, "member")
    if (this.#dice.chance(0.7)) await scheduler.runUntil(() => people[1]?.isIn === true, scheduler.now + 120_000)
  }

  #moveIn(name: string): Someone {
    const person = this.town.someone(name)
    for (const app of person.apps) this.#unpack(app)
    return person
  }

  #unpack(app: App): void {
    this.#doors.watch(app)
    if (this.#dice.chance(0.3)) app.skewMs = this.#dice.between(-20, 20) * 3_600_000
    app.start()
  }

  async #live(): Promise<void> {
    const length = this.#dice.between(15, 70)
    const mishapsPerDeed = this.#dice.pick([0.2, 0.5, 1, 2]) ?? 1
    for (let done = 0; done < length; done++) {
      await this.#pause()
      for (let left = mishapsPerDeed; left > 0; left--) {
        if (this.#dice.chance(left)) somethingGoesWrong(this.town, this.#dice)
      }
      await this.#happens()
    }
  }

  async #pause(): Promise<void> {
    const { scheduler } = this.town
    const length = this.#dice.weighed({ moment: 8, while: 6, long: 2, night: 1 })
    if (length === "moment") return scheduler.run(this.#dice.below(400))
    if (length === "while") return scheduler.run(this.#dice.between(400, 15_000))
    if (length === "long") return scheduler.run(this.#dice.between(15_000, 120_000))
    return night(this.town, this.#dice)
  }

  async #happens(): Promise<void> {
    const dice = this.#dice
    const outside = this.town.people.filter(({ isIn, acts, lost }) => !isIn && acts.length + lost.length === 0)
    const inside = this.town.people.filter((person) => !outside.includes(person))
    const person = dice.pick(outside.length > 0 && dice.chance(0.3) ? outside : inside)
    const app = person && dice.pick(person.apps)
    if (!person || !app) return
    if (outside.includes(person)) return this.#letIn(person)
    const what = dice.weighed({ deed: 40, change: 1, secondDevice: 2, words: 1, loss: 1, hurry: 3 })
    this.town.scheduler.note(`${app.name} ${what}`)
    if (what === "deed") return doSomething(this.town, dice, person, app)
    if (what === "change") return changeMembers(dice, person, app)
    if (what === "words") return this.#writeDownWords(person)
    if (what === "loss") return this.#lose(person)
    if (what === "hurry") return this.#hurry(person, app)
    return this.#secondDevice(person)
  }

  /** On the way, with a line that breaks, somebody writes, and thinks better of it right away. */
  async #hurry(person: Someone, app: App): Promise<void> {
    const { scheduler, network } = this.town
    if (this.#dice.chance(0.6)) app.delayMs = [300, 1_500]
    network.leavesBehind(app)
    for (const deed of ["handIn", "nameMyself", "handIn"] as const) {
      await doSomething(this.town, this.#dice, person, app, deed)
      await scheduler.run(this.#dice.between(10, 2_500))
    }
  }

  async #letIn(guest: Someone): Promise<void> {
    const [host, to] = [this.#dice.pick(this.town.people.filter(({ isIn }) => isIn)), guest.apps[0]]
    const maker = host && this.#dice.pick(host.apps.filter(({ circle }) => circle !== undefined))
    if (maker && to) this.#doors.invite(maker, to, "member")
  }

  async #secondDevice(person: Someone): Promise<void> {
    const [first] = person.apps
    if (person.apps.length > 1 || this.#devices > 3 || !first?.circle) return
    const fresh = this.#newDevice(person)
    if (person.words && this.#dice.chance(0.7)) void this.#doors.restore(person, fresh)
    else this.#doors.invite(first, fresh, "device")
  }

  #newDevice(person: Someone): App {
    const fresh = this.town.appFor(person.name, person.apps.length + person.lost.length + 1)
    this.#devices += 1
    person.apps.push(fresh)
    comesBack(this.town, this.#dice, fresh)
    this.#unpack(fresh)
    return fresh
  }

  async #writeDownWords(person: Someone): Promise<void> {
    const app = person.apps.find(({ vault }) => vault !== undefined)
    if (!app?.person || person.words) return
    const seed = () => Array.from({ length: 64 }, () => this.#dice.below(16).toString(16)).join("")
    const words = { signingSeed: seed(), agreementSeed: seed() }
    void app.person.keepRecovery(words).then((kept) => {
      if (kept.ok) person.words = words
    })
  }

  /** The only device falls into a lake; with the words another takes its place. */
  async #lose(person: Someone): Promise<void> {
    const [app] = person.apps
    const hasArrived = app?.vault?.replica.membership?.devices.size
    if (!app || !person.words || person.apps.length > 1 || this.#devices > 3) return
    const kept = [...(app.vault?.replica.membership?.devices.values() ?? [])].some(({ kind }) => kind === "recovery")
    if (!hasArrived || !kept || app.vault?.replica.waiting.length !== 0) return
    app.onKilled = () => undefined
    app.kill()
    person.lost.push(app)
    person.apps = []
    void this.#doors.restore(person, this.#newDevice(person))
  }

  /** Everything is mended, and people go on with what they had begun. Answers what does not come to rest. */
  async #heal(): Promise<readonly string[]> {
    const { scheduler, people, apps } = this.town
    // What is damaged where nobody has looked yet is found at the next start.
    for (const app of apps) if (app.disk.isRotten) app.kill()
    for (let minute = 0; minute < 20; minute++) {
      calm(this.town)
      for (const person of people) this.#takeUpAgain(person, minute)
      const isQuiet = () => unrest(this.town).length === 0
      await scheduler.run(5_000)
      if (await scheduler.runUntil(isQuiet, scheduler.now + 60_000)) {
        // Only what stays quiet is at rest.
        await scheduler.run(10_000)
        if (isQuiet()) return []
      }
      for (const app of apps) app.person?.poke()
    }
    return unrest(this.town)
  }

  #takeUpAgain(person: Someone, minute: number): void {
    for (const app of person.apps) {
      const isNew = app.person?.isNew === true
      if (isNew && person.apps.length + person.lost.length > 1 && minute % 3 === 0) this.#takeUpDevice(person, app)
      else this.#doors.lookSoon(app)
      if (minute % 4 !== 3) continue
      void app.person?.takeBackInvite()
      // Whose maker has left meanwhile waits for nobody.
      if (["knocking", "absent"].includes(app.join.step)) void app.person?.stopJoining()
    }
  }

  /** A second device that has not come in tries once more. */
  #takeUpDevice(person: Someone, app: App): void {
    const other = person.apps.find((one) => one !== app && one.vault !== undefined)
    if (person.words && !other) void this.#doors.restore(person, app)
    else if (other) this.#doors.invite(other, app, "device")
  }
}
