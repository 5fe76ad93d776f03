import { brotliDecompressSync } from "node:zlib"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { createApp } from "#server/app"
import { loadPages, type Pages } from "#server/pages"
import { builtApp, emptyFolder } from "./builtApp"

const pagesOf = (folder: string): Pages => {
  const pages = loadPages(folder)
  if (!pages.ok) throw new Error(pages.error)
  return pages.value
}
const appAt = (publicUrl?: string) =>
  createApp({ pages: pagesOf(builtApp()), publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl) })

const everyAnswer = {
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'; connect-src 'self'; " +
    "manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
    "require-trusted-types-for 'script'; trusted-types attune",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
}

describe("the pages", () => {
  const asked = ["/", "/settings", "/index.html", "/assets/index-1a2b3c.js", "/serviceWorker.js", "/health", "/nothing"]

  it.each(asked)("[SV1] says the same strict things with every answer: %s", async (path) => {
    const { headers } = await appAt().request(path)
    expect(Object.fromEntries(headers)).toMatchObject(everyAnswer)
    const told = ["set-cookie", "server", "x-powered-by", "strict-transport-security", "access-control-allow-origin"]
    for (const name of told) expect(headers.has(name), name).toBe(false)
  })

  it("[SV1] opens the camera, the clipboard, the wake lock and the share sheet to the app, and no other feature to anybody", async () => {
    const policy = (await appAt().request("/")).headers.get("permissions-policy") ?? ""
    const features = policy.split(", ")
    expect(features.filter((feature) => !feature.endsWith("=()"))).toEqual([
      "camera=(self)",
      "clipboard-write=(self)",
      "screen-wake-lock=(self)",
      "web-share=(self)",
    ])
    for (const feature of ["microphone", "geolocation", "accelerometer", "usb", "payment"])
      expect(features).toContain(`${feature}=()`)
  })

  it("[SV1] asks browsers to stay with https only where people come over https", async () => {
    const transport = async (url: string) => (await appAt(url).request("/")).headers.get("strict-transport-security")
    expect(await transport("https://attune.example")).toBe("max-age=63072000; includeSubDomains")
    expect(await transport("http://attune.example")).toBeNull()
  })

  it("[SV2] begins every place of the app with the same page, and knows no other address", async () => {
    const app = appAt()
    for (const path of ["/", "/settings"]) expect(await (await app.request(path)).text()).toContain("<title>Attune")
    for (const path of ["/nothing", "/assets/", "/assets/none.js", "/settings/more", "/.vite/places.json"])
      expect((await app.request(path)).status, path).toBe(404)
    expect((await app.request("/", { method: "POST" })).status).toBe(404)
  })

  it("[SV2] answers only with what was built, whatever a path looks like", async () => {
    const app = appAt()
    const step = fc.constantFrom(
      "..",
      ".",
      "%2e%2e",
      "%2E",
      "..%2f",
      "%5c",
      "\\",
      "",
      "secret.txt",
      "assets",
      "web",
      "%00",
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const response = await app.request(new Request(`http://localhost/${steps.join("/")}`))
        expect(await response.text()).not.toContain("the secret")
        expect([200, 404]).toContain(response.status)
      }),
    )
  })

  it("[SV3] lets what changes its name be kept forever, and has all else asked for again", async () => {
    const app = appAt()
    const keeping = async (path: string) => (await app.request(path)).headers.get("cache-control")
    expect(await keeping("/assets/index-1a2b3c.js")).toBe("public, max-age=31536000, immutable")
    for (const path of ["/", "/index.html", "/serviceWorker.js", "/manifest.webmanifest"])
      expect(await keeping(path), path).toBe("no-cache")
  })

  it("[SV3] does not send again what a browser already has", async () => {
    const app = appAt()
    const etag = (await app.request("/")).headers.get("etag") ?? ""
    const again = await app.request("/", { headers: { "If-None-Match": etag } })
    expect([again.status, await again.text()]).toEqual([304, ""])
    expect((await app.request("/", { headers: { "If-None-Match": '"older"' } })).status).toBe(200)
  })

  it("[SV3] sends less where the browser can unpack it", async () => {
    const app = appAt()
    const plain = await (await app.request("/assets/index-1a2b3c.js")).text()
    const packed = await app.request("/assets/index-1a2b3c.js", { headers: { "Accept-Encoding": "gzip, br" } })
    expect(packed.headers.get("content-encoding")).toBe("br")
    const bytes = await packed.arrayBuffer()
    expect(bytes.byteLength).toBeLessThan(plain.length)
    expect(brotliDecompressSync(new Uint8Array(bytes)).toString()).toBe(plain)
  })

  it("says that it is alive", async () => {
    const health = await appAt().request("/health")
    expect([health.status, await health.json()]).toEqual([200, { ok: true }])
  })

  it("[SV7] says so where nothing is built", () => {
    expect(loadPages(emptyFolder())).toEqual({ ok: false, error: "NotBuilt" })
  })
})
