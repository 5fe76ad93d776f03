/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number & { readonly "#time": "instant" }
/** A calendar date where its author is, `YYYY-MM-DD`. No time and no offset: those would reveal travel. */
export type LocalDate = string & { readonly "#time": "date" }
/** The month of a date, `YYYY-MM`. */
export type Month = string & { readonly "#time": "month" }

export const instant = (ms: number): Instant => ms as Instant

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31

/** A real date of the Gregorian calendar between 1900 and 2999 out of untrusted text, or undefined. */
export function parseDate(text: string): LocalDate | undefined {
  const parts = /^((?:19|2\d)\d\d)-(\d\d)-(\d\d)$/.exec(text)
  if (!parts) return undefined
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? (text as LocalDate) : undefined
}

export const monthOf = (date: LocalDate): Month => date.slice(0, 7) as Month

const dayMs = 86_400_000
const toDays = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / dayMs

export const daysBetween = (from: LocalDate, to: LocalDate): number => toDays(to) - toDays(from)

export const addDays = (date: LocalDate, days: number): LocalDate => isoDate(instant((toDays(date) + days) * dayMs))

/** The date in UTC; a device's own date comes from its clock port. */
export const isoDate = (at: Instant): LocalDate => new Date(at).toISOString().slice(0, 10) as LocalDate

/** The Monday of a date's week: membership changes are dated by week, never by day or hour. */
export const weekOf = (date: LocalDate): LocalDate => addDays(date, -((((toDays(date) + 3) % 7) + 7) % 7))
