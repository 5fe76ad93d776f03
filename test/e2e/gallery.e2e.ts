import { readFile } from "node:fs/promises"
import { createRequire } from "node:module"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "playwright-core"
import { build, preview, type PreviewServer } from "vite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"

/**
 * Every state of every screen, as the gallery shows it, in a real browser: what can be measured of "everybody can use
 * it". A state that the gallery gains is tested without a line here.
 */
const gallery = join(import.meta.dirname, "../gallery")
const narrow = { width: 320, height: 640 }
const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }

let server: PreviewServer
let browser: Browser
let page: Page
let url: string
let axe: string
let faults: string[] = []

beforeAll(async () => {
  const outDir = join(import.meta.dirname, "../../.cache/gallery/dist")
  const config = { configFile: join(gallery, "vite.config.ts"), logLevel: "error" as const }
  await build({ ...config, build: { outDir, emptyOutDir: true } })
  server = await preview({ ...config, build: { outDir }, preview: { host: "127.0.0.1", port: 0 } })
  url = server.resolvedUrls?.local[0] ?? ""
  axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")
  browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  })
  const context = await browser.newContext({
    viewport: phone,
    locale: "en-GB",
    timezoneId: "Europe/London",
    reducedMotion: "reduce",
  })
  page = await context.newPage()
  await page.clock.setFixedTime(new Date("2026-11-24T19:30:00Z"))
  page.on("pageerror", ({ message }) => faults.push(message))
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()))
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await new Promise((closed) => (server ? server.httpServer.close(closed) : closed(undefined)))
})

const show = async (state: string, viewport = phone) => {
  faults = []
  await page.setViewportSize(viewport)
  await page.goto(`${url}?state=${state}`)
  await page.waitForSelector("h1")
  // What the state does on its way there is done.
  await page.waitForSelector("html[data-ready]", { state: "attached" })
  // Lazy parts and the words for feelings arrive after the first paint.
  await page.evaluate(async () => {
    const fetched = () => performance.getEntriesByType("resource").length
    for (let before = -1; before !== fetched();) {
      before = fetched()
      await new Promise((done) => setTimeout(done, 80))
    }
  })
}

const namesOfStates = async (): Promise<readonly string[]> => {
  await page.goto(url)
  await page.waitForSelector("[data-state]")
  const names = await page.$$eval("[data-state]", (links) => links.map((link) => link.getAttribute("data-state") ?? ""))
  // `STATES="^session" npx vitest …` looks at some of them only.
  const wanted = new RegExp(process.env["STATES"] ?? "")
  return names.filter((name) => wanted.test(name))
}

const setScheme = async (colorScheme: "light" | "dark") => {
  await page.emulateMedia({ colorScheme })
  // Colours that are inherited follow with the next frames.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
}

/** What axe finds, as sentences. */
const violations = async (): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe)
  return page.evaluate(async () => {
    const found = await (
      globalThis as unknown as {
        readonly axe: {
          run(options: { readonly resultTypes: readonly string[] }): Promise<{
            readonly violations: readonly {
              readonly id: string
              readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[]
            }[]
          }>
        }
      }
    ).axe.run({ resultTypes: ["violations"] })
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary ?? ""}`),
    )
  })
}

/** Controls that are smaller than 44 px one way or the other, and words that stick out sideways. */
const tooSmallOrWide = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const found: string[] = []
    const root = document.documentElement
    if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} px wide`)
    const scope = document.querySelector("dialog[open]") ?? document
    for (const control of scope.querySelectorAll("a[href], button, input, textarea, select, summary")) {
      if (control.closest(".sr") || !control.checkVisibility()) continue
      // The browser's own radio button and box count with their label, which can be pressed as well.
      const target = control.matches("[type=radio], [type=checkbox]") ? (control.closest("label") ?? control) : control
      const { width, height } = target.getBoundingClientRect()
      if (width < 43.9 || height < 43.9) found.push(`${width} × ${height}: ${target.outerHTML.slice(0, 120)}`)
    }
    return found
  })

