import { randomBytes } from "node:crypto"
import { fileURLToPath } from "node:url"
import { isoDate, instant, type LocalDate } from "#base/time"
import { toHex, type Bytes } from "#base/bytes"
import { samplePeople } from "#content/sample/sampleHistory"
import type { SamplePerson } from "#content/sample/sampleDay"
import { createApp } from "#server/app"
import { httpServer, listen } from "#server/http"
import { loadPages, type Pages } from "#server/pages"
import { createRelay } from "#server/relay/relay"
import { operatorToken } from "#server/relay/tokens"
import { readSettings, type Settings } from "#server/settings"
import { createSockets } from "#server/socket"
import { openMemoryStore } from "#server/store/memoryStore"
import { verify } from "#server/verify"
import { makeSample, type SampleDevice } from "./makeSample"
import { samplePages } from "./samplePages"

/**
 * `npm start -- --sample`: two made-up people and three weeks of their circle, to look around in from both sides. It is
 * all in memory and at addresses of its own, so that it never meets anything real, and gone when it is stopped.
 */
const people = Object.keys(samplePeople) as SamplePerson[]
const random = (length: number): Bytes => new Uint8Array(randomBytes(length))
const clock = { now: () => Date.now() }

async function main(): Promise<void> {
  const settings = readSettings(
    process.env,
    process.argv.slice(2).filter((flag) => flag !== "--sample"),
  )
  if (!settings.ok) return giveUp(settings.error)
  const pages = loadPages(fileURLToPath(new URL("../web", import.meta.url)))
  if (!pages.ok) return giveUp("The app is not built yet. Run: npm run build")

  const store = openMemoryStore()
  const endOfTurn = () => new Promise<void>((done) => void setImmediate(done))
  const relay = createRelay({ store, verify, clock, random, endOfTurn })
  const token = random(32)
  await store.commit([await operatorToken(token, "first", clock.now(), verify)])
  console.log("Two made-up people are living through three weeks. One moment.")
  const devices = await makeSample(relay, token, todayHere())
  // Not where an app with real people would look that knows this address from before: it would take this for its own relay.
  const sockets = createSockets(relay, { publicUrl: undefined, path: "/sample" })

  const run = toHex(random(8))
  const addresses = await Promise.all(
    people.map((person, order) => serve(person, order, settings.value, pages.value, sockets.upgrade)),
  )
  for (const [order, { fill, address }] of addresses.entries()) {
    const other = addresses[1 - order]?.address ?? address
    fill(devices[people[order] ?? "ana"], run, other)
  }
  const [ana, sam] = addresses.map(({ address }) => address)
  console.log(
    [
      "Look around. Nothing of it is real, and nothing is kept when you stop.",
      `  ${samplePeople.ana}’s side: ${ana}`,
      `  ${samplePeople.sam}’s side: ${sam}`,
    ].join("\n"),
  )
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => process.exit(0))
}

interface Side {
  readonly address: string
  /** Puts in what the person's device holds, once both addresses are known. */
  readonly fill: (device: SampleDevice, run: string, other: string) => void
}

/** One person's side at an address of its own: another port is another origin, so their browsers' stores never mix. */
async function serve(
  person: SamplePerson,
  order: number,
  { port, host }: Settings,
  pages: Pages,
  upgrade: ReturnType<typeof createSockets>["upgrade"],
): Promise<Side> {
  let app = createApp({ pages, publicUrl: undefined })
  const http = httpServer((request, ...rest) => app.fetch(request, ...rest), undefined)
  http.on("upgrade", upgrade)
  const listening = await listen(http, { port: port === 0 ? 0 : port + order, host })
  if (!listening.ok) return giveUp(`Port ${port + order} is taken. Choose another: PORT=9000 npm start -- --sample`)
  const otherName = samplePeople[people[1 - order] ?? person]
  return {
    address: `http://localhost:${listening.value}`,
    fill: (device, run, other) => {
      app = createApp({
        pages: samplePages(pages, { device, run, otherName, otherAddress: other }),
        publicUrl: undefined,
      })
    },
  }
}

/** The date where this machine is. */
function todayHere(): LocalDate {
  const now = new Date()
  return isoDate(instant(now.getTime() - now.getTimezoneOffset() * 60_000))
}

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

await main()
