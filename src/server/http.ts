import { getRequestListener } from "@hono/node-server"
import { createServer, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { err, ok, type Result } from "#base/result"
import { headersFor } from "./headers"
import type { Settings } from "./settings"

/** A server over whatever answers requests, with patience for slow clients but not for ever. */
export function httpServer(fetch: Parameters<typeof getRequestListener>[0], publicUrl: URL | undefined): Server {
  const badRequest = () =>
    new Response("This request is not well-formed.", { status: 400, headers: headersFor(publicUrl) })
  return createServer(
    { headersTimeout: 10_000, requestTimeout: 20_000 },
    getRequestListener(fetch, { errorHandler: badRequest }),
  )
}

export type ListenRefusal = "PortBusy" | "PortForbidden" | "HostUnknown"

/** Listens, and gives the port: the one asked for, or for 0 any that is free. */
export const listen = (
  http: Server,
  { port, host }: Pick<Settings, "port" | "host">,
): Promise<Result<number, ListenRefusal>> =>
  new Promise((done) => {
    http.once("error", (error: NodeJS.ErrnoException) => done(err(refusalOf(error.code))))
    http.listen(port, host, () => done(ok((http.address() as AddressInfo).port)))
  })

function refusalOf(code: string | undefined): ListenRefusal {
  if (code === "EADDRINUSE") return "PortBusy"
  return code === "EACCES" ? "PortForbidden" : "HostUnknown"
}
