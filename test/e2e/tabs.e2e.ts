import { describe, expect, it } from "vitest"
import { goTo, twoPeople, writePage } from "./kit/people"
import { launchServer, until } from "./kit/server"

describe("several tabs of one person", () => {
  it("[EE4] agree, and another one talks when the first is closed", async () => {
    const server = await launchServer()
    const [ana, sam] = await twoPeople(server)
    const second = await ana.profile.open("/")
    await writePage({ ...ana, page: second }, "Written in the second tab")
    await ana.page.getByText("Your page is sealed").first().waitFor()
    await ana.page.close()
    await writePage(sam, "Soup again")
    await second.getByText("Soup again").first().waitFor()
    await sam.page.getByText("Written in the second tab").first().waitFor()
  }, 120_000)
})

describe("quick hide", () => {
  it("[EE5] hides every tab of the person at once", async () => {
    const server = await launchServer()
    const [ana] = await twoPeople(server)
    const second = await ana.profile.open("/me")
    await second.getByRole("button", { name: "Hide this page", exact: true }).waitFor()
    await ana.page.getByRole("button", { name: "Hide this page", exact: true }).click()
    for (const page of [ana.page, second]) {
      await page.getByRole("heading", { name: "Nothing here." }).waitFor()
      expect(await page.evaluate(() => document.documentElement.textContent)).not.toMatch(/Ana|Sam|Today|Attune/)
    }
  }, 120_000)

  it("[EE5] hides the other tabs also from one that is still opening", async () => {
    const server = await launchServer()
    const [ana] = await twoPeople(server)
    const second = await ana.profile.context.newPage()
    await second.addInitScript(() => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    })
    await second.goto(server.url)
    await second.getByRole("link", { name: "Hide this page at once" }).waitFor({ state: "attached" })
    for (let press = 0; press < 3; press++) await second.keyboard.press("Shift")
    for (const page of [ana.page, second]) await page.getByRole("heading", { name: "Nothing here." }).waitFor()
  }, 120_000)

  it.each(["the button", "Shift three times"])(
    "[EE5] leaves nothing to read, by %s",
    async (way) => {
      const server = await launchServer()
      const [ana] = await twoPeople(server)
      const { page } = ana
      await page.getByLabel("What was the best part of today?").fill("Nobody else should see this")
      await goTo(page, "/me")
      const before = await page.evaluate(() => history.length)
      if (way === "the button") await page.getByRole("button", { name: "Hide this page", exact: true }).click()
      else for (let press = 0; press < 3; press++) await page.keyboard.press("Shift")
      await page.getByRole("heading", { name: "Nothing here." }).waitFor()
      expect(await page.evaluate(() => ({ length: history.length, path: location.pathname }))).toEqual({
        length: before,
        path: "/",
      })
      expect(await page.evaluate(() => document.documentElement.textContent), way).not.toMatch(
        /Ana|Sam|Nobody else|Today|Attune/,
      )
      // Its connections are closed: the relay has nobody of hers on the line.
      await until(
        async () => (await page.evaluate(() => document.querySelectorAll("textarea, nav").length)) === 0,
        "an empty page",
      )
      await page.goBack()
      expect(await page.evaluate(() => document.body.textContent)).not.toContain("Nobody else")
    },
    120_000,
  )
})
