import { readFileSync } from "node:fs"
import { afterAll, describe, expect, it } from "vitest"
import { runFloorSeed, type FloorOutcome } from "./floorRun"

/** Seeds that went wrong once and must never again. */
export const keptFloorSeeds = (): readonly string[] =>
  JSON.parse(readFileSync(new URL("floorSeeds.json", import.meta.url), "utf8")) as string[]

const [from, count] = [Number(process.env["FROM"] ?? 1), Number(process.env["SEEDS"] ?? 2_000)]
const inOneTest = 50

/** The seeds of a run in parts that can go side by side: this part takes every `parts`-th. */
export const floorSeedsOf = (part: number, parts: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => String(from + at)).filter((_, at) => at % parts === part)

/** Goes through many live sessions in bad weather; every rule of the floor and the room must hold in each. */
export function describeFloorSeeds(name: string, seeds: readonly string[]): void {
  describe(name, () => {
    const outcomes: FloorOutcome[] = []
    afterAll(() => report(name, outcomes))
    for (let at = 0; at < seeds.length; at += inOneTest) {
      const some = seeds.slice(at, at + inOneTest)
      const title = `[FL1, FL2, FL3, FL4, FL5, FL6, FL9, RM6, RM7, RM8, RM9] holds: ${some[0]} to ${some.at(-1)}`
      it(title, { timeout: 600_000 }, async () => {
        for (const seed of some) {
          const outcome = await runFloorSeed(seed)
          outcomes.push(outcome)
          const last = `seed ${seed}; ${outcome.end}; what happened last:\n${outcome.tail.slice(-40).join("\n")}`
          expect(outcome.wrongs, last).toEqual([])
        }
      })
    }
  })
}

function report(name: string, outcomes: readonly FloorOutcome[]): void {
  const sum = (of: (outcome: FloorOutcome) => number) => outcomes.reduce((total, one) => total + of(one), 0)
  const [first, last] = [outcomes[0]?.seed, outcomes.at(-1)?.seed]
  const stopped = outcomes.filter(({ end }) => end.includes("stopped")).length
  const figures = `${sum(({ steps }) => steps)} events, ${sum(({ passes }) => passes)} passes, ${stopped} stopped`
  const wrong = outcomes.filter(({ wrongs }) => wrongs.length > 0).map(({ seed }) => seed)
  const verdict = wrong.length === 0 ? "all well" : `wrong: ${wrong.join(", ")}`
  process.stdout.write(`${name}: ${outcomes.length} seeds (${first} to ${last}), ${figures}, ${verdict}\n`)
}
