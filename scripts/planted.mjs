// `npm run test:planted`: plants one fault after the other and asks the tests of the whole whether they notice. A test that
// cannot fail proves nothing. `-- --only 3` plants the third alone.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs"
import { parseArgs } from "node:util"

const { values } = parseArgs({ options: { only: { type: "string" }, seeds: { type: "string", default: "150" } } })
const plants = JSON.parse(readFileSync("test/planted/plants.json", "utf8"))
const suites = {
  simulation: ["someSeeds", "otherSeeds"],
  adversary: ["test/adversary"],
  client: ["test/client/ledger", "test/client/lateFrames", "test/client/killed"],
  floor: ["test/simulation/floor"],
}
const report = ".cache/planted.json"
mkdirSync(".cache", { recursive: true })

const rows = plants.flatMap((plant, at) => {
  if (values.only !== undefined && Number(values.only) !== at + 1) return []
  const verdict = fits(plant) ? planted(plant, at) : "does not fit any more"
  console.log(`${String(at + 1).padStart(2)} ${verdict.padEnd(22)} ${plant.name}`)
  return [verdict]
})
const caught = rows.filter((verdict) => verdict.startsWith("caught")).length
console.log(`${caught} of ${rows.length} planted faults caught`)
process.exit(caught === rows.length ? 0 : 1)

/** Each text to replace stands in the file, and once. */
function fits({ file, find, also = [] }) {
  const source = readFileSync(file, "utf8")
  return [find, ...also.map((edit) => edit.find)].every((text) => source.split(text).length === 2)
}

/** Caught is what a test has noticed; a program that does not even start has shown nothing. */
function planted({ by }, at) {
  rmSync(report, { force: true })
  const began = Date.now()
  const tests = suites[by]
  const words = ["run", ...tests, "--config", "vitest.planted.config.ts", "--reporter=json", `--outputFile=${report}`]
  spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", ...words], {
    stdio: "ignore",
    env: { ...process.env, PLANT: String(at), SEEDS: values.seeds, FROM: "1" },
  })
  if (!existsSync(report)) return "did not run"
  const { testResults } = JSON.parse(readFileSync(report, "utf8"))
  const results = testResults.flatMap(({ assertionResults }) => assertionResults)
  if (results.length === 0) return "did not run"
  const seconds = Math.round((Date.now() - began) / 1000)
  return results.some(({ status }) => status === "failed") ? `caught in ${seconds} s` : "NOT CAUGHT"
}
