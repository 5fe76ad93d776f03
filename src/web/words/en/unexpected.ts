import type { Advice } from "../advice"

/** For what nobody foresaw. */
export const unexpected: Advice = {
  say: "Something went wrong on this device.",
  next: "Reload. What you wrote is kept.",
}
