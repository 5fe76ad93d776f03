// `npm run pictures`: the README's pictures, taken of the sample.
import { spawn } from "node:child_process"
import { mkdirSync } from "node:fs"
import { chromium } from "playwright-core"
import { findChromium } from "./chromium.mjs"
import { makeReady } from "./ready.mjs"

makeReady()
const server = spawn(process.execPath, ["dist/server/sample.js"], {
  env: { ...process.env, PORT: "0" },
  stdio: ["ignore", "pipe", "inherit"],
})
let printed = ""
server.stdout.on("data", (part) => (printed += part))
while (!/side: (\S+)\n[^]*side: \S+/.test(printed)) await new Promise((done) => setTimeout(done, 100))
const address = /side: (\S+)/.exec(printed)[1]

const browser = await chromium.launch({
  executablePath: findChromium(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
})
mkdirSync("docs/pictures", { recursive: true })

/** One picture of a phone in the evening. */
async function take(name, colorScheme, show) {
  const viewport = { width: 390, height: 844 }
  const context = await browser.newContext({ viewport, colorScheme, reducedMotion: "reduce", locale: "en-GB" })
  const page = await context.newPage()
  const evening = new Date()
  evening.setHours(19, 30)
  await page.clock.setFixedTime(evening)
  await page.goto(address)
  await page.getByRole("heading", { level: 1 }).waitFor()
  await show(page)
  // The line about the sample is no part of the app, and what loads late has arrived.
  await page.getByRole("complementary", { name: "Sample" }).evaluate((line) => line.remove())
  await page.waitForTimeout(800)
  await page.screenshot({ path: `docs/pictures/${name}.png` })
  await context.close()
}

await take("today", "light", async (page) => {
  await page.getByLabel("What was the best part of today?").fill("Mum rang just to say she loved the photos.")
})
await take("together-dark", "dark", async (page) => {
  await page.getByRole("link", { name: "Together" }).click()
  await page.getByRole("heading", { name: "Together" }).waitFor()
})
await take("respond", "light", async (page) => {
  await page
    .getByRole("link", { name: /Sam’s page is open/ })
    .first()
    .click()
  await page.getByLabel("Your words").waitFor()
})
await browser.close()
server.kill("SIGTERM")
