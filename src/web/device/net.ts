import type { Net } from "#client/ports"

/** The relay this page came from, over a WebSocket. */
export const relayNet = (address: string): Net => ({
  connect: ({ frame, closed }) => {
    const socket = new WebSocket(address)
    socket.binaryType = "arraybuffer"
    let isOver = false
    const end = (): void => {
      if (isOver) return
      isOver = true
      closed()
    }
    socket.onmessage = ({ data }) => !isOver && data instanceof ArrayBuffer && frame(new Uint8Array(data))
    socket.onclose = end
    socket.onerror = end
    return {
      send: (bytes) => socket.readyState === WebSocket.OPEN && socket.send(bytes),
      close: () => {
        isOver = true
        socket.close()
      },
    }
  },
})

/** The relay lives where the page does, and that of a made-up circle apart from it. */
export const relayAddress = (path: "/relay" | "/sample"): string =>
  `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`
