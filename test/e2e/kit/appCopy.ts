import { createHash } from "node:crypto"
import { cpSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import type { Page } from "playwright-core"
import { temporaryFolder } from "./server"

/** A copy of what was built, to be run from and to be changed. */
export function appCopy(): string {
  const home = temporaryFolder()
  cpSync("dist", join(home, "dist"), { recursive: true })
  cpSync("package.json", join(home, "package.json"))
  symlinkSync(resolve("node_modules"), join(home, "node_modules"))
  return home
}

/** Turns a copy into the next version, as a build would: the page has one mark more, and the worker knows its hash. */
export function releaseNext(home: string): void {
  const page = join(home, "dist/web/index.html")
  const worker = join(home, "dist/web/serviceWorker.js")
  const before = readFileSync(page, "utf8")
  const after = before.replace("</head>", `<meta name="next" /></head>`)
  const script = readFileSync(worker, "utf8")
  const next = script
    .replace(hashOf(before), hashOf(after))
    .replace(/"version":"\w+"/, () => `"version":"${createHash("sha256").update(after).digest("hex").slice(0, 12)}"`)
  if (next === script || after === before) throw new Error("this is not what the build makes")
  writeFileSync(page, after)
  writeFileSync(worker, next)
}

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`

/** True where the page in a browser is that of the next version. */
export const isNext = async (page: Page): Promise<boolean> => (await page.locator("meta[name=next]").count()) > 0
