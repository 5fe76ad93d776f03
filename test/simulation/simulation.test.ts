import { expect, it } from "vitest"
import { runSeed } from "./run"

it("runs", async () => {
  const from = Number(process.env["FROM"] ?? 1)
  const seeds = Number(process.env["SEEDS"] ?? 5)
  const began = Date.now()
  let failed = 0
  for (let seed = from; seed < from + seeds; seed++) {
    const outcome = await runSeed(String(seed))
    if (outcome.wrongs.length > 0) {
      failed += 1
      console.log(seed, outcome.steps, outcome.acts, outcome.hours, outcome.wrongs)
      if (process.env["TAIL"]) console.log(outcome.tail.slice(-Number(process.env["TAIL"])).join("\n"))
    } else if (process.env["ALL"]) console.log(seed, "ok", outcome.steps, outcome.acts, outcome.hours)
  }
  console.log(
    "failed",
    failed,
    "of",
    seeds,
    (Date.now() - began) / seeds,
    "ms a seed",
    process.cpuUsage().user / 1000 / seeds,
    "cpu ms",
  )
  expect(failed).toBe(0)
}, 1_000_000)
