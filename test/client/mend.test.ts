import { afterEach, describe, expect, it } from "vitest"
import { monthOf, type LocalDate } from "#base/time"
import { utf8 } from "#base/bytes"
import { CorruptData } from "#client/ports"
import { circleOf, householdOf, named, namesIn } from "../adversary/household"
import { deviceOf, until, type TestDevice } from "../kit/deviceOf"
import { openInMemory, type Place } from "../kit/place"

const today = "2026-11-25" as LocalDate
const places: Place[] = []
afterEach(async () => {
  for (const place of places.splice(0)) await place.close()
})

/** From now on these records cannot be read back, until they are written anew. */
function damage({ store }: TestDevice, isMeant: (key: string) => boolean): void {
  const damaged = new Set([...store.values.keys()].filter(isMeant))
  const { read, commit } = store
  store.read = async (keys) => {
    if (keys.some((key) => damaged.has(key))) throw new CorruptData("damaged")
    return read(keys)
  }
  store.commit = async (changes) => {
    const outcome = await commit(changes)
    if (outcome.ok) for (const { key } of changes) damaged.delete(key)
    return outcome
  }
}

async function aloneWithANote(): Promise<TestDevice> {
  const place = openInMemory()
  places.push(place)
  const alice = await deviceOf("alice", place)
  await alice.person.begin(await place.token(), "Alice", { kind: "couple", name: "Home" })
  const { person } = alice
  const item = person.newItem()
  const note = { type: "NoteWritten", item, date: today, text: "not to be lost" } as const
  await person.act(person.vault?.slot.slot ?? 0, [{ do: "write", event: note }], { note: "a draft" })
  await until(() => person.held.every(({ replica }) => replica.waiting.length === 0), "all of it is sent")
  return alice
}

const notesOf = ({ person }: TestDevice) =>
  [...(person.vault?.replica.state.months.get(monthOf(today))?.notes.values() ?? [])].map(({ text }) => text)

describe("a device whose records are damaged", () => {
  it.each(["/h", "/p/"])(
    "[ME1] gets its log from the relay again where %s cannot be read, and keeps the rest",
    async (part) => {
      const alice = await aloneWithANote()
      damage(alice, (key) => key.startsWith("0/") && key.includes(part))
      await alice.restart()
      await until(() => notesOf(alice).length === 1, "the note comes back")
      expect(alice.person.vault?.replica.drafts["note"]).toBe("a draft")
      await until(() => alice.person.vault?.line?.sync.isCurrent === true, "it is current")
      for (const { replica } of alice.person.held) expect(replica.head.problems).toEqual([])
      const { person } = alice
      await person.act(person.vault?.slot.slot ?? 0, [
        { do: "write", event: { type: "MemberNamed", name: "Still here" } },
      ])
      await until(() => person.vault?.replica.waiting.length === 0, "it can write again")
    },
  )

  it("[ME1] lets go of a draft that cannot be read, and of nothing else", async () => {
    const alice = await aloneWithANote()
    damage(alice, (key) => key === "0/d")
    await alice.restart()
    await until(() => notesOf(alice).length === 1, "the note is there")
    expect(alice.person.vault?.replica.drafts).toEqual({})
  })

  it("[ME1] keeps what can be read of a circle that is over, since nothing of it comes again", async () => {
    const house = await householdOf("over and damaged", "Alice", "Bob", "Carol")
    const [alice, bob] = house.apps
    if (!alice || !bob) throw new Error("nobody is home")
    await house.says(alice, named("Alice, before"))
    await house.acts(alice, { do: "removeMember", member: circleOf(bob).slot.member })
    const before = namesIn(bob)
    expect(before).toContain("Alice, before")
    // A page of another part: what is damaged is small, what would be lost is not.
    bob.disk.values.set(`${circleOf(bob).slot.slot}/o/${"9".repeat(16)}`, utf8("{"))
    bob.kill()
    bob.start()
    await house.reconnect()
    expect(namesIn(bob)).toEqual(before)
    expect(circleOf(bob).replica.head.over).toBe(true)
    await house.close()
  })

  it("[ME2] says so where a circle's keys cannot be read, and opens the others", async () => {
    const alice = await aloneWithANote()
    damage(alice, (key) => key === "1/k")
    await alice.restart()
    expect(alice.person.hasLostKeys).toBe(true)
    expect(alice.person.circles).toEqual([])
    expect(notesOf(alice)).toEqual(["not to be lost"])
  })
})
