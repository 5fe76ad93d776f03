import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import type { Plugin } from "vite"

/** Emits a file the way a part of the build would. */
const emit = (fileName: string, read: () => string): Plugin => ({
  name: `attune:${fileName}`,
  apply: "build",
  generateBundle() {
    this.emitFile({ type: "asset", fileName, source: read() })
  },
})

/** The app's own addresses, for the server: each of them begins with index.html. */
export const places = (paths: readonly string[]): Plugin => emit(".vite/places.json", () => JSON.stringify(paths))

/** The fonts' licences travel with the fonts. */
export const fontLicences = (packages: readonly string[]): Plugin =>
  emit("licences/fonts.txt", () =>
    packages.map((name) => readFileSync(`node_modules/${name}/LICENSE`, "utf8")).join("\n\n"),
  )

/**
 * Says the order of the style layers in every style sheet: whichever the browser meets first decides, and the build may
 * put the parts' sheets before the one that says it.
 */
export const layersFirst = (layers: readonly string[]): Plugin => ({
  name: "attune:layers",
  apply: "build",
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === "asset" && file.fileName.endsWith(".css"))
        file.source = `@layer ${layers.join()};${file.source}`
    }
  },
})

/**
 * Tells the service worker which files the app consists of: every one that was built and every public one, each with
 * its hash, and a version made of all of them.
 */
export const precacheList = (publicDir: string): Plugin => ({
  name: "attune:precache",
  apply: "build",
  enforce: "post",
  generateBundle: {
    order: "post",
    handler(_, bundle) {
      const worker = bundle["serviceWorker.js"]
      if (worker?.type !== "chunk" || worker.imports.length > 0 || !worker.code.includes("__BUILD__"))
        throw new Error("the service worker must be one script, with a place for the list of files")
      const built = Object.values(bundle)
        .filter(({ fileName }) => fileName !== worker.fileName && !/^(\.vite|licences)\//.test(fileName))
        .map((file) => hashed(file.fileName, file.type === "chunk" ? file.code : file.source))
      const copied = readdirSync(publicDir).map((name) => hashed(name, readFileSync(`${publicDir}/${name}`)))
      const files = [...built, ...copied].sort(([a], [b]) => (a < b ? -1 : 1))
      const version = createHash("sha256").update(JSON.stringify(files)).digest("hex").slice(0, 12)
      worker.code = worker.code.replace("__BUILD__", () => JSON.stringify({ version, files }))
    },
  },
})

const hashed = (name: string, content: string | Uint8Array): readonly [path: string, integrity: string] => [
  `/${name}`,
  `sha256-${createHash("sha256").update(content).digest("base64")}`,
]
