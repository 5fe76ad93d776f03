import type { CircleKind } from "../choices"
import { firstWeek } from "./firstWeek"
import type { SampleDay, SamplePerson } from "./sampleDay"
import { secondWeek } from "./secondWeek"
import { thirdWeek } from "./thirdWeek"

/** Ana is a nurse on shifts, Sam teaches woodwork and sings in a choir. Both are made up. */
export const samplePeople: Readonly<Record<SamplePerson, string>> = { ana: "Ana", sam: "Sam" }

export const sampleCircle: { readonly name: string; readonly kind: CircleKind } = { name: "Us two", kind: "couple" }

/**
 * Three weeks of their circle, oldest day first, to look around in. Whoever looks sits where Ana sits: today is left
 * to them, and of yesterday there is a response to mark and a page to answer.
 */
export const sampleHistory: readonly SampleDay[] = [...firstWeek, ...secondWeek, ...thirdWeek]
