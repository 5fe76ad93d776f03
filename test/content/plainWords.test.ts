import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readingGrade } from "#content/reading/readingGrade"

const folder = new URL("../../src/web/words/en/", import.meta.url)

/** What a person may read in English, with a name where one is filled in. */
const spoken = readdirSync(folder)
  .filter((name) => name.endsWith(".ts"))
  .map((name) => {
    const source = readFileSync(new URL(name, folder), "utf8").replace(/^import .*$|\/\*\*[^]*?\*\/|^\s*\/\/.*$/gm, "")
    const quoted = [...source.matchAll(/"([^"\n]*)"|`([^`]*)`/g)].map(([, plain, filled]) => plain ?? filled ?? "")
    return { name, texts: quoted.map((text) => text.replace(/\$\{[^}]*\}/g, "Ana")) }
  })
const failing = (breaks: RegExp) => spoken.flatMap(({ texts }) => texts.filter((text) => breaks.test(text)))

describe("the words of the interface", () => {
  it("finds the words it is to judge", () => {
    expect(spoken.flatMap(({ texts }) => texts)).toContain("Seal my page")
    expect(spoken.flatMap(({ texts }) => texts).length).toBeGreaterThan(300)
  })

  it("[CT11] counts, chases and blames nobody", () => {
    expect(
      failing(/\b(streak|missed|last seen|hasn’t (answered|written|replied)|overdue|still waiting for|in a row)\b/i),
    ).toEqual([])
  })

  it("[CT11] shouts at nobody: no exclamation marks, no emoji, no straight quotes", () => {
    expect(failing(/!|\p{Extended_Pictographic}|\w'\w/u)).toEqual([])
  })

  it("[CT11] calls a page a page and a response a response", () => {
    expect(failing(/\b(post|posts|entry of yours|repl(y|ies)|comments?|feed|partner|user|couple’s log)\b/i)).toEqual([])
  })

  it("[CT11] reads at grade 5 or lower on every screen, with no sentence of more than twenty words", () => {
    for (const { name, texts } of spoken) {
      const sentences = texts.filter((text) => text.includes(" "))
      const ended = sentences.map((text) => (/[.?…]$/.test(text) ? text : `${text}.`))
      expect(readingGrade(ended.join(" ")), name).toBeLessThanOrEqual(5)
      const long = ended.flatMap((text) => text.split(/(?<=[.?]) /)).filter((text) => text.split(" ").length > 20)
      expect(long).toEqual([])
    }
  })
})
