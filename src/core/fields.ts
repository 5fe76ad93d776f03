import * as v from "valibot"
import type { CircleId, DeviceId, ItemId, MemberId } from "#base/ids"
import { parseId } from "#base/ids"
import { parseDate, type LocalDate } from "#base/time"

/** What events are made of, read out of untrusted JSON. Lengths are in UTF-16 units, as a text field counts. */
export const text = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest))

export const date = v.pipe(
  v.string(),
  v.check((value) => parseDate(value) !== undefined),
  v.transform((value) => value as LocalDate),
)

const id = <Id extends ItemId | MemberId | CircleId | DeviceId>() =>
  v.pipe(
    v.string(),
    v.check((value) => parseId<Id>(value, 16) !== undefined),
    v.transform((value) => value as Id),
  )
export const itemId = id<ItemId>()
export const memberId = id<MemberId>()
export const circleId = id<CircleId>()
export const deviceId = id<DeviceId>()

/** 32 bytes in hex. */
export const hex32 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))
/** 64 bytes in hex. */
export const hex64 = v.pipe(v.string(), v.regex(/^[0-9a-f]{128}$/))
