// Finds a Chromium for the browser tests: the one named by CHROMIUM, else one that is installed.
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

const names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"]
const places = [
  ...(process.env.PATH ?? "").split(delimiter),
  "/usr/bin",
  "/Applications/Google Chrome.app/Contents/MacOS",
  "/Applications/Chromium.app/Contents/MacOS",
]
const onMac = ["Google Chrome", "Chromium"]

/** The path of a Chromium, or undefined where there is none. */
export function findChromium() {
  const { CHROMIUM } = process.env
  if (CHROMIUM) return existsSync(CHROMIUM) ? CHROMIUM : undefined
  return places
    .flatMap((place) => [...names, ...onMac].map((name) => join(place, name)))
    .find((path) => existsSync(path))
}
