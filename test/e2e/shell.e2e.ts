import { appendFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { routes } from "#web/routes"
import { appCopy, isNext, releaseNext } from "./kit/appCopy"
import { accessibilityFaults, openProfile, untilKept } from "./kit/profile"
import { launchServer, temporaryFolder, until } from "./kit/server"

/** What a browser says of every request while there is no network. */
const offline = /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|WebSocket connection/

describe("the app in a browser", () => {
  it("[OF1] shows every place, asks no other server, and has no fault of accessibility", async () => {
    const { url } = await launchServer()
    const { open } = await openProfile(url)
    for (const path of Object.values(routes)) {
      const page = await open(path)
      await page.getByRole("heading", { level: 1 }).waitFor()
      expect(await accessibilityFaults(page), path).toEqual([])
      await page.close()
    }
  })

  it("[OF2] opens without a network from the first visit on", async () => {
    const server = await launchServer()
    const profile = await openProfile(server.url)
    const page = await profile.open()
    await untilKept(page)
    const title = await page.getByRole("heading", { level: 1 }).textContent()
    await page.close()

    profile.expect(offline)
    await server.kill("SIGKILL")
    await profile.context.setOffline(true)
    const again = await profile.open("/")
    expect(await again.getByRole("heading", { level: 1 }).textContent()).toBe(title)
    await again.goto(`${server.url}/settings`)
    await again.getByRole("heading", { level: 1 }).waitFor()
    const fonts = await again.evaluate(async () => (await document.fonts.load("1rem 'Newsreader Variable'")).length)
    expect(fonts).toBeGreaterThan(0)
  })

  it("[OF2] opens without a network after the browser was closed", async () => {
    const server = await launchServer()
    const first = await openProfile(server.url)
    await untilKept(await first.open())
    await first.close()
    await server.kill("SIGKILL")

    const second = await openProfile(server.url, { folder: first.folder })
    second.expect(offline)
    await (await second.open("/start")).getByRole("heading", { level: 1 }).waitFor()
  })

  it("[OF3] leaves the relay and the health of the server alone", async () => {
    const { url } = await launchServer()
    const { open } = await openProfile(url)
    const page = await open()
    await untilKept(page)
    const seen = await page.evaluate(async () => {
      const health = await fetch("/health")
      const socket = new WebSocket(`${location.origin.replace("http", "ws")}/relay`)
      socket.binaryType = "arraybuffer"
      const greeting = await new Promise<number>((done, fail) => {
        socket.onmessage = ({ data }) => done((data as ArrayBuffer).byteLength)
        socket.onerror = fail
      })
      socket.close()
      const kept = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
      return {
        health: await health.json(),
        greeting,
        kept: kept.flat().map((request) => new URL(request.url).pathname),
      }
    })
    expect(seen).toMatchObject({ health: { ok: true }, greeting: expect.any(Number) })
    expect(seen.kept).toContain("/index.html")
    expect(seen.kept.filter((path) => path === "/health" || path === "/relay")).toEqual([])
  })

  it("[OF4] a newer version waits through a reload, and takes over when the page says so", async () => {
    const [home, dataDir] = [appCopy(), temporaryFolder()]
    const server = await launchServer({ home, dataDir })
    const profile = await openProfile(server.url)
    profile.expect(offline)
    const [page, other] = [await profile.open("/start"), await profile.open("/settings")]
    for (const one of [page, other]) await untilKept(one)

    releaseNext(home)
    await server.kill("SIGTERM")
    await launchServer({ home, dataDir, port: server.port })
    const waits = () => page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting)
    await page.evaluate(async () => void (await navigator.serviceWorker.getRegistration())?.update())
    await until(waits, "the newer version to wait")
    await page.reload()
    expect([await isNext(page), await waits()]).toEqual([false, true])

    await page.evaluate(async () => {
      const taken = new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done))
      ;(await navigator.serviceWorker.getRegistration())?.waiting?.postMessage("take over")
      await taken
    })
    await page.reload()
    expect([await isNext(page), await isNext(other)]).toEqual([true, false])
  })

  it("[OF4] takes no file whose bytes are not those of its version", async () => {
    const [home, dataDir] = [appCopy(), temporaryFolder()]
    appendFileSync(`${home}/dist/web/index.html`, "<!-- changed on the way -->")
    const { url } = await launchServer({ home, dataDir })
    const profile = await openProfile(url)
    profile.expect(/integrity/)
    await profile.context.addInitScript(rememberEnd)
    const page = await profile.open()
    expect(await page.evaluate(() => (globalThis as unknown as { end: Promise<string> }).end)).toBe("redundant")
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull()
  })
})

/** In the page: leaves a promise of what becomes of the worker that it registers. */
function rememberEnd(): void {
  if (!isSecureContext) return
  const { register } = ServiceWorkerContainer.prototype
  Object.assign(globalThis, {
    end: new Promise((done) => {
      ServiceWorkerContainer.prototype.register = async function (...given) {
        const registration = await register.apply(this, given)
        const worker = registration.installing
        worker?.addEventListener("statechange", () => {
          if (worker.state === "redundant" || worker.state === "activated") done(worker.state)
        })
        return registration
      }
    }),
  })
}
