import { createHash } from "node:crypto"
import { readdirSync, readFileSync } from "node:fs"
import { extname, join, relative, sep } from "node:path"
import { brotliCompressSync, constants } from "node:zlib"
import { err, ok, type Result } from "#base/result"

/**
 * The built app, read whole into memory when the server starts: it is small, and what is not in this map cannot be
 * asked for, whatever a path looks like.
 */
export interface Pages {
  /** By address, such as `/assets/index-1a2b3c.js`. */
  readonly files: ReadonlyMap<string, Page>
  /** The page that every place in the app begins with. */
  readonly shell: Page
  /** The app's own addresses, such as `/settings`. */
  readonly places: readonly string[]
}

export interface Page {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The same in Brotli, where that is worth it. */
  readonly brotli: Uint8Array<ArrayBuffer> | undefined
  readonly type: string
  readonly etag: string
  /** True where the name changes with the content, so that it may be kept forever. */
  readonly isHashed: boolean
}

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
}
const isPacked = (extension: string): boolean => extension === ".png" || extension === ".woff2"

/** Reads what the build has put into a folder. */
export function loadPages(folder: string): Result<Pages, "NotBuilt"> {
  try {
    const places = JSON.parse(readFileSync(join(folder, ".vite/places.json"), "utf8")) as readonly string[]
    const files = new Map(namesIn(folder).map((name) => [`/${name}`, loadPage(folder, name)]))
    const shell = files.get("/index.html")
    return shell ? ok({ files, shell, places }) : err("NotBuilt")
  } catch {
    return err("NotBuilt")
  }
}

/** Every file, but not those the build keeps for itself in folders with a dot. */
const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((name) => !name.startsWith("."))

const loadPage = (folder: string, name: string): Page =>
  makePage(name, new Uint8Array(readFileSync(join(folder, name))))

/** A page of the name's type. */
export function makePage(name: string, bytes: Uint8Array<ArrayBuffer>): Page {
  const extension = extname(name)
  return {
    bytes,
    brotli: isPacked(extension) ? undefined : compress(bytes),
    type: types[extension] ?? "application/octet-stream",
    etag: `"${createHash("sha256").update(bytes).digest("base64url")}"`,
    isHashed: name.startsWith("assets/"),
  }
}

const compress = (bytes: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  )
