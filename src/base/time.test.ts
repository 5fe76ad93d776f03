import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { addDays, daysBetween, instant, isoDate, parseDate, weekOf, type LocalDate } from "./time"

const dates = fc.integer({ min: -20_000, max: 60_000 }).map((day) => isoDate(instant(day * 86_400_000)))

describe("dates", () => {
  it("can be moved by days and measured back", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -400, max: 400 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days)
        expect(parseDate(date)).toBe(date)
      }),
    )
  })

  it("belong to a week that begins on a Monday, at most six days before", () => {
    fc.assert(
      fc.property(dates, (date) => {
        const monday = weekOf(date)
        expect(new Date(`${monday}T00:00:00Z`).getUTCDay()).toBe(1)
        expect(daysBetween(monday, date)).toBeGreaterThanOrEqual(0)
        expect(daysBetween(monday, date)).toBeLessThan(7)
      }),
    )
  })

  it("are refused when no calendar has them", () => {
    for (const text of ["2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "26-01-01", "2026-1-1", ""]) {
      expect(parseDate(text)).toBeUndefined()
    }
    expect(parseDate("2028-02-29")).toBe("2028-02-29" as LocalDate)
  })
})
