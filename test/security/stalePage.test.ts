import { afterEach, describe, expect, it } from "vitest"
import type { Entry } from "#protocol/log"
import { householdOf, problemsOf, type Household } from "../adversary/household"

const households: Household[] = []
afterEach(async () => {
  for (const household of households.splice(0)) await household.close()
})

describe("a malicious relay", () => {
  it.each(["changed", "taken back"])(
    "[SY15] is caught letting out a page that was %s, also as if the round were complete",
    async (what) => {
      const home = await householdOf(what, "Alice", "Bob")
      households.push(home)
      const [alice, bob] = home.apps
      if (!alice || !bob) throw new Error("nobody is home")
      const answer = { best: "not meant to be read", challenge: "", feelings: [], wish: "listen" as const }
      const handedIn: Entry[] = []
      home.relay.says = (message) => {
        if (message.type === "Held")
          for (const page of message.pages) handedIn.push({ kind: "envelope", position: 0, ...page })
        return [message]
      }
      await home.acts(alice, { do: "handIn", page: { type: "CheckInAnswered", date: alice.today, answer } })
      if (what === "taken back") await home.acts(alice, { do: "withdraw", date: alice.today })
      else await home.acts(alice, { do: "handIn", page: { type: "CheckInPassed", date: alice.today } })
      home.relay.swallows = (message) =>
        message.type === "Append" &&
        message.items.some(
          (item) =>
            item.envelope.header.type === "page" && (handedIn.push({ kind: "envelope", position: 0, ...item }), true),
        )
      await home.acts(bob, { do: "handIn", page: { type: "CheckInPassed", date: bob.today } })
      const [stale, newest] = [handedIn[0], handedIn.at(-1)]
      if (!stale || !newest) throw new Error("the relay has no pages")
      home.relay.view = (entries) => [...entries, stale, newest]
      home.relay.showAnew()
      await home.settle()
      expect(problemsOf(alice)).toEqual(["OpenedEarly"])
    },
  )
})
