import { resolve } from "node:path"
import { describe, expect, it } from "vitest"
import { readSettings } from "#server/settings"

describe("the settings", () => {
  it("[SV7] needs none: the server is for this machine alone until somebody says otherwise", () => {
    expect(readSettings({}, [])).toEqual({
      ok: true,
      value: { port: 8080, host: "127.0.0.1", dataDir: resolve("data"), publicUrl: undefined },
    })
  })

  it("[SV7] takes an address with nothing after the name", () => {
    const publicUrl = (text: string) => readSettings({ PUBLIC_URL: text }, [])
    for (const text of ["https://attune.example", "https://attune.example/", "http://192.168.1.2:8080"])
      expect(publicUrl(text)).toMatchObject({ ok: true, value: { publicUrl: new URL(text) } })
    for (const text of [
      "attune.example",
      "ftp://attune.example",
      "https://attune.example/a",
      "https://me:pw@attune.example",
    ])
      expect(publicUrl(text), text).toEqual({ ok: false, error: expect.stringContaining("PUBLIC_URL must be") })
  })

  it.each(["-1", "65536", "80.5", "http"])("[SV7] says which ports there are: not %s", (port) => {
    expect(readSettings({ PORT: port }, [])).toEqual({ ok: false, error: expect.stringContaining("PORT must be") })
  })
  it("[SV7] says what it does not understand", () => {
    expect(readSettings({}, ["--smaple"])).toEqual({ ok: false, error: expect.stringContaining("--smaple") })
  })
})
