import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { beginCircle, goTo, twoPeople, type Human } from "./kit/people"
import { launchServer } from "./kit/server"

const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|WebSocket connection/
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true })

/** Whatever brings a session on, in the order in which a person would try. */
const onwards = [
  "That’s it",
  "I said it aloud",
  "I’ve said it",
  "Go on",
  "Done. It goes on once all of you are.",
  "I’m done",
  "I’m done too",
  "We’re done",
  "Done",
  "Yes, this one",
]

/** Presses whatever there is to press on these screens until each shows the end, and counts the presses of each. */
async function goThrough(pages: readonly Page[], end: string): Promise<void> {
  for (const until = Date.now() + 90_000; Date.now() < until;) {
    const ends = await Promise.all(pages.map((page) => page.getByText(end).count()))
    if (ends.every((count) => count > 0)) return
    for (const page of pages) {
      for (const name of onwards) {
        const found = button(page, name)
        if ((await found.count()) > 0) {
          await found
            .first()
            .click({ timeout: 2_000 })
            .catch(() => undefined)
          break
        }
      }
    }
    await new Promise((done) => setTimeout(done, 150))
  }
  throw new Error(`the end was not reached: ${await pages[0]?.locator("main").innerText()}`)
}

async function choose({ page }: Pick<Human, "page">, title: RegExp): Promise<void> {
  await goTo(page, "/practise")
  await page.getByRole("link", { name: title }).first().click()
}

describe("guided exercises", () => {
  it("[EE6] run on one device, passed between people, to their end", async () => {
    const server = await launchServer()
    const ana = await beginCircle(server, "Ana")
    await choose(ana, /Five/i)
    await button(ana.page, "Here, on this device")
      .or(ana.page.getByRole("link", { name: "Here, on this device" }))
      .click()
    await ana.page.getByLabel("Person 1").fill("Ana")
    await ana.page.getByLabel("Person 2").fill("Sam")
    await button(ana.page, "Begin").click()
    await goThrough([ana.page], "That’s it for now")
  }, 120_000)

  it("[EE7] run live on two devices over a line that breaks, and end only when both have said so", async () => {
    const server = await launchServer()
    const [ana, sam] = await twoPeople(server)
    for (const { profile } of [ana, sam]) profile.expect(noNetwork)
    await choose(ana, /Mirror/i)
    await ana.page
      .getByRole("link", { name: "Each on your own device" })
      .or(button(ana.page, "Each on your own device"))
      .click()
    await button(ana.page, "None of these").click()
    await ana.page.getByText("It begins when everyone is here and ready").first().waitFor()
    await goTo(sam.page, "/practise")
    await sam.page
      .getByText(/is open/)
      .first()
      .click()
    await button(sam.page, "None of these").click()
    for (const { page } of [ana, sam])
      await page
        .getByText(/Step 1 of/)
        .first()
        .waitFor({ timeout: 30_000 })
    await sam.profile.context.setOffline(true)
    await new Promise((done) => setTimeout(done, 1_500))
    await sam.profile.context.setOffline(false)
    await goThrough([ana.page, sam.page], "That’s it for now")
  }, 180_000)

  it("[EE8] end for everybody by one press of anyone, in the same words", async () => {
    const server = await launchServer()
    const [ana, sam] = await twoPeople(server)
    await choose(ana, /Five/i)
    await ana.page
      .getByRole("link", { name: "Each on your own device" })
      .or(button(ana.page, "Each on your own device"))
      .click()
    await goTo(sam.page, "/practise")
    await sam.page
      .getByText(/is open/)
      .first()
      .click()
    for (const { page } of [ana, sam])
      await page
        .getByText(/Step 1 of/)
        .first()
        .waitFor({ timeout: 30_000 })
    await button(sam.page, "End this for everyone").click()
    const ends = await Promise.all(
      [ana, sam].map(async ({ page }) => {
        await page.getByText("This has ended here").first().waitFor({ timeout: 10_000 })
        return page.locator("main").innerText()
      }),
    )
    expect(ends[0]).toBe(ends[1])
  }, 120_000)
})
