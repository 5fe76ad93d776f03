// `npm run size`: what a phone fetches in script before the first screen, in Brotli as the server sends it.
import { readFileSync } from "node:fs"
import { brotliCompressSync } from "node:zlib"

const limit = 60 * 1024
const chunks = JSON.parse(readFileSync("dist/web/.vite/manifest.json", "utf8"))

/** A chunk and all it imports statically. */
const reach = (name, known = new Set()) => {
  if (known.has(name)) return known
  known.add(name)
  for (const imported of chunks[name].imports ?? []) reach(imported, known)
  return known
}

const scripts = [...reach("index.html")].map((name) => chunks[name].file).filter((file) => file.endsWith(".js"))
const bytes = scripts.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist/web/${file}`)).length, 0)
const inKilobytes = (number) => `${(number / 1024).toFixed(1)} KB`
console.log(`First screen: ${inKilobytes(bytes)} of script in ${scripts.length} file(s), at most ${inKilobytes(limit)}`)
process.exit(bytes <= limit ? 0 : 1)
