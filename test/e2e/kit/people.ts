import type { Page } from "playwright-core"
import type { TestServer } from "./server"
import { openProfile, type Profile, type ProfileOptions } from "./profile"

/** One person in their own browser, doing things the way a person does: by what is written on the screen. */
export interface Human {
  readonly name: string
  readonly profile: Profile
  page: Page
}

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true })
const link = (page: Page, name: RegExp) => page.getByRole("link", { name })
const heading = (page: Page, name: string | RegExp) => page.getByRole("heading", { name }).waitFor()

/** Opens the address that the server printed and begins a couple's circle. */
export async function beginCircle(server: TestServer, name: string, options?: ProfileOptions): Promise<Human> {
  const profile = await openProfile(server.url, options)
  const page = await profile.open(placeOf(server.startUrl ?? ""))
  await button(page, "Start").click()
  await page.getByLabel("Your name").fill(name)
  await button(page, "Go on").click()
  await page.getByLabel(/A couple/).check()
  await button(page, "Go on").click()
  await heading(page, "What is your circle called?")
  await button(page, "Go on").click()
  await heading(page, "You’re all set")
  return { name, profile, page }
}

/** Where in the app a link leads, whichever way to the server it names. */
function placeOf(address: string): string {
  const { pathname, hash } = new URL(address)
  return pathname + hash
}

/** Opens an invite and gives its link. */
export async function invite({ page }: Human): Promise<string> {
  await goTo(page, "/invite")
  await button(page, "Make an invite").click()
  return (await page.getByText("/join#v1.").textContent()) ?? ""
}

/** Knocks with the link of an invite. Both then see the same words. */
export async function knock(
  server: TestServer,
  name: string,
  address: string,
  options?: ProfileOptions,
): Promise<Human> {
  const profile = await openProfile(server.url, options)
  const page = await profile.open(placeOf(address))
  await page.getByLabel("Your name").fill(name)
  await button(page, "Go on").click()
  return { name, profile, page }
}

export const comparedWords = async ({ page }: Human): Promise<readonly string[]> => {
  await heading(page, "Compare these words")
  return page.getByRole("list", { name: "The words" }).getByRole("listitem").allTextContents()
}

/** Both say that the words are the same, and the maker lets the guest in. */
export async function letIn(maker: Human, guest: Human): Promise<void> {
  await button(guest.page, "They’re the same").click()
  await button(maker.page, "They’re the same").click()
  await button(maker.page, "Let them in").click()
  await heading(guest.page, "You’re in")
}

export async function writePage({ page }: Human, best: string, challenge = ""): Promise<void> {
  await goTo(page, "/")
  await page.getByLabel("What was the best part of today?").fill(best)
  if (challenge) await page.getByLabel("And one thing that was hard?").fill(challenge)
  await button(page, "Seal my page").click()
  await page
    .getByText(/Your page is sealed|Both your pages are open/)
    .first()
    .waitFor()
}

/** Goes to a place without leaving the app. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    const anchor = document.createElement("a")
    anchor.href = to
    document.body.append(anchor)
    anchor.click()
    anchor.remove()
  }, path)
  await page.waitForURL((url) => url.pathname === path)
}

/** Reads the other's page and answers its good part. */
export async function respond({ page }: Human, to: string, text: string): Promise<void> {
  await goTo(page, "/")
  await link(page, new RegExp(`Respond to ${to}`))
    .first()
    .click()
  await page.getByLabel("Your words").fill(text)
  await button(page, "Send").click()
  await heading(page, "That’s on its way")
}

/** Marks the response that has come, and lets its author see the mark. */
export async function markHeard({ page }: Human, mark: "Yes" | "Partly" | "Not quite", from: string): Promise<void> {
  await goTo(page, "/")
  await button(page, mark).first().click()
  await button(page, `Show ${from}`).first().click()
  await page.getByText(`${from} can see this.`).first().waitFor()
}

/** Two people in one circle, each in their own browser, both at Today. Each may have a way of their own to the server. */
export async function twoPeople(
  server: TestServer,
  other: TestServer = server,
): Promise<readonly [ana: Human, sam: Human]> {
  const ana = await beginCircle(server, "Ana")
  const sam = await knock(other, "Sam", await invite(ana))
  const [hers, his] = [await comparedWords(ana), await comparedWords(sam)]
  if (hers.length !== 4 || hers.join() !== his.join()) throw new Error("the words differ")
  await letIn(ana, sam)
  for (const { page } of [ana, sam]) await goTo(page, "/")
  return [ana, sam]
}
