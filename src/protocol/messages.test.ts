import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Bytes } from "#base/bytes"
import { idFromBytes, type InviteId } from "#base/ids"
import { decodeEnvelope } from "./envelope"
import { signalBytes } from "./limits"
import { decodeFromRelay, decodeToRelay, encodeFromRelay, encodeToRelay } from "./messages"
import { parseOperation } from "./membership"

const bytes = (length: number) =>
  fc.uint8Array({ minLength: length, maxLength: length }).map((value) => Uint8Array.from(value) as Bytes)
const anyBytes = fc.uint8Array({ maxLength: 600 }).map((value) => Uint8Array.from(value) as Bytes)

describe("frames", () => {
  it("[RL25] carry a signal of one size and no other", () => {
    fc.assert(
      fc.property(bytes(signalBytes), (payload) => {
        const signal = { type: "Signal", payload } as const
        for (const [frame, decode] of [
          [encodeToRelay(signal), decodeToRelay],
          [encodeFromRelay(signal), decodeFromRelay],
        ] as const) {
          expect(frame).toHaveLength(1 + signalBytes)
          expect(decode(frame)).toEqual(signal)
          expect(decode(frame.slice(0, -1))).toBeUndefined()
          expect(decode(Uint8Array.of(...frame, 0))).toBeUndefined()
        }
      }),
      { numRuns: 20 },
    )
  })

  it("come back as they were sent", () => {
    fc.assert(
      fc.property(bytes(16), bytes(32), bytes(64), fc.nat(), (id, key, signature, request) => {
        const invite = idFromBytes<InviteId>(id)
        const knock = { type: "Knock", invite, signature } as const
        expect(decodeToRelay(encodeToRelay(knock))).toEqual(knock)
        const open = { type: "Invite", request, invite, verifyKey: key, lifeMs: 1000 } as const
        expect(decodeToRelay(encodeToRelay(open))).toEqual(open)
        const met = { type: "Met", invite, index: 3, from: "guest", payload: key } as const
        expect(decodeFromRelay(encodeFromRelay(met))).toEqual(met)
        const answer = {
          type: "Answer",
          request,
          outcomes: [
            { ok: true, position: 7 },
            { ok: false, refusal: "EpochStale" },
          ],
        } as const
        expect(decodeFromRelay(encodeFromRelay(answer))).toEqual(answer)
      }),
    )
  })

  it("never throw, whatever bytes arrive", () => {
    fc.assert(
      fc.property(anyBytes, fc.integer({ min: 0, max: 9 }), (noise, kind) => {
        const frame = Uint8Array.of(kind, ...noise) as Bytes
        decodeToRelay(frame)
        decodeFromRelay(frame)
        decodeEnvelope(frame)
        expect(parseOperation(frame).ok).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it("are refused with a byte left over or a byte gone", () => {
    const challenge = encodeFromRelay({ type: "Challenge", version: 1, nonce: new Uint8Array(32) })
    expect(decodeFromRelay(challenge)).toBeDefined()
    expect(decodeFromRelay(Uint8Array.of(...challenge, 0))).toBeUndefined()
    expect(decodeFromRelay(challenge.slice(0, -1))).toBeUndefined()
  })
})
