import { expect, it } from "vitest"
import { runFloorSeed } from "./floorRun"

/** Seeds in which something went wrong once. */
const kept: readonly string[] = []
const from = Number(process.env["FLOOR_FROM"] ?? 1)
const count = Number(process.env["FLOOR_SEEDS"] ?? 20)

it("[FL1][FL2][FL3][FL5][FL6][FL9][RM9] holds in bad weather", { timeout: 1_000_000 }, async () => {
  const seeds = [...kept, ...Array.from({ length: count }, (_, at) => String(from + at))]
  const began = performance.now()
  const cpu = process.cpuUsage()
  const failed: string[] = []
  const ends = new Map<string, number>()
  let [passes, steps] = [0, 0]
  for (const seed of seeds) {
    const outcome = await runFloorSeed(seed)
    passes += outcome.passes
    steps += outcome.steps
    const end = [...new Set(outcome.end.split(", ").map((each) => each.split(": ")[1]))].join("+")
    ends.set(end, (ends.get(end) ?? 0) + 1)
    if (outcome.wrongs.length === 0) continue
    failed.push(seed)
    if (failed.length < 8)
      console.log(
        seed,
        outcome.wrongs,
        outcome.end,
        process.env["TAIL"] ? outcome.tail.slice(-Number(process.env["TAIL"])).join("\n") : "",
      )
  }
  console.log(
    failed,
    `${seeds.length} seeds, ${passes} passes, ${steps} steps, ${Math.round(performance.now() - began)} ms, cpu ${Math.round(process.cpuUsage(cpu).user / 1000)} ms`,
    ends,
  )
  expect(failed).toEqual([])
})
