import { anyCircle, idFromBytes, idToBytes, type CircleId, type MemberId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { DeviceSecrets } from "#crypto/deviceSecrets"
import { deviceIdOf } from "#protocol/keys"
import { parseOperation } from "#protocol/membership"
import { decodeFromRelay, encodeToRelay, proofBytes } from "#protocol/messages"
import type { Ports } from "./ports"

export interface FoundCircle {
  readonly circle: CircleId
  /** The member who began it: in a vault there is no other. */
  readonly creator: MemberId
}

/** Asks the relay which circle a device is in, for one that knows nothing but its keys. */
export function findCircle(
  secrets: DeviceSecrets,
  { net, crypto, clock }: Pick<Ports, "net" | "crypto" | "clock">,
): Promise<Result<FoundCircle, "NothingFound" | "RelayUnreachable">> {
  return new Promise((resolve) => {
    const settle = (outcome: Result<FoundCircle, "NothingFound" | "RelayUnreachable">) => {
      cancel()
      wire.close()
      resolve(outcome)
    }
    const cancel = clock.after(20_000, () => settle(err("RelayUnreachable")))
    const wire = net.connect({
      frame: async (bytes) => {
        const message = decodeFromRelay(bytes)
        if (message?.type === "Challenge") {
          const signature = await secrets.signing.sign(proofBytes(message.nonce, anyCircle, secrets.id))
          wire.send(encodeToRelay({ type: "Prove", circle: anyCircle, device: secrets.id, from: 0, signature }))
        }
        if (message?.type === "Refused") settle(err("NothingFound"))
        const first = message?.type === "Entries" ? message.entries[0] : undefined
        if (first?.kind !== "operation") return
        const operation = parseOperation(first.operation.bytes)
        if (!operation.ok || operation.value.type !== "genesis" || !operation.value.devices[0])
          return settle(err("NothingFound"))
        const creator = await deviceIdOf(operation.value.devices[0], crypto)
        settle(ok({ circle: operation.value.circle, creator: idFromBytes(idToBytes(creator)) }))
      },
      closed: () => settle(err("RelayUnreachable")),
    })
  })
}
