import { expect, it } from "vitest"
import { runSeed } from "./run"
import { describeSeeds, keptSeeds, seedsOf } from "./seeds"

describeSeeds("circles in bad weather, the other half", seedsOf(1, 2))

describeSeeds("circles that went wrong once", keptSeeds())

it("[SY34] gives the same run for the same seed, byte for byte", { timeout: 60_000 }, async () => {
  for (const seed of ["7", "25", "301"]) {
    const [first, second] = [await runSeed(seed), await runSeed(seed)]
    expect(second).toEqual(first)
    expect(first.traceHash).not.toBe((await runSeed(`${seed}, but another`)).traceHash)
  }
})