/** Goes through the page by Tab and tells what was reached out of order, not at all, or while covered. */
const tabFaults = async (): Promise<readonly string[]> => {
  const { expected, presses } = await page.evaluate(() => {
    const seen = new Set<string>()
    const scope = document.querySelector("dialog[open]") ?? document
    const controls = [...scope.querySelectorAll<HTMLElement>("a[href], button, input, textarea, select, summary")]
    // Of radio buttons with one name only one is on the way: the chosen one, else the first.
    const onTheWay = controls.filter((control) => {
      if (control.tabIndex < 0 || !control.checkVisibility()) return false
      if (!(control instanceof HTMLInputElement) || control.type !== "radio") return true
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[name="${control.name}"]`)]
      if (group.some(({ checked }) => checked)) return control.checked
      return !seen.has(control.name) && seen.add(control.name) !== undefined
    })
    onTheWay.forEach((control, order) => control.setAttribute("data-order", String(order)))
    // The walk begins at the top, wherever the screen had put the focus.
    const top = document.querySelector<HTMLElement>("dialog[open] h2") ?? document.body
    top.tabIndex = -1
    top.focus()
    // Each is looked at as the next key goes down, when the page has come to rest around it.
    const reached: { order: number; covered: boolean; html: string }[] = []
    Object.assign(globalThis, { reached })
    document.addEventListener("keydown", () => {
      const control = document.activeElement
      if (!control || control === top) return
      const { left, top: upper, width, height } = control.getBoundingClientRect()
      const spots = [0.5, 0.1, 0.9].map((part) => document.elementFromPoint(left + width / 2, upper + height * part))
      const covered = !spots.some((over) => over && (control.contains(over) || over.contains(control)))
      const order = Number(control.getAttribute("data-order") ?? -1)
      // The browser's own fields for dates and times have a stop for each of their parts.
      if (control.matches("[type=date], [type=time]") && reached.at(-1)?.order === order) return
      reached.push({ order, covered, html: control.outerHTML.slice(0, 100) })
    })
    const inParts = onTheWay.filter((control) => control.matches("[type=date], [type=time]")).length
    return { expected: onTheWay.length, presses: onTheWay.length + 1 + 4 * inParts }
  })
  for (let press = 0; press < presses; press++) await page.keyboard.press("Tab")
  return page.evaluate((steps) => {
    const { reached } = globalThis as unknown as { reached: { order: number; covered: boolean; html: string }[] }
    return Array.from({ length: steps }, (_, order) => {
      const here = reached[order]
      if (here?.order !== order) return `step ${order} came to ${here?.order}: ${here?.html}`
      return here.covered ? `covered: ${here.html}` : ""
    }).filter(Boolean)
  }, expected)
}

interface Findings {
  readonly state: string
  readonly axe: readonly string[]
  readonly size: readonly string[]
  readonly tab: readonly string[]
  readonly hiding: readonly string[]
  readonly faults: readonly string[]
}

/** Everything there is to find about one state, in one visit. */
async function visit(state: string): Promise<Findings> {
  await show(state)
  const found: string[] = []
  const size: string[] = []
  const tab = await tabFaults()
  for (const viewport of [phone, narrow, desktop]) {
    await page.setViewportSize(viewport)
    size.push(...(await tooSmallOrWide()).map((one) => `${viewport.width}: ${one}`))
    if (viewport === desktop) continue
    for (const colorScheme of ["light", "dark"] as const) {
      await setScheme(colorScheme)
      found.push(...(await violations()).map((one) => `${colorScheme} ${viewport.width}: ${one}`))
    }
  }
  await setScheme("light")
  return { state, axe: found, size, tab, hiding: await hidingFaults(), faults }
}

async function hidingFaults(): Promise<readonly string[]> {
  await page.setViewportSize(narrow)
  const title = await page.title()
  const button = page.getByRole("button", { name: "Hide this page" }).first()
  return [
    ...(title === "Attune" ? [] : [`the title says ${title}`]),
    ...(/2026|Ana|Sam/.test(page.url()) ? [`the address says ${page.url()}`] : []),
    ...((await button.isVisible()) ? [] : ["there is no button that hides the page"]),
  ]
}

describe("every screen state", () => {
  const visits: Findings[] = []
  beforeAll(async () => {
    for (const state of await namesOfStates()) visits.push(await visit(state))
  }, 900_000)

  const foundBy = (what: Exclude<keyof Findings, "state">) =>
    visits.flatMap((one) => one[what].map((finding) => `${one.state} ${finding}`))

  it("is there to be looked at", () => expect(visits.length).toBeGreaterThan(30))

  it("runs without an error on the console", () => expect(foundBy("faults")).toEqual([]))

  it("has no fault that axe can find, in light and dark, on a phone and at 320 px", () =>
    expect(foundBy("axe")).toEqual([]))

  it("fits 320 px, and everything that can be pressed is at least 44 px each way", () =>
    expect(foundBy("size")).toEqual([]))

  it("is walked through by Tab in the order it is read, and nothing that has the focus is covered", () =>
    expect(foundBy("tab")).toEqual([]))

  it("can be hidden at once, and has a title and an address that say nothing", () =>
    expect(foundBy("hiding")).toEqual([]))
})

describe("moving through a screen", () => {
  const heading = () => page.evaluate(() => document.activeElement?.tagName)

  it("takes the focus to the heading when a page is sealed, and says so", async () => {
    await show("today-open")
    await page.getByRole("button", { name: "Seal my page" }).click()
    await page.getByText("Your page is sealed.").first().waitFor()
    expect(await heading()).toBe("H1")
    expect(await page.getByRole("status").textContent()).toContain("Your page is sealed.")
  })

  it("passes with one press, and lets one write after all", async () => {
    await show("today-open")
    await page.getByRole("button", { name: "Pass today" }).click()
    await page.getByRole("button", { name: "Write a page after all" }).click()
    expect(await heading()).toBe("H1")
    expect(await page.getByLabel("What was the best part of today?").inputValue()).toContain("Mum rang")
  })

  it("asks before typed changes to a sealed page are thrown away", async () => {
    await show("today-sealed")
    await page.getByRole("button", { name: "Change my page" }).click()
    await page.getByLabel("What was the best part of today?").fill("Something else.")
    await page.getByRole("button", { name: "Not now" }).first().click()
    await page.getByRole("dialog").getByRole("button", { name: "Not now" }).click()
    expect(await page.getByLabel("What was the best part of today?").inputValue()).toBe("Something else.")
  })

  it("begins a response with a starter and puts the cursor into its gap", async () => {
    await show("respond")
    await page.getByRole("button", { name: "You had hoped for …, and then …" }).click()
    await page.waitForFunction(() => document.activeElement?.tagName === "TEXTAREA")
    await page.keyboard.type("the flat")
    expect(await page.getByLabel("Your words").inputValue()).toBe("You had hoped for the flat, and then …")
    await page.getByRole("button", { name: "Send" }).click()
    await page.getByRole("heading", { name: "That’s on its way" }).waitFor()
    expect(await heading()).toBe("H1")
  })

  it("finds a finer word by a loose one, and says what it means", async () => {
    await show("today-empty")
    await page.getByRole("button", { name: "Find the word" }).click()
    const dialog = page.getByRole("dialog")
    await dialog.getByRole("searchbox").fill("upset")
    await dialog.getByRole("button", { name: "disappointed" }).first().click()
    expect(await dialog.getByText("Or is it nearer to").first().isVisible()).toBe(true)
    await dialog.getByRole("button", { name: "Done" }).click()
    expect(await page.getByRole("button", { name: "Take away disappointed" }).isVisible()).toBe(true)
  })

  for (const [what, state, opener] of [
    ["the words for feelings", "today-open", "Find another word"],
    ["who is in the circle", "today-family", "The Okonjos"],
    ["taking a page back", "today-sealed", "Take my page back"],
    ["sharing early", "today-sealed", "Share it anyway"],
  ] as const)
    it(`opens ${what} as a dialog that can be hidden, measured and left by Escape`, async () => {
      await show(state, narrow)
      const button = page.getByRole("button", { name: opener })
      await button.click()
      const dialog = page.getByRole("dialog")
      await dialog.waitFor()
      for (const colorScheme of ["light", "dark"] as const) {
        await setScheme(colorScheme)
        expect(await violations()).toEqual([])
      }
      expect(await tooSmallOrWide()).toEqual([])
      expect(await dialog.getByRole("button", { name: "Hide this page" }).isVisible()).toBe(true)
      await page.keyboard.press("Escape")
      await dialog.waitFor({ state: "hidden" })
      expect(await button.evaluate((one) => one === document.activeElement)).toBe(true)
      await setScheme("light")
    })

  it("[EX27] shows the very same after the private questions, whatever was answered", async () => {
    const screens: string[] = []
    for (const state of ["session-gate-none", "session-gate-yes", "session-gate-skip"]) {
      await show(state)
      screens.push(await page.evaluate(() => document.querySelector("#app")?.innerHTML ?? ""))
    }
    expect(screens[0]).toContain("It begins when everyone is here and ready")
    expect(new Set(screens).size).toBe(1)
  })

  it("[EX29] has a pause and the end in reach at every moment, and ends with one press", async () => {
    const moments = (await namesOfStates()).filter(
      (name) =>
        /^session-(say|write|turn|reflect|check|topic|own|dark|close|board|steps)/.test(name) &&
        name !== "session-dark",
    )
    for (const state of moments) {
      await show(state, narrow)
      expect(await page.getByRole("button", { name: "Pause", exact: true }).isVisible(), state).toBe(true)
      await page.getByRole("button", { name: "End this for everyone" }).click()
      expect(await page.getByRole("heading", { level: 1 }).textContent(), state).toBe("This has ended here")
      expect(await heading()).toBe("H1")
    }
  })

  it("[EX35] shows the time left in digits once it is asked to, and not before", async () => {
    await show("session-turn-mine")
    expect(await page.getByText(/\d:\d\d/).count()).toBe(0)
    await page.getByRole("button", { name: "In digits" }).click()
    await page.getByText("About half a minute left · 0:45").waitFor()
    await page.getByRole("button", { name: "Without digits" }).click()
    expect(await page.getByText(/\d:\d\d/).count()).toBe(0)
  })

  it("[EX29] wakes from the dark by two presses or two keys, and not by one", async () => {
    await show("session-dark", narrow)
    await page.mouse.click(100, 300)
    expect(await page.getByRole("button", { name: "Pause", exact: true }).isVisible()).toBe(false)
    await page.mouse.click(200, 200)
    expect(await page.getByRole("button", { name: "Pause", exact: true }).isVisible()).toBe(true)
    await page.getByRole("button", { name: "Go dark again" }).click()
    await page.getByRole("button", { name: "Press twice to come back" }).focus()
    await page.keyboard.press("Enter")
    await page.keyboard.press("Enter")
    expect(await page.getByRole("button", { name: "End this for everyone" }).isVisible()).toBe(true)
  })

  it("says a break that somebody takes, politely", async () => {
    await show("session-turn-mine")
    await page.getByRole("button", { name: "Pause", exact: true }).click()
    const said = (text: string) => page.getByRole("status").getByText(text).waitFor({ state: "attached" })
    await said("It goes on when you’re all ready.")
    expect(await heading()).toBe("H1")
    await page.getByRole("button", { name: "Go on" }).click()
    await said("It’s your turn to speak.")
  })

  it("moves nothing when pages open for someone who asked for less motion", async () => {
    const movements = () =>
      page.evaluate(() =>
        document
          .getAnimations()
          .flatMap(({ effect }) => (effect instanceof KeyframeEffect ? effect.getKeyframes() : []))
          .filter(({ transform, translate }) => (transform ?? "none") !== "none" || (translate ?? "none") !== "none"),
      )
    await page.emulateMedia({ reducedMotion: "reduce" })
    await page.goto(`${url}?state=today-revealed`)
    await page.waitForSelector("article")
    expect(await movements()).toEqual([])
    await page.emulateMedia({ reducedMotion: "no-preference" })
    await page.reload()
    await page.goto(`${url}?state=today-revealed`)
    await page.waitForSelector("article")
    expect((await movements()).length).toBeGreaterThan(0)
    await page.emulateMedia({ reducedMotion: "reduce" })
  })
})
