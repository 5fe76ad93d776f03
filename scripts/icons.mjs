// Draws the app's icons from src/web/public/icon.svg. Run by hand when the drawing changes; the pictures are committed.
import { readFileSync } from "node:fs"
import { chromium } from "playwright-core"
import { findChromium } from "./chromium.mjs"

const folder = new URL("../src/web/public/", import.meta.url).pathname
const rounded = readFileSync(`${folder}icon.svg`, "utf8")
const square = rounded.replace(/ rx="\d+"/, "")
const pictures = [
  ["icon-192.png", rounded, 192],
  ["icon-512.png", rounded, 512],
  ["icon-maskable-192.png", square, 192],
  ["icon-maskable-512.png", square, 512],
  ["icon-180.png", square, 180],
]

const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] })
const page = await browser.newPage()
for (const [name, drawing, size] of pictures) {
  await page.setViewportSize({ width: size, height: size })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${drawing}`)
  await page.screenshot({ path: folder + name, omitBackground: true })
}
await browser.close()
