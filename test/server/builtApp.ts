import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

/** An empty folder that is gone when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "attune-test-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A folder as the build leaves it, small, with a secret lying beside it. */
export function builtApp(): string {
  const folder = join(emptyFolder(), "web")
  for (const part of ["assets", ".vite"]) mkdirSync(join(folder, part), { recursive: true })
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text)
  write("index.html", "<!doctype html><title>Attune</title>")
  write("serviceWorker.js", "// worker")
  write("manifest.webmanifest", "{}")
  write("assets/index-1a2b3c.js", "export const app = 'app'\n".repeat(100))
  write(".vite/places.json", JSON.stringify(["/", "/settings"]))
  write("../secret.txt", "the secret")
  return folder
}
