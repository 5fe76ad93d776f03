import { readFile } from "node:fs/promises"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { chromium, type Browser, type Page } from "playwright-core"
import { build } from "vite"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { hpkeOutcome } from "../vectors/hpkeVectors"
import type { Runners } from "../vectors/page"
import { standardOutcomes } from "../vectors/standards"
import { checkedOutcome } from "../vectors/v1/checkVectors"

const vectors = join(import.meta.dirname, "../vectors")

let browser: Browser
let server: Server
let page: Page
const elsewhere: string[] = []

beforeAll(async () => {
  const scripts = await bundle()
  server = createServer(async ({ url = "/" }, response) => {
    const script = scripts.get(url.slice(1))
    const file = url.startsWith("/vectors/") && !url.includes("..") ? url.slice("/vectors/".length) : undefined
    if (script !== undefined) response.setHeader("content-type", "text/javascript").end(script)
    else if (file !== undefined) response.end(await readFile(join(vectors, file)))
    else response.setHeader("content-type", "text/html").end('<script type="module" src="/page.js"></script>')
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
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
  page = await browser.newPage()
  page.on("request", (request) => {
    if (new URL(request.url()).host !== `127.0.0.1:${port}`) elsewhere.push(request.url())
  })
  await page.goto(`http://127.0.0.1:${port}/`)
  await page.waitForFunction(() => "vectors" in globalThis)
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await new Promise((closed) => (server ? server.close(closed) : closed(undefined)))
})

/** The runners' page as scripts by name. */
async function bundle(): Promise<ReadonlyMap<string, string>> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: "chrome137",
      modulePreload: false,
      rolldownOptions: {
        input: { page: join(vectors, "page.ts") },
        output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  })
  const scripts = new Map<string, string>()
  if (!("output" in built)) throw new Error("one bundle was asked for")
  for (const one of built.output) if (one.type === "chunk") scripts.set(one.fileName, one.code)
  return scripts
}

const run = (name: keyof Runners): Promise<unknown> =>
  page.evaluate(
    (asked): Promise<unknown> => (globalThis as unknown as { readonly vectors: Runners }).vectors[asked](),
    name,
  )

describe("vectors in a browser", () => {
  it("[KE7] of the standards are answered by the browser's engine", async () => {
    expect(await run("standards")).toEqual(standardOutcomes)
  })

  it("[KE7] of HPKE are answered by the app's library on the browser's engine", async () => {
    expect(await run("hpke")).toEqual(hpkeOutcome)
  })

  it("[EN9] of version 1 can be read and opened", async () => {
    expect(await run("version1")).toEqual(checkedOutcome)
  })

  it("[EN9] of version 1 are written again byte for byte", async () => {
    expect(await run("differing")).toEqual([])
  })

  it("asked nobody else for anything", () => {
    expect(elsewhere).toEqual([])
  })
})
