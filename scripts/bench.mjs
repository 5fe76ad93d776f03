// `npm run bench`: builds what is to be measured and the measuring, and runs it.
import { spawnSync } from "node:child_process"
import { build } from "vite"
import { makeReady } from "./ready.mjs"

makeReady()
await build({
  configFile: false,
  logLevel: "error",
  publicDir: false,
  build: { ssr: "bench/main.ts", outDir: "dist/bench", target: "node20" },
})
const { status } = spawnSync(process.execPath, ["dist/bench/main.js", ...process.argv.slice(2)], { stdio: "inherit" })
spawnSync(process.execPath, ["scripts/size.mjs"], { stdio: "inherit" })
process.exit(status ?? 1)
