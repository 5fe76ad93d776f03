import { onTestFinished } from "vitest"
import { openInMemory, type Place } from "./place"

/** A relay in memory that closes when the test is over. */
export function openPlace(): Place {
  const place = openInMemory()
  onTestFinished(() => place.close())
  return place
}
