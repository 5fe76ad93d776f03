import { randomBytes } from "node:crypto"
import type { Page } from "playwright-core"
import { fromHex, toHex, utf8, utf8ToText, type Bytes } from "#base/bytes"
import type { DeviceId, EventId, ItemId, MemberId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import { eventsPerPage, type Head } from "#client/head"
import { headKey, pageKey } from "#client/keys"
import { feelings } from "#content/feelings/feelings"
import { foldCircle } from "#core/circleState"
import { partOf, type CircleEvent, type Recorded } from "#core/events"
import { indexRiver, searchRiver } from "#core/river"
import type { SampleDevice } from "#sample/makeSample"
import { quantile, rounded, timed, type Figure } from "./figures"
import { launchBrowser, makeSampleSide, serveSample } from "./sampleApp"

const events = 50_000
const days = 3_650
const circleSlot = 1
const random = (length: number): Bytes => new Uint8Array(randomBytes(length))

/** Ten years of a couple's history on one device: how soon Today can be used, what it takes, and how fast search is. */
export async function benchDecade(): Promise<readonly Figure[]> {
  const sample = await makeSampleSide()
  const { device, recorded } = lengthen(sample.device, sample.today)
  const app = await serveSample(sample, device)
  const figures = [...(await inBrowser(app.address)), ...inCore(recorded)]
  app.stop()
  return figures
}

/** Puts ten years in front of what a device holds. */
function lengthen(device: SampleDevice, today: LocalDate): { device: SampleDevice; recorded: readonly Recorded[] } {
  const head = JSON.parse(utf8ToText(fromHex(device[headKey(circleSlot)] ?? "") as Bytes) ?? "") as Head
  const members = head.membership?.members.map(({ id }) => id) ?? []
  const devices = head.membership?.devices.map(({ id }) => id) ?? []
  const [ana, sam] = members as [MemberId, MemberId]
  const recorded: Recorded[] = []
  const record = (by: MemberId, event: CircleEvent) =>
    recorded.push({
      id: toHex(random(32)) as EventId,
      by,
      device: devices[0] as DeviceId,
      position: recorded.length + 1,
      event,
    })
  for (let day = days; day > 30; day--) {
    const date = addDays(today, -day)
    for (const by of members) record(by, pageOf(date, day))
    for (let one = 0; one < Math.ceil((events / days - 2) / 2); one++) {
      const item = toHex(random(16)) as ItemId
      const page = { date, author: ana }
      record(sam, { type: "ResponseGiven", item, page, part: "best", move: "celebrate", text: sentence(day + one) })
      record(ana, { type: "HeardShown", page, response: item, mark: "yes" })
    }
  }
  const parts: Record<string, number[]> = { ...(head.parts as Record<string, number[]>) }
  const longer: Record<string, string> = { ...device }
  let { nextPage } = head
  const byPart = new Map<string, Recorded[]>()
  for (const one of recorded) byPart.set(partOf(one.event), [...(byPart.get(partOf(one.event)) ?? []), one])
  for (const [part, all] of byPart) {
    const fresh: number[] = []
    for (let at = 0; at < all.length; at += eventsPerPage) {
      longer[pageKey(circleSlot, nextPage)] = toHex(utf8(JSON.stringify(all.slice(at, at + eventsPerPage))))
      fresh.push(nextPage++)
    }
    parts[part] = [...fresh, ...(parts[part] ?? [])]
  }
  longer[headKey(circleSlot)] = toHex(utf8(JSON.stringify({ ...head, parts, nextPage } satisfies Head)))
  return { device: longer, recorded }
}

const pageOf = (date: LocalDate, day: number): CircleEvent => ({
  type: "CheckInAnswered",
  date,
  answer: {
    best: sentence(day),
    challenge: sentence(day * 7),
    feelings: [{ kind: "known", id: feelings[day % feelings.length]?.id ?? "glad" }],
    wish: "listen",
  },
})

const things = [
  "rain",
  "soup",
  "the choir",
  "a letter",
  "bread",
  "the garden",
  "a long walk",
  "the phone",
  "the cat",
  "a song",
]
const sentence = (seed: number): string =>
  Array.from({ length: 12 }, (_, at) => things[(seed * 31 + at * at * 7) % things.length]).join(" and ") + ` ${seed}`

async function inBrowser(address: string): Promise<readonly Figure[]> {
  const browser = await launchBrowser()
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } })
  const filling = await context.newPage()
  await filling.goto(address)
  await filling.locator("textarea").first().waitFor({ timeout: 120_000 })
  await filling.close()

  const times: number[] = []
  let heap = 0
  let search: number[] = []
  for (let run = 0; run < 5; run++) {
    const page = await context.newPage()
    times.push(
      await timed(async () => {
        await page.goto(address)
        await page.locator("textarea").first().waitFor()
      }),
    )
    heap = Math.max(heap, await heapOf(page))
    if (run === 4) search = await searchTimes(page)
    await page.close()
  }
  await browser.close()
  const usable = quantile(times, 0.5)
  const [first = 0, ...later] = search
  return [
    {
      what: `Usable Today over ${events} events, median of 5`,
      measured: `${rounded(usable, 0)} ms`,
      target: "under 1,500 ms",
      met: usable < 1_500,
    },
    { what: "Heap with Today open", measured: `${rounded(heap)} MB`, target: "under 150 MB", met: heap < 150 },
    {
      what: "Search in the app: the first, which reads and indexes all of it, then later ones",
      measured: `${rounded(first, 0)} ms, then ${rounded(quantile(later, 0.5), 0)} ms to the results on the screen`,
      target: "",
    },
  ]
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send("HeapProfiler.enable")
  await session.send("HeapProfiler.collectGarbage")
  const { usedSize } = await session.send("Runtime.getHeapUsage")
  await session.detach()
  return usedSize / 1e6
}

async function searchTimes(page: Page): Promise<number[]> {
  await page.getByRole("link", { name: "Together" }).first().click()
  const field = page.getByRole("searchbox").or(page.getByLabel("Search your pages")).first()
  const times: number[] = []
  for (const sought of ["garden 3600", "letter 3000", "song 2500", "bread 2000"]) {
    times.push(
      await timed(async () => {
        await field.fill(sought)
        await page
          .getByText(new RegExp(`${sought.split(" ")[1]}$`))
          .first()
          .waitFor({ timeout: 60_000 })
      }),
    )
  }
  return times
}

/** The search itself, beside the same number of plain look-ups in one long text. */
function inCore(recorded: readonly Recorded[]): readonly Figure[] {
  const index = indexRiver(foldCircle(recorded), (id) => id)
  const texts = index.days.map(({ text }) => text)
  const [own, bare]: [number[], number[]] = [[], []]
  for (let run = 0; run < 30; run++) {
    own.push(timeOf(() => searchRiver(index, `garden ${1000 + run}`)))
    bare.push(timeOf(() => texts.filter((text) => text.includes(`garden ${1000 + run}`))))
  }
  const ms = quantile(own, 0.5)
  return [
    {
      what: `Searching ${recorded.length} indexed events`,
      measured: `${rounded(ms, 2)} ms, ${rounded(ms / quantile(bare, 0.5), 2)} of a bare look through the same texts`,
      target: "under 50 ms",
      met: ms < 50,
    },
  ]
}

function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
