import { once } from "node:events"
import { connect, createServer, type AddressInfo, type Socket } from "node:net"
import { onTestFinished } from "vitest"
import type { TestServer } from "./server"

/** The server as somebody reaches it over a line of their own, which can be made slow and can break. */
export interface BadLine extends TestServer {
  /** From now on whatever goes either way takes so long, and no more goes at a time. */
  slow(weather: { readonly delayMs: number; readonly bytesPerSecond: number }): void
  /** Ends what is open, and lets nothing through until it is mended. */
  cut(): void
  mend(): void
  /** Bytes that the app has said over its socket so far, without the way in. */
  readonly said: number
}

export async function badLine(server: TestServer): Promise<BadLine> {
  let weather = { delayMs: 0, bytesPerSecond: Infinity }
  let isCut = false
  let said = 0
  const open = new Set<Socket>()
  const relayed = createServer((near) => {
    if (isCut) return near.destroy()
    const far = connect(server.port, "127.0.0.1")
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      let free = 0
      let isSocket: boolean | undefined
      from.on("data", (data) => {
        if (isSocket && from === near) said += data.length
        isSocket ??= data.includes("Upgrade: websocket")
        free = Math.max(free, Date.now()) + (1000 * data.length) / weather.bytesPerSecond
        setTimeout(() => to.destroyed || to.write(data), free - Date.now() + weather.delayMs)
      })
      from.on("error", () => undefined)
      from.on("close", () => {
        open.delete(from)
        to.destroy()
      })
    }
  })
  relayed.listen(0, "127.0.0.1")
  await once(relayed, "listening")
  const { port } = relayed.address() as AddressInfo
  const cut = (): void => {
    isCut = true
    for (const socket of open) socket.destroy()
  }
  onTestFinished(() => {
    cut()
    relayed.close()
  })
  return {
    ...server,
    url: `http://127.0.0.1:${port}`,
    port,
    slow: (next) => void (weather = next),
    cut,
    get said() {
      return said
    },
    mend: () => void (isCut = false),
  }
}
