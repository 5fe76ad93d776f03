import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decodeEntry } from "#protocol/log"
import { faultOf } from "#kit/soundLog"
import { openInMemory, openInSqlite } from "#kit/place"
import { playScript, scripts } from "#kit/script"

describe("two relays", { timeout: 240_000 }, () => {
  it("[RL16] say the same to the byte, one in memory that never stops, one in SQLite that starts again and again", async () => {
    let steps = 0
    const happened = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(scripts(60), async (script) => {
        const [live, reloaded] = [openInMemory(), openInSqlite()]
        try {
          const first = await playScript(live, script, () => live.cutLines())
          const second = await playScript(reloaded, script, () => reloaded.restart())
          expect(second.outcomes).toEqual(first.outcomes)
          expect(second.transcript === first.transcript).toBe(true)
          const { id } = first.circle
          expect(await reloaded.store.circle(id)).toEqual(await live.store.circle(id))
          expect(await reloaded.store.entriesAfter(id, 0, 999)).toEqual(await live.store.entriesAfter(id, 0, 999))
          steps += script.length
          for (const outcome of first.outcomes) {
            const name = outcome.ok ? "ok" : outcome.refusal
            happened.set(name, (happened.get(name) ?? 0) + 1)
          }
        } finally {
          await live.close()
          await reloaded.close()
        }
      }),
      { numRuns: 30 },
    )
    // The scripts do get somewhere: much is taken, and all the refusals they aim at occur.
    expect(happened.get("ok") ?? 0).toBeGreaterThan(steps / 5)
    for (const name of ["WrongCounter", "WrongSignature", "RoundOpen", "NoSuchPage", "Busy"]) {
      expect(happened.get(name) ?? 0).toBeGreaterThan(0)
    }
  })

  it("[SE4] leave a log in which every chain holds and no page stands before its round was complete", async () => {
    let pages = 0
    await fc.assert(
      fc.asyncProperty(scripts(80), async (script) => {
        const place = openInMemory()
        const playing = await playScript(place, script, () => place.cutLines())
        const { lines, circle } = playing
        const rows = await place.store.entriesAfter(circle.id, 0, 999)
        const entries = rows.flatMap(({ bytes }) => decodeEntry(bytes) ?? [])
        expect(entries).toHaveLength(rows.length)
        expect(await faultOf(entries)).toBeUndefined()
        const { usedBytes } = (await place.store.circle(circle.id)) ?? {}
        expect(usedBytes).toBe(rows.reduce((sum, { bytes }) => sum + bytes.length, 0))
        // Nobody was told anything but this log, in parts, and never out of order.
        for (const line of lines) {
          for (const { entries: part } of line.heard("Entries")) {
            expect(part.map(({ position }) => position)).toEqual(part.map((_, n) => (part[0]?.position ?? 0) + n))
          }
        }
        pages += entries.filter((entry) => entry.kind === "envelope" && entry.envelope.header.type === "page").length
      }),
      { numRuns: 60 },
    )
    expect(pages).toBeGreaterThan(100)
  })
})
