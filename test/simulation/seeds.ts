import { readFileSync } from "node:fs"
import { afterAll, describe, expect, it } from "vitest"
import { runSeed, type Outcome } from "./run"

/** Seeds that went wrong once and must never again. */
export const keptSeeds = (): readonly string[] =>
  JSON.parse(readFileSync(new URL("seeds.json", import.meta.url), "utf8")) as string[]

const [from, count] = [Number(process.env["FROM"] ?? 1), Number(process.env["SEEDS"] ?? 500)]
const inOneTest = 25

/** The seeds of a run in parts that can go side by side: this part takes every `parts`-th. */
export const seedsOf = (part: number, parts: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => String(from + at)).filter((_, at) => at % parts === part)

/** Lives many circles' lives; every rule of keeping in step must hold in each. */
export function describeSeeds(name: string, seeds: readonly string[]): void {
  describe(name, () => {
    const outcomes: Outcome[] = []
    afterAll(() => report(name, outcomes))
    for (let at = 0; at < seeds.length; at += inOneTest) {
      const some = seeds.slice(at, at + inOneTest)
      const title = `[SY17, SY18, SY19, SY20, SY22, SY26, SY29, SY30, SY31, SY32, SY33] holds: ${some[0]} to ${some.at(-1)}`
      it(title, { timeout: 600_000 }, async () => {
        for (const seed of some) {
          const outcome = await runSeed(seed)
          outcomes.push(outcome)
          expect(outcome.wrongs, `seed ${seed}; what happened last:\n${outcome.tail.slice(-40).join("\n")}`).toEqual([])
        }
      })
    }
  })
}

function report(name: string, outcomes: readonly Outcome[]): void {
  const sum = (of: (outcome: Outcome) => number) => Math.round(outcomes.reduce((total, one) => total + of(one), 0))
  const { length } = outcomes
  const figures = `${sum(({ steps }) => steps)} events, ${sum(({ acts }) => acts)} acts, ${sum(({ hours }) => hours)} hours`
  const [first, last] = [outcomes[0]?.seed, outcomes.at(-1)?.seed]
  const wrong = outcomes.filter(({ wrongs }) => wrongs.length > 0).map(({ seed }) => seed)
  const verdict = wrong.length === 0 ? "all well" : `wrong: ${wrong.join(", ")}`
  process.stdout.write(`${name}: ${length} seeds (${first} to ${last}), ${figures}, ${verdict}\n`)
}
