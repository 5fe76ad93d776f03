import axe from "axe-core"
import { readdirSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { kill } from "node:process"
import { chromium, type BrowserContext, type Page } from "playwright-core"
import { expect, onTestFinished } from "vitest"
import { findChromium } from "../../../scripts/chromium.mjs"
import { temporaryFolder } from "./server"

/**
 * One person's browser, with nothing in it. The test fails where a page asks any other server for anything, or where
 * the browser has something to complain of: an error, an exception, a breach of the content policy.
 */
export interface Profile {
  readonly context: BrowserContext
  /** Where the browser keeps it all. */
  readonly folder: string
  /** Opens a page at an address of the server. */
  open(path?: string): Promise<Page>
  /** Complaints that a test brings about on purpose, such as those of being offline. */
  expect(complaint: RegExp): void
  /** Ends the browser and keeps the folder, so that another can be opened on it. */
  close(): Promise<void>
  /** Kills every process of the browser at once, as a crash or an empty battery does. The folder stays. */
  crash(): Promise<void>
}

export interface ProfileOptions {
  readonly folder?: string
  readonly viewport?: { readonly width: number; readonly height: number }
}

const phone = { width: 390, height: 844 }
const quiet = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // A name to look up is a request elsewhere, even where nobody answers.
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

export async function openProfile(url: string, options: ProfileOptions = {}): Promise<Profile> {
  const { folder = temporaryFolder(), viewport = phone } = options
  const executablePath = findChromium()
  if (!executablePath) throw new Error("There is no Chromium. Install it, or name it in CHROMIUM.")
  const context = await chromium.launchPersistentContext(folder, { executablePath, args: quiet, viewport })
  const complaints: string[] = []
  const expected: RegExp[] = []

  context.on("request", (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== url && protocol !== "data:" && protocol !== "blob:") complaints.push(`asked ${request.url()}`)
  })
  context.on("console", (message) => {
    if (message.type() === "error" || /content security policy|trusted ?type/i.test(message.text()))
      complaints.push(`${message.text()} (${message.location().url})`)
  })
  context.on("weberror", (error) => complaints.push(String(error.error())))

  let isOpen = true
  const close = async (): Promise<void> => {
    if (!isOpen) return
    isOpen = false
    await context.close()
    expect(complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([])
  }
  onTestFinished(close)

  const open = async (path = "/"): Promise<Page> => {
    const page = await context.newPage()
    await page.goto(url + path)
    return page
  }
  const crash = async (): Promise<void> => {
    isOpen = false
    const gone = new Promise<void>((done) => context.once("close", () => done()))
    for (const process of processesOn(folder)) kill(process, "SIGKILL")
    await gone
    // Left behind by the dead one; the next would think that it still lives.
    for (const lock of ["SingletonLock", "SingletonCookie", "SingletonSocket"])
      rmSync(join(folder, lock), { force: true })
  }
  return { context, folder, open, expect: (complaint) => void expected.push(complaint), close, crash }
}

/** The processes of the browser that runs on a profile's folder. */
const processesOn = (folder: string): readonly number[] =>
  readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, "utf8").includes(folder)
      } catch {
        return false // It has ended meanwhile.
      }
    })

/** Waits until the app lies on the device: from then on it opens without a network. */
export const untilKept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (navigator.serviceWorker.controller) return
    await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }))
  })

/**
 * What axe finds against WCAG 2.2 AA and good practice on the page as it stands: nothing, or a list to read. Quick hide's
 * second way in stands before all landmarks on purpose, so that it comes first.
 */
export async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // Half faded in, every text is too pale.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)))
  // Into a world of its own, which the page's content policy does not reach.
  const session = await page.context().newCDPSession(page)
  const { frameTree } = await session.send("Page.getFrameTree")
  const { executionContextId } = await session.send("Page.createIsolatedWorld", { frameId: frameTree.frame.id })
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
  const expression = `${axe.source};
    axe.run(document, { runOnly: ${JSON.stringify(tags)}, rules: { region: { enabled: false } } }).then(({ violations }) =>
      violations.map(({ id, help, nodes }) => id + ": " + help + " " + nodes.map(({ target }) => target).join(", ")))`
  const { result, exceptionDetails } = await session.send("Runtime.evaluate", {
    expression,
    contextId: executionContextId,
    awaitPromise: true,
    returnByValue: true,
  })
  await session.detach()
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text)
  return result.value as readonly string[]
}
