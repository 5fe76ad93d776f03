import { expect, it } from "vitest"
import { runFloorSeed } from "./floorRun"
import { describeFloorSeeds, floorSeedsOf, keptFloorSeeds } from "./floorSeeds"

describeFloorSeeds("live sessions in bad weather, one half", floorSeedsOf(0, 2))

describeFloorSeeds("live sessions that went wrong once", keptFloorSeeds())

it("[RM9] gives the same run for the same seed", { timeout: 60_000 }, async () => {
  for (const seed of ["7", "25", "301"]) {
    const [first, second] = [await runFloorSeed(seed), await runFloorSeed(seed)]
    expect(second).toEqual(first)
    expect(first.traceHash).not.toBe((await runFloorSeed(`${seed}, but another`)).traceHash)
  }
})
