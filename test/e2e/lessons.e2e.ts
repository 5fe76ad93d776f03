import type { Page } from "playwright-core"
import { describe, expect, it } from "vitest"
import { beginCircle, goTo } from "./kit/people"
import { accessibilityFaults, untilKept } from "./kit/profile"
import { launchServer } from "./kit/server"

const noNetwork = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|WebSocket connection/

/** Each screen's heading has the focus, and nothing there is inaccessible to a program. */
async function atHeading(page: Page, name: string): Promise<void> {
  await page.getByRole("heading", { level: 1, name }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
  expect([name, await accessibilityFaults(page)]).toEqual([name, []])
}

describe("a lesson", () => {
  it("[LS4][LS5][LS6] goes to its end offline and by keyboard, keeps nothing of what was typed, and is marked as done", async () => {
    const server = await launchServer()
    const { page, profile } = await beginCircle(server, "Ana")
    await untilKept(page)
    await profile.context.setOffline(true)
    profile.expect(noNetwork)
    await page.reload()
    await goTo(page, "/practise")
    await page.locator("summary", { hasText: "Words for feelings" }).press("Enter")
    const row = page.getByRole("link", { name: /Beyond “upset”/ })
    expect(await row.innerText()).not.toContain("Done")
    await row.press("Enter")
    const go = () => page.getByRole("button", { name: "Go on", exact: true }).press("Enter")
    const told = page.locator("[role=status]").first()

    await atHeading(page, "Beyond “upset”")
    await go()
    await atHeading(page, "Hear the difference")
    await go()

    await atHeading(page, "Choose one")
    const first = page.getByRole("radio").first()
    const heard: string[] = []
    for (const key of [" ", "ArrowDown", "ArrowDown"]) {
      await (key === " " ? first : page.locator(":focus")).press(key)
      const feedback = await page.locator("main p > b").locator("..").innerText()
      await expect.poll(async () => (await told.innerText()).trim()).toBe(feedback)
      heard.push(feedback)
    }
    expect(new Set(heard).size).toBe(3)
    await go()

    await atHeading(page, "Sort these")
    await page.getByRole("radio", { name: "Something lost" }).first().press(" ")
    await page
      .locator("main")
      .getByText(/It may fit better under/)
      .waitFor()
    expect(await accessibilityFaults(page)).toEqual([])
    await go()

    await atHeading(page, "Say it another way")
    const typed = "gobsmackerel"
    await page.locator("main textarea").fill(typed)
    await page.getByRole("button", { name: "Show ways it could sound" }).press("Enter")
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Ways it could sound")
    await go()

    await atHeading(page, "One thing to try today")
    await page.goBack()
    expect(await page.locator("main textarea").inputValue()).toBe(typed)
    await go()
    await page.getByRole("button", { name: "That’s it for now" }).press("Enter")
    await atHeading(page, "You’ve been through it")
    expect(await page.getByRole("button", { name: "Go on", exact: true }).count()).toBe(0)
    await page.getByRole("link", { name: "See the courses" }).press("Enter")
    await page.getByRole("link", { name: /Beyond “upset” Done/ }).waitFor()

    await page.reload()
    await goTo(page, "/practise")
    await page.locator("summary", { hasText: "Words for feelings" }).press("Enter")
    await page.getByRole("link", { name: /Beyond “upset” Done/ }).press("Enter")
    for (let steps = 0; steps < 4; steps++) await go()
    await atHeading(page, "Say it another way")
    expect(await page.locator("main textarea").inputValue()).toBe("")
    expect(page.url()).not.toContain("pset")
  }, 120_000)
})
