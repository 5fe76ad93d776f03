import type { DeviceId } from "#base/ids"
import type { Held } from "#client/person"
import type { LocalProblem } from "#client/problems"
import type { CircleEvent, Recorded } from "#core/events"
import { recordsOf } from "../simulation/check"
import { Doors } from "../simulation/doors"
import type { App } from "../simulation/app"
import { Town } from "../simulation/town"
import { Disguise } from "./disguise"

/** A circle in fine weather, all in step, at a relay that is about to turn. */
export class Household {
  readonly town: Town
  readonly relay = new Disguise()
  readonly apps: App[] = []

  constructor(seed: string) {
    this.town = new Town(seed)
    this.town.disguise = (relay) => this.relay.around(relay)
  }

  async settle(ms = 20_000): Promise<void> {
    await this.town.scheduler.run(ms)
  }

  /** Everybody hears what there is to hear, cut off and back again: what is wrong shows now. */
  async reconnect(): Promise<void> {
    this.town.network.cut()
    await this.settle(90_000)
  }

  async close(): Promise<void> {
    await this.town.close()
  }

  /** Somebody says something; answers once it is safe on their device. */
  async says(app: App, event: CircleEvent): Promise<void> {
    await this.acts(app, { do: "write", event })
  }

  async acts(app: App, intent: Parameters<NonNullable<App["person"]>["act"]>[1][number]): Promise<void> {
    const done = app.person?.act(circleOf(app).slot.slot, [intent])
    await this.settle(2_000)
    const outcome = await done
    if (!outcome?.ok) throw new Error("the act was not saved")
    await this.settle()
  }
}

/** A household in which everybody named is in the circle and has it in full. */
export async function householdOf(seed: string, ...names: readonly string[]): Promise<Household> {
  const household = new Household(seed)
  const { town, apps } = household
  const doors = new Doors(town, town.dice("doors"))
  for (const name of names) {
    const [app] = town.someone(name).apps
    if (!app) continue
    doors.watch(app)
    app.start()
    apps.push(app)
  }
  const [first, ...others] = apps
  if (!first) return household
  await household.settle(1_000)
  void first.person?.begin(await town.host.token(), names[0] ?? "", { kind: "family", name: "" })
  await household.settle(10_000)
  household.relay.circle = circleOf(first).slot.circle
  await household.reconnect()
  for (const other of others) {
    doors.invite(first, other, "member")
    await household.settle(60_000)
    if (!other.circle) throw new Error(`${other.name} did not come in`)
  }
  return household
}

export function circleOf(app: App | undefined): Held {
  const held = app?.circle
  if (!held) throw new Error("no circle")
  return held
}

export const problemsOf = (app: App | undefined): readonly LocalProblem[] =>
  [...circleOf(app).replica.head.problems].sort()

export const deviceOf = (app: App | undefined): DeviceId => circleOf(app).replica.identity.secrets.id

/** What a device has of the circle's log. */
export const readBy = (app: App | undefined): readonly Recorded[] =>
  app ? recordsOf(app, circleOf(app)).toSorted((a, b) => (a.position ?? 0) - (b.position ?? 0)) : []

/** The words of a name that somebody gave themselves: events that are easily told apart. */
export const namesIn = (app: App | undefined): readonly string[] =>
  readBy(app).flatMap(({ event }) => (event.type === "MemberNamed" ? [event.name] : []))

export const named = (name: string): CircleEvent => ({ type: "MemberNamed", name })
