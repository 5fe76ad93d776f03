import type { Page } from "playwright-core"
import { quantile, rounded, type Figure } from "./figures"
import { launchBrowser, makeSampleSide, serveSample } from "./sampleApp"

const seconds = 20
const slowdown = 4

/** How smoothly the screen of a running turn is drawn where the processor is four times as slow. */
export async function benchTimerFrames(): Promise<readonly Figure[]> {
  const sample = await makeSampleSide()
  const app = await serveSample(sample, sample.device)
  const browser = await launchBrowser()
  const page = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage()
  await page.goto(app.address)
  await beginTurn(page)
  const idle = await framesOf(page)
  const session = await page.context().newCDPSession(page)
  await session.send("Emulation.setCPUThrottlingRate", { rate: slowdown })
  const slowed = await framesOf(page)
  await browser.close()
  app.stop()
  const perSecond = (gaps: readonly number[]) => gaps.length / seconds
  return [
    {
      what: `Timer screen, frames per second at ${slowdown}x CPU slowdown`,
      measured: `${rounded(perSecond(slowed))}, one in a hundred after more than ${rounded(quantile(slowed, 0.99))} ms; unslowed ${rounded(perSecond(idle))}`,
      target: "",
    },
  ]
}

/** The first turn of an exercise on this device, with its soft time running. */
async function beginTurn(page: Page): Promise<void> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click()
  await page.getByRole("link", { name: "Practise" }).first().click()
  await page
    .getByRole("link", { name: /Five minute/i })
    .first()
    .click()
  await press("Here, on this device")
  await page.getByLabel("Person 1").fill("Ana")
  await page.getByLabel("Person 2").fill("Sam")
  await press("Begin")
  await press("Go on")
  await page.getByText(/left$/).first().waitFor()
}

/** Milliseconds between frames for a while, as the page itself is called for them. */
const framesOf = (page: Page): Promise<readonly number[]> =>
  page.evaluate(
    (ms) =>
      new Promise<number[]>((done) => {
        const gaps: number[] = []
        const begun = performance.now()
        let before = begun
        const frame = (now: number) => {
          gaps.push(now - before)
          before = now
          if (now - begun < ms) requestAnimationFrame(frame)
          else done(gaps)
        }
        requestAnimationFrame(frame)
      }),
    seconds * 1000,
  )
