import { utf8, utf8ToText, type Bytes } from "#base/bytes"
import { CorruptData } from "./ports"

/** Records are JSON; what is not plain JSON (bytes, maps) is written by the file that owns the record. */
export const toRecord = (value: unknown): Bytes => utf8(JSON.stringify(value))

/** What `toRecord` wrote; undefined where there is nothing. Throws `CorruptData`. */
export function fromRecord<T>(bytes: Bytes | undefined): T | undefined {
  if (!bytes) return undefined
  try {
    return JSON.parse(utf8ToText(bytes) ?? "") as T
  } catch {
    throw new CorruptData("a record is not JSON")
  }
}
