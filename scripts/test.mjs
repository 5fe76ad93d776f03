// `npm test`: everything a fresh clone needs, then the tests of the parts and those in browsers. The last line counts.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { findChromium } from "./chromium.mjs"
import { makeReady } from "./ready.mjs"

makeReady()
const hasBrowser = findBrowser()
const parts = run("vitest.config.ts", ".cache/tests.json")
const browsers = hasBrowser ? run("vitest.e2e.config.ts", ".cache/e2e.json") : { passed: 0, failed: 1 }
const [passed, failed] = [parts.passed + browsers.passed, parts.failed + browsers.failed]
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)

/** Runs one set of tests. Whatever did not pass counts as failed, what was skipped and what did not even load too. */
function run(config, report) {
  mkdirSync(".cache", { recursive: true })
  rmSync(report, { force: true })
  const words = ["run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]
  const { status } = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...words], { stdio: "inherit" })
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { numPassedTests: passed, numTotalTests: total } = JSON.parse(readFileSync(report, "utf8"))
  const failed = total - passed
  return { passed, failed: failed === 0 && (status !== 0 || passed === 0) ? 1 : failed }
}

/** True if there is a browser, if need be after installing one where that can be done without asking. */
function findBrowser() {
  if (findChromium()) return true
  if (existsSync("/etc/debian_version") && process.getuid?.() === 0) {
    console.log("Installing Chromium for the browser tests …")
    const apt = (...words) => spawnSync("apt-get", ["-qq", "-y", ...words], { stdio: ["ignore", "ignore", "inherit"] })
    apt("update")
    apt("install", "--no-install-recommends", "chromium")
    if (findChromium()) return true
  }
  console.error("The browser tests need Chromium: install it (Debian: apt install chromium), or name it in CHROMIUM.")
  return false
}
