import type { DayPart } from "#core/events"

/** The part of the day a greeting names, by the hour (0 to 23) where the person is. */
export function dayPartAt(hour: number): DayPart {
  if (hour >= 5 && hour < 12) return "morning"
  if (hour >= 12 && hour < 17) return "afternoon"
  return hour >= 17 && hour < 23 ? "evening" : "night"
}
