/** Where a starter leaves room for the responder's own words. */
export const gap = "…"

/**
 * The text after a starter was pressed: it begins an empty text, takes the place of a starter the text begins with, and
 * otherwise follows what is written. Nothing a person has typed is lost.
 */
export function begin(text: string, starter: string, starters: readonly string[]): string {
  const before = starters.find((one) => text.startsWith(one))
  if (before !== undefined) return starter + text.slice(before.length)
  return text.trim() === "" ? starter : `${text.trimEnd()} ${starter}`
}
