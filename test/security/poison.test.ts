import { afterEach, describe, expect, it } from "vitest"
import { concat, utf8, type Bytes } from "#base/bytes"
import type { ItemId } from "#base/ids"
import { monthOf, type LocalDate } from "#base/time"
import { nodeCrypto } from "#kit/nodeCrypto"
import type { CryptoPort } from "#crypto/port"
import { u32 } from "#protocol/codec"
import { craft } from "../adversary/craft"
import { circleOf, householdOf, type Household } from "../adversary/household"

const households: Household[] = []
afterEach(async () => {
  for (const household of households.splice(0)) await household.close()
})

/** Seals this text in place of whatever it is given. */
const sealing = (text: string): CryptoPort => ({
  ...nodeCrypto,
  seal: (key, nonce, aad, plaintext) => {
    const said = utf8(text)
    const padding = new Uint8Array(plaintext.length - said.length - 4) as Bytes
    return nodeCrypto.seal(key, nonce, aad, concat(u32(said.length), said, padding))
  },
})

describe("a member with a changed app", () => {
  it("[SY9] cannot stop the others' devices with an event that is nested too deep to be written down", async () => {
    const home = await householdOf("nested", "Alice", "Bob")
    households.push(home)
    const [alice, bob] = home.apps
    if (!alice || !bob) throw new Error("nobody is home")
    const deep = `${"[".repeat(30_000)}${"]".repeat(30_000)}`
    const said = `{"event":{"type":"FutureThing","a":${deep}}}`
    const poison = await craft(bob, { event: "x".repeat(60_000) }, sealing(said))
    home.relay.view = (entries) => [...entries, poison]
    home.relay.showAnew()
    await home.settle()
    expect(circleOf(alice).line?.fault).toBeUndefined()
    expect(circleOf(alice).replica.head.problems).toEqual(["UnreadableEvents"])
  })

  it("[SY36] cannot push today out of sight with something for a day in a hundred years", async () => {
    const home = await householdOf("future", "Alice", "Bob")
    households.push(home)
    const [alice, bob] = home.apps
    if (!alice || !bob) throw new Error("nobody is home")
    await home.acts(alice, { do: "handIn", page: { type: "CheckInPassed", date: alice.today } })
    await home.acts(bob, { do: "handIn", page: { type: "CheckInPassed", date: bob.today } })
    const { member } = circleOf(alice).slot
    for (const year of ["2126", "2127", "2999"]) {
      const page = { date: `${year}-12-31` as LocalDate, author: member }
      await home.says(bob, { type: "HeardShown", page, response: "ab".repeat(16) as ItemId, mark: "yes" })
    }
    alice.kill()
    alice.start()
    await home.settle()
    const month = circleOf(alice).replica.state.months.get(monthOf(alice.today))
    expect(month?.days.get(alice.today)?.pages.size).toBe(2)
  })
})
