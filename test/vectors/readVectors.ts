import { readFile } from "node:fs/promises"
import type { ReadVectors } from "./outcome"

/** Vector files from the disk. */
export const readVectors: ReadVectors = async (name) =>
  JSON.parse(await readFile(new URL(name, import.meta.url), "utf8")) as unknown
