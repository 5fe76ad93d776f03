import type { LocalDate, Month } from "#base/time"

/** Dates, lists and counts as one language writes them. */
export interface Format {
  /** "Tuesday, 24 November". */
  readonly day: (date: LocalDate) => string
  /** "24 November 2026". */
  readonly date: (date: LocalDate) => string
  /** "November 2026". */
  readonly month: (month: Month) => string
  /** "Ana, Sam and Mia". */
  readonly list: (names: readonly string[]) => string
  /** The form that goes with a number; `#` in it stands for the number. */
  readonly count: (many: number, forms: { readonly one: string; readonly other: string }) => string
}

export function formatFor(locale: string): Format {
  // A date has no time and no zone: noon UTC shown in UTC is that date everywhere.
  const at = (date: LocalDate) => new Date(`${date}T12:00:00Z`)
  const day = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" })
  const full = new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
  const whole = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" })
  const list = new Intl.ListFormat(locale, { type: "conjunction" })
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  return {
    day: (date) => {
      const parts = day.formatToParts(at(date))
      const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? ""
      return locale.startsWith("en") ? `${part("weekday")}, ${part("day")} ${part("month")}` : day.format(at(date))
    },
    date: (date) => full.format(at(date)),
    month: (month) => whole.format(new Date(`${month}-15T12:00:00Z`)),
    list: (names) => list.format(names),
    count: (many, { one, other }) => (plural.select(many) === "one" ? one : other).replace("#", number.format(many)),
  }
}
