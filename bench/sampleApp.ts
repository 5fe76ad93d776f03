import { randomBytes } from "node:crypto"
import { resolve } from "node:path"
import { chromium, type Browser } from "playwright-core"
import type { Bytes } from "#base/bytes"
import { instant, isoDate, type LocalDate } from "#base/time"
import { createApp } from "#server/app"
import { httpServer, listen } from "#server/http"
import { loadPages } from "#server/pages"
import { createRelay, type Relay } from "#server/relay/relay"
import { operatorToken } from "#server/relay/tokens"
import { createSockets } from "#server/socket"
import { openMemoryStore } from "#server/store/memoryStore"
import { verify } from "#server/verify"
import { makeSample, type SampleDevice } from "#sample/makeSample"
import { samplePages } from "#sample/samplePages"
import { findChromium } from "../scripts/chromium.mjs"

/** One side of a sample couple: what their device holds, and the relay it talks to. */
export interface SampleHere {
  readonly relay: Relay
  readonly device: SampleDevice
  readonly today: LocalDate
}

export async function makeSampleSide(): Promise<SampleHere> {
  const store = openMemoryStore()
  const relay = createRelay({
    store,
    verify,
    clock: { now: () => Date.now() },
    random: (length: number): Bytes => new Uint8Array(randomBytes(length)),
    endOfTurn: () => new Promise((done) => void setImmediate(done)),
  })
  const token = new Uint8Array(randomBytes(32))
  await store.commit([await operatorToken(token, "first", Date.now(), verify)])
  const today = isoDate(instant(Date.now()))
  return { relay, today, device: (await makeSample(relay, token, today)).ana }
}

/** The built app as that person has it on their device. */
export async function serveSample({ relay }: SampleHere, device: SampleDevice) {
  const pages = loadPages(resolve("dist/web"))
  if (!pages.ok) throw new Error("the app is not built")
  const side = { device, run: "bench", otherName: "Sam", otherAddress: "http://localhost" }
  const app = createApp({ pages: samplePages(pages.value, side), publicUrl: undefined })
  const http = httpServer(app.fetch, undefined)
  http.on("upgrade", createSockets(relay, { publicUrl: undefined }).upgrade)
  const listening = await listen(http, { port: 0, host: "127.0.0.1" })
  if (!listening.ok) throw new Error(listening.error)
  const stop = (): void => {
    http.closeAllConnections()
    http.close()
  }
  return { address: `http://127.0.0.1:${listening.value}`, stop }
}

export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: findChromium() ?? "chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
  })
