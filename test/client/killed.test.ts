import { describe, expect, it } from "vitest"
import { circleOf, householdOf, named, namesIn, type Household } from "../adversary/household"
import type { App } from "../simulation/app"
import { unrest, wrongsOf } from "../simulation/check"
import { Doors } from "../simulation/doors"
import type { Someone } from "../simulation/someone"

interface Story {
  /** Long stories are looked at in every so-many-th step only, unless all are asked for with `EVERY_STEP=1`. */
  readonly stride?: number
  readonly names: readonly string[]
  /** Gets everything ready, and answers with the app that is to be killed and what it is about to do. */
  readonly before: (house: Household) => Promise<readonly [App, () => void]>
  /** What a person does who finds the app started anew: nothing, unless what was begun was never heard of. */
  readonly again?: (house: Household) => void
  readonly after: (house: Household) => void
}

/**
 * Kills an app at its first dealing with disk or network after it was asked for something, at the second, and so on until
 * it gets through alive. Each time it starts again, and all must be as if nothing had been. Answers how many there were.
 */
async function killAtEachStep(name: string, story: Story): Promise<number> {
  const stride = process.env["EVERY_STEP"] ? 1 : (story.stride ?? 1)
  for (let breath = 1; ; breath += stride) {
    const house = await householdOf(`${name} ${breath}`, ...story.names)
    const { scheduler } = house.town
    const [victim, begins] = await story.before(house)
    let isAlive = true
    victim.onKilled = () => {
      isAlive = false
      scheduler.later(`${victim.name} starts`, 700, () => victim.start())
    }
    victim.killAfter(breath)
    begins()
    await house.settle(60_000)
    victim.heal()
    if (!isAlive) story.again?.(house)
    await house.settle(200_000)
    expect(unrest(house.town), `${name}, killed at step ${breath}`).toEqual([])
    expect(await wrongsOf(house.town), `${name}, killed at step ${breath}`).toEqual([])
    story.after(house)
    await house.close()
    if (isAlive) return breath
  }
}

const firstOf = ({ apps }: Household): App => {
  const [app] = apps
  if (!app) throw new Error("nobody is home")
  return app
}

/** Somebody who is not in yet, with the door being watched from both sides. */
function newcomer(house: Household, name: string): readonly [Someone, App, Doors] {
  const { town } = house
  const doors = new Doors(town, town.dice("more doors"))
  const person = town.someone(name)
  const [app] = person.apps
  if (!app) throw new Error("no device")
  for (const one of town.apps) doors.watch(one)
  app.start()
  return [person, app, doors]
}

const invites = (doors: Doors, maker: App, guest: App): void => {
  if (!guest.keeps("circle")) doors.invite(maker, guest, "member")
}

