// `npm run sim -- --seeds 2000 --from 1`: whole circles in bad weather, each out of one seed. Prints the seeds that went wrong.
import { spawnSync } from "node:child_process"
import { parseArgs } from "node:util"

const { values } = parseArgs({
  options: { seeds: { type: "string", default: "500" }, from: { type: "string", default: "1" } },
})
const words = ["node_modules/vitest/vitest.mjs", "run", "someSeeds", "otherSeeds", "--reporter=dot"]
const { status } = spawnSync(process.execPath, words, {
  stdio: "inherit",
  env: { ...process.env, SEEDS: values.seeds, FROM: values.from },
})
process.exit(status ?? 1)
