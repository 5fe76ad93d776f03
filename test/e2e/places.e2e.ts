import { readFile } from "node:fs/promises"
import { describe, expect, it } from "vitest"
import { beginCircle, comparedWords, goTo, respond, twoPeople, writePage, type Human } from "./kit/people"
import { openProfile } from "./kit/profile"
import { launchServer } from "./kit/server"

const press = (page: Human["page"], name: string | RegExp) => page.getByRole("button", { name, exact: true }).click()
const heading = (page: Human["page"], name: string | RegExp) => page.getByRole("heading", { name }).waitFor()

/** Makes twelve words, reads them from the screen and passes the check with the paper in hand. */
async function keepRecoveryWords({ page }: Human): Promise<string> {
  await goTo(page, "/settings/recovery")
  await press(page, "Make my words")
  await press(page, "Show the words")
  const words = await page.getByRole("list", { name: "Your recovery words" }).getByRole("listitem").allTextContents()
  await press(page, "I’ve written them down")
  for (const label of await page.getByText(/^Word \d+$/).allTextContents()) {
    await page.getByLabel(label, { exact: true }).fill(words[Number(label.slice(5)) - 1] ?? "")
  }
  await press(page, "Check")
  await heading(page, "Your words are kept")
  return words.join(" ")
}

async function keepNote({ page }: Human, text: string): Promise<void> {
  await goTo(page, "/me")
  await page.getByLabel("Write a note").fill(text)
  await press(page, "Keep this note")
  await page.getByRole("listitem").getByText(text).waitFor()
}

const focusOn = (page: Human["page"], name: string) =>
  page.locator("h1:focus, h2:focus").getByText(name, { exact: true }).waitFor()

describe("what one person can do for themselves", () => {
  it("comes back elsewhere with twelve words, notes and circle included", async () => {
    const server = await launchServer()
    const ana = await beginCircle(server, "Ana")
    const phrase = await keepRecoveryWords(ana)
    expect(phrase.split(" ")).toHaveLength(12)
    await keepNote(ana, "Ask about the blue chair")
    // What the server does not have yet would be lost with the device.
    await goTo(ana.page, "/settings/this-device")
    await ana.page.getByText("Everything you’ve written here is with the server too").waitFor()
    await ana.profile.crash()

    const elsewhere = await openProfile(server.url)
    const page = await elsewhere.open("/restore")
    await page.getByLabel("Your recovery words").fill(phrase.replace("a", "@"))
    await page.getByText(/isn’t one of the words/).waitFor()
    await page.getByLabel("Your recovery words").fill(`  ${phrase.toUpperCase()} `)
    await press(page, "Come back")
    await heading(page, /You’re back/)
    await goTo(page, "/me")
    await page.getByText("Ask about the blue chair").first().waitFor({ timeout: 30_000 })
    await goTo(page, "/settings/members")
    await page.getByText("Ana (you)").waitFor()
  }, 120_000)

  it("reads and writes on a second device of one’s own", async () => {
    const server = await launchServer()
    const ana = await beginCircle(server, "Ana")
    await keepNote(ana, "For my eyes only, on both")
    await goTo(ana.page, "/settings/devices/add")
    await press(ana.page, "Make an invite")
    const address = (await ana.page.getByText("/join#v1d.").textContent()) ?? ""

    const second = await openProfile(server.url)
    const page = await second.open(address.slice(server.url.length))
    expect(new URL(page.url()).hash).toBe("")
    await press(page, "It’s mine, go on")
    const tablet: Human = { name: "Ana", profile: second, page }
    expect(await comparedWords(tablet)).toEqual(await comparedWords(ana))
    await press(page, "They’re the same")
    await press(ana.page, "They’re the same")
    await press(ana.page, "Add it")
    await heading(ana.page, "The device is added")
    await heading(page, "You’re in")
    await goTo(page, "/me")
    await page.getByText("For my eyes only, on both").first().waitFor({ timeout: 30_000 })
  }, 120_000)

  it("goes on from the same place when what had the focus is gone", async () => {
    const ana = await beginCircle(await launchServer(), "Ana")
    await keepNote(ana, "The first")
    await keepNote(ana, "The second")
    await ana.page.getByRole("button", { name: "Change" }).first().press("Enter")
    await ana.page.keyboard.type("!")
    await ana.page.keyboard.press("Tab")
    await ana.page.keyboard.press("Enter")
    await ana.page.locator("button:focus").getByText("Change").waitFor()
    await ana.page.getByText("The second!").waitFor()
    for (const left of [1, 0]) {
      await ana.page.getByRole("button", { name: "Delete" }).first().press("Enter")
      await ana.page.getByRole("dialog").getByRole("button", { name: "Delete" }).press("Enter")
      await focusOn(ana.page, "Notes to yourself")
      expect(await ana.page.getByRole("button", { name: "Delete" }).count()).toBe(left)
    }
  })

  it("finds, takes back and saves one’s own words, and leaves quietly", async () => {
    const server = await launchServer()
    const [ana, sam] = await twoPeople(server)
    await writePage(ana, "Mum rang about the photos")
    await writePage(sam, "The choir got through the hard bit")
    await respond(ana, "Sam", "You must have been glowing")

    await goTo(ana.page, "/together")
    await ana.page.getByLabel("Search your pages").fill("CHOIR")
    await ana.page.getByText("1 day", { exact: true }).first().waitFor()
    await ana.page.getByLabel("Search your pages").fill("nobody wrote this")
    await ana.page.getByText("Nothing with those words.").first().waitFor()
    expect(await ana.page.getByText("Mum rang").count()).toBe(0)
    await ana.page.getByLabel("Search your pages").fill("")

    await goTo(ana.page, "/settings/export")
    const [download] = await Promise.all([ana.page.waitForEvent("download"), press(ana.page, "Save a file to read")])
    expect(download.suggestedFilename()).toBe("attune-words.md")
    const saved = await readFile(await download.path(), "utf8")
    expect(saved).toContain("Mum rang about the photos")
    expect(saved).toContain("You must have been glowing")
    expect(saved).not.toContain("choir")

    await goTo(ana.page, "/together")
    await press(ana.page, "Take this page back")
    await press(ana.page, "Take them back")
    await sam.page.getByText("Ana took this page back.").first().waitFor()
    expect(await sam.page.getByText("Mum rang").count()).toBe(0)

    await goTo(ana.page, "/settings/leaving")
    await press(ana.page, "Leave quietly")
    await ana.page.getByRole("dialog").getByRole("button", { name: "Leave quietly" }).click()
    await ana.page.waitForURL((url) => url.pathname === "/")
    await goTo(sam.page, "/settings/members")
    await sam.page.getByText(/Left in the week of/).waitFor()
  }, 120_000)
})
