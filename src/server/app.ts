import { Hono, type Context } from "hono"
import { headersFor } from "./headers"
import type { Page, Pages } from "./pages"

export interface AppDeps {
  readonly pages: Pages
  /** Where people reach this server, if it is not simply where it listens. */
  readonly publicUrl: URL | undefined
}

/**
 * Every route of the server but the relay's socket. It hands out the built app and says that it is alive. It sets no
 * cookie, keeps no access log and answers the same to everybody.
 */
export function createApp({ pages, publicUrl }: AppDeps): Hono {
  const app = new Hono()
  const headers = Object.entries(headersFor(publicUrl))

  app.use(async (context, next) => {
    await next()
    for (const [name, value] of headers) context.res.headers.set(name, value)
  })
  app.get("/health", (context) => context.json({ ok: true }, 200, { "Cache-Control": "no-store" }))
  for (const place of pages.places) app.get(place, (context) => answer(context, pages.shell))
  app.get("*", (context) => {
    const page = pages.files.get(context.req.path)
    return page ? answer(context, page) : context.notFound()
  })
  app.notFound((context) => context.text("There is nothing here.", 404, { "Cache-Control": "no-store" }))
  app.onError((_, context) => context.text("Something went wrong.", 500, { "Cache-Control": "no-store" }))
  return app
}

function answer(context: Context, page: Page): Response {
  const headers: Record<string, string> = {
    "Cache-Control": page.isHashed ? "public, max-age=31536000, immutable" : "no-cache",
    "Content-Type": page.type,
    ETag: page.etag,
    Vary: "Accept-Encoding",
  }
  if (context.req.header("If-None-Match") === page.etag) return context.body(null, 304, headers)
  const packed = accepts(context.req.header("Accept-Encoding"), "br") ? page.brotli : undefined
  if (packed) headers["Content-Encoding"] = "br"
  const bytes = packed ?? page.bytes
  return context.body(bytes, 200, { ...headers, "Content-Length": String(bytes.length) })
}

const accepts = (encodings: string | undefined, encoding: string): boolean =>
  (encodings ?? "").split(",").some((one) => one.trim() === encoding)
