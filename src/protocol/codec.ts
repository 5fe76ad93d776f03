import { concat, utf8, utf8ToText, type Bytes } from "#base/bytes"

/** Big-endian fields, written one after the other. Variable ones carry a 32-bit length. */
export const u8 = (value: number): Bytes => Uint8Array.of(value)

export function u32(value: number): Bytes {
  const bytes = new Uint8Array(4)
  new DataView(bytes.buffer).setUint32(0, value)
  return bytes
}

/** A 64-bit count that fits a JavaScript number (below 2^53). */
export function u64(value: number): Bytes {
  const bytes = new Uint8Array(8)
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value))
  return bytes
}

export const sized = (bytes: Uint8Array): Bytes => concat(u32(bytes.length), bytes)
export const sizedText = (text: string): Bytes => sized(utf8(text))
export const list = <T>(items: readonly T[], write: (item: T) => Uint8Array): Bytes =>
  concat(u32(items.length), ...items.map(write))

/**
 * Reads what the writers above wrote out of untrusted bytes. A field that is not there, or is not well-formed, makes
 * the reader fail for good: its values are then meaningless and `finish` says so. It never throws and never reads past
 * the end, so parsers can be written straight down and checked once.
 */
export class Reader {
  #at = 0
  #failed = false
  readonly #bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  /** `length` bytes, copied. */
  bytes(length: number): Bytes {
    if (length > this.#bytes.length - this.#at) {
      this.#failed = true
      return new Uint8Array(0)
    }
    const start = this.#at
    this.#at += length
    return this.#bytes.slice(start, this.#at) as Bytes
  }

  u8(): number {
    return this.bytes(1)[0] ?? 0
  }

  u32(): number {
    const bytes = this.bytes(4)
    return bytes.length === 4 ? new DataView(bytes.buffer).getUint32(0) : 0
  }

  u64(): number {
    const bytes = this.bytes(8)
    const value = bytes.length === 8 ? new DataView(bytes.buffer).getBigUint64(0) : 0n
    if (value > BigInt(Number.MAX_SAFE_INTEGER)) this.#failed = true
    return Number(value)
  }

  sized(longest: number): Bytes {
    const length = this.u32()
    if (length > longest) this.#failed = true
    return this.#failed ? new Uint8Array(0) : this.bytes(length)
  }

  text(longest: number): string {
    const text = utf8ToText(this.sized(longest))
    if (text === undefined) this.#failed = true
    return text ?? ""
  }

  list<T>(longest: number, read: () => T): readonly T[] {
    const length = this.u32()
    if (length > longest) this.#failed = true
    const items: T[] = []
    while (!this.#failed && items.length < length) items.push(read())
    return items
  }

  /** For a value that was read but means nothing here. */
  fail(): void {
    this.#failed = true
  }

  get failed(): boolean {
    return this.#failed
  }

  /** True when every field was there and nothing is left over. */
  finish(): boolean {
    return !this.#failed && this.#at === this.#bytes.length
  }
}
