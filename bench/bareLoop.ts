import Database from "libsql"
import { once } from "node:events"
import type { AddressInfo } from "node:net"
import { join } from "node:path"
import { WebSocket, WebSocketServer } from "ws"

/**
 * What there is to compare the relay with: a socket that writes each frame into a table, syncs it to the disk and says
 * so. It checks nothing. Frames that arrive in one turn of the event loop share a commit, as in the relay.
 */
export async function startBareLoop(folder: string) {
  const database = new Database(join(folder, "bare.db"))
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL"]) database.exec(`PRAGMA ${pragma}`)
  database.exec("CREATE TABLE frames (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL)")
  const insert = database.prepare("INSERT INTO frames (bytes) VALUES (?)")
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, perMessageDeflate: false })
  await once(server, "listening")
  server.on("connection", (socket) => {
    let arrived: Buffer[] = []
    socket.on("message", (data: Buffer) => {
      if (arrived.push(data) > 1) return
      setImmediate(() => {
        const frames = arrived
        arrived = []
        database.exec("BEGIN IMMEDIATE")
        for (const frame of frames) insert.run([frame])
        database.exec("COMMIT")
        for (let one = 0; one < frames.length; one++) socket.send(Buffer.alloc(14))
      })
    })
  })
  const { port } = server.address() as AddressInfo
  return {
    connect: async (): Promise<WebSocket> => {
      const socket = new WebSocket(`ws://127.0.0.1:${port}`)
      await once(socket, "open")
      return socket
    },
    stop: () => {
      server.close()
      for (const client of server.clients) client.terminate()
      database.close()
    },
  }
}