describe("an app that is killed at any step", { timeout: 240_000 }, () => {
  it("[SY17, SY18, SY19] has what it called saved, and does it once", async () => {
    const steps = await killAtEachStep("says", {
      stride: 2,
      names: ["Alice", "Bob"],
      before: async (house) => {
        const alice = firstOf(house)
        const { slot } = circleOf(alice).slot
        const intents = ["one", "two", "three"].map((name) => ({ do: "write", event: named(name) }) as const)
        return [alice, () => void alice.person?.act(slot, intents)]
      },
      after: ({ apps: [alice, bob] }) => {
        // Killed before it was saved, none of it is there; after that, all of it, in order, once.
        const said = namesIn(bob).slice(2)
        expect([[], ["one", "two", "three"]]).toContainEqual(said)
        expect(namesIn(alice)).toEqual(namesIn(bob))
      },
    })
    expect(steps).toBeGreaterThan(5)
  })

  it("[SY21, SY22] seals and opens a page once", async () => {
    const steps = await killAtEachStep("seals", {
      stride: 2,
      names: ["Alice", "Bob"],
      before: async (house) => {
        const [alice, bob] = house.apps
        if (!alice || !bob) throw new Error("nobody is home")
        const page = { type: "CheckInPassed", date: bob.today } as const
        await house.acts(bob, { do: "handIn", page })
        return [alice, () => void alice.person?.act(circleOf(alice).slot.slot, [{ do: "handIn", page }])]
      },
      after: ({ apps }) => {
        for (const app of apps) {
          const day = circleOf(app)
            .replica.state.months.get(app.today.slice(0, 7) as never)
            ?.days.get(app.today)
          expect([0, 2]).toContain(day?.pages.size ?? 0)
        }
      },
    })
    expect(steps).toBeGreaterThan(5)
  })

  it("[SY29, SY30] comes in as a guest, once", async () => {
    const doorsOf = new Map<Household, readonly [Someone, App, Doors]>()
    const steps = await killAtEachStep("joins", {
      names: ["Alice"],
      before: async (house) => {
        const bob = newcomer(house, "Bob")
        doorsOf.set(house, bob)
        await house.settle(1_000)
        return [bob[1], () => invites(bob[2], firstOf(house), bob[1])]
      },
      again: (house) => {
        const [, app, doors] = doorsOf.get(house) ?? []
        const maker = firstOf(house)
        if (!app || !doors) return
        // A guest who has forgotten the link needs another one.
        if (app.join.step !== "none") return invites(doors, maker, app)
        void maker.person?.takeBackInvite().then(() => invites(doors, maker, app))
      },
      after: ({ town }) => {
        for (const app of town.apps) expect(namesIn(app)).toEqual(["Alice", "Bob's 1"])
      },
    })
    expect(steps).toBeGreaterThan(20)
  })

  it("[SY29, SY30] lets a guest in, once", async () => {
    const doorsOf = new Map<Household, readonly [Someone, App, Doors]>()
    const steps = await killAtEachStep("lets in", {
      stride: 3,
      names: ["Alice"],
      before: async (house) => {
        const bob = newcomer(house, "Bob")
        doorsOf.set(house, bob)
        await house.settle(1_000)
        return [firstOf(house), () => invites(bob[2], firstOf(house), bob[1])]
      },
      again: (house) => {
        const [, app, doors] = doorsOf.get(house) ?? []
        if (app && doors && !["compare", "approval"].includes(app.join.step)) invites(doors, firstOf(house), app)
      },
      after: ({ town }) => {
        for (const app of town.apps) expect(namesIn(app)).toEqual(["Alice", "Bob's 1"])
      },
    })
    expect(steps).toBeGreaterThan(10)
  })

  it("[SY31] comes back with the words, with all there was", async () => {
    const words = { signingSeed: "11".repeat(32), agreementSeed: "22".repeat(32) }
    const steps = await killAtEachStep("restores", {
      stride: 13,
      names: ["Alice", "Bob"],
      before: async (house) => {
        const alice = firstOf(house)
        void alice.person?.keepRecovery(words)
        await house.settle()
        await house.says(alice, named("Alice before"))
        const [person] = house.town.people
        const fresh = house.town.appFor("Alice", 2)
        person?.apps.push(fresh)
        fresh.start()
        await house.settle(1_000)
        return [fresh, () => void fresh.person?.restore(words)]
      },
      again: ({ town }) => {
        const fresh = town.people[0]?.apps[1]
        if (fresh && !fresh.keeps("vault")) void fresh.person?.restore(words)
      },
      after: ({ town, apps }) => {
        const fresh = town.people[0]?.apps[1]
        expect(namesIn(fresh)).toEqual(namesIn(apps[1]))
        expect(namesIn(fresh)).toContain("Alice before")
      },
    })
    expect(steps).toBeGreaterThan(20)
  })

  it("[SY16, SY20] leaves, once, and the key is changed", async () => {
    const steps = await killAtEachStep("leaves", {
      names: ["Alice", "Bob", "Carol"],
      before: async (house) => {
        const carol = house.apps[2]
        if (!carol) throw new Error("nobody is home")
        return [carol, () => void carol.person?.act(circleOf(carol).slot.slot, [{ do: "leave" }])]
      },
      after: ({ apps: [alice], town }) => {
        const { membership } = circleOf(alice).replica
        const isLeft = [...(membership?.members.values() ?? [])].some(({ state }) => state === "left")
        const truth = town.truth.circle(circleOf(alice).slot.circle)
        // Killed before it was saved, nobody has left.
        expect(truth.operations.filter(({ operation }) => operation.type === "leave")).toHaveLength(isLeft ? 1 : 0)
      },
    })
    expect(steps).toBeGreaterThan(3)
  })
})
