// Every rule in docs/rules has a test that names it, and every rule a test names is written down.
// A rule is a list item that begins "- **CI1**"; a test names it as "[CI1]" in its title.
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const filesIn = (folder, ending) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true })
        .filter((name) => ending.test(name))
        .map((name) => join(folder, name))
    : []

const found = (files, pattern) =>
  new Set(files.flatMap((file) => [...readFileSync(file, "utf8").matchAll(pattern)].map(([, id]) => id)))

const tests = [...filesIn("src", /\.test\.tsx?$/), ...filesIn("test", /\.tsx?$/)]
const rules = found(filesIn("docs/rules", /\.md$/), /^- \*\*([A-Z]{2,3}\d+)\*\*/gm)
// Several rules may share one title: "[CI1][CI2] …" or "[CI1, CI2] …".
const titles = found(tests, /\[((?:[A-Z]{2,3}\d+)(?:,\s*[A-Z]{2,3}\d+)*)\]/g)
const tested = new Set([...titles].flatMap((ids) => ids.split(/,\s*/)))

const untested = [...rules].filter((id) => !tested.has(id))
const unwritten = [...tested].filter((id) => !rules.has(id))
if (untested.length > 0) console.error(`Rules without a test: ${untested.join(", ")}`)
if (unwritten.length > 0) console.error(`Rules named by a test but not written in docs/rules: ${unwritten.join(", ")}`)
console.log(`${rules.size} rules, ${tested.size} named by tests`)
process.exit(untested.length + unwritten.length === 0 ? 0 : 1)
