import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { goTo, twoPeople } from "./kit/people"
import { accessibilityFaults } from "./kit/profile"
import { launchServer } from "./kit/server"

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true })
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor({ timeout: 30_000 })
const gone = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor({ state: "detached", timeout: 90_000 })

describe("appreciations and room to listen", () => {
  it("[GR1][GR3][GR5][GR6] an appreciation comes to the other, stands on the shelf and is taken back; one for later does not come", async () => {
    const server = await launchServer()
    const [ana, sam] = await twoPeople(server)
    for (const { page } of [ana, sam]) await goTo(page, "/together/appreciations")
    await ana.page.getByLabel("What you did").fill("You drove all night")
    await ana.page.getByLabel("What it meant to me").fill("I slept on the back seat")
    await button(ana.page, "Send").click()
    await seen(sam.page, "You drove all night")
    await seen(sam.page, /^Ana, to you/)
    await sam.page.getByLabel("Search your appreciations").fill("back seat")
    await seen(sam.page, "I slept on the back seat")
    expect(await button(sam.page, "Take it back").count()).toBe(0)
    await sam.page.getByLabel("Search your appreciations").fill("")
    for (const { page } of [ana, sam]) expect(await accessibilityFaults(page)).toEqual([])

    await button(ana.page, "Take it back").first().click()
    await ana.page.getByRole("dialog").getByRole("button", { name: "Take it back" }).click()
    for (const { page } of [ana, sam]) await gone(page, "You drove all night")

    await ana.page.getByLabel("What you did").fill("You kept the lights up")
    await ana.page.getByLabel("On a later date").check()
    await ana.page.getByLabel("The date").fill("2999-12-24")
    await seen(ana.page, /Until then it stays on your own devices/)
    await button(ana.page, "Keep it until then").click()
    await seen(ana.page, /^For Sam, on 24 December 2999/)
    // What is sent after it has come, and it has not.
    await ana.page.getByLabel("What you did").fill("You made tea")
    await ana.page.getByLabel("Now", { exact: true }).check()
    await button(ana.page, "Send").click()
    await seen(sam.page, "You made tea")
    expect(await sam.page.getByText("You kept the lights up").count()).toBe(0)
  }, 120_000)

  it("[AV1][AV3] room to listen is said, seen by the other, and over by itself on open screens", async () => {
    const server = await launchServer()
    const [ana, sam] = await twoPeople(server)
    await goTo(ana.page, "/together")
    await button(ana.page, "Say how it is for you").click()
    await ana.page.getByLabel("I have room to listen").check()
    const soon = await ana.page.evaluate(() => new Date(Date.now() + 70_000).toTimeString().slice(0, 5))
    await ana.page.getByLabel("Until when?").fill(soon)
    await button(ana.page, "Tell them").click()
    await seen(ana.page, `You have room to listen until ${soon}.`)
    await seen(sam.page, `Ana has room to listen until ${soon}.`)
    for (const { page } of [ana, sam]) expect(await accessibilityFaults(page)).toEqual([])
    await gone(ana.page, /You have room to listen until/)
    await gone(sam.page, /Ana has room to listen until/)
  }, 180_000)
})
