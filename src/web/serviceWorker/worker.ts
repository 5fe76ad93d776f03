/**
 * Keeps the app on the device, so that it opens without a network from the first visit on. It knows the list of the
 * app's files with their hashes and takes no other bytes for them. It never touches the relay, and nothing that anybody
 * wrote goes through it.
 *
 * A newer version is fetched whole and then waits. It takes over when the page says so, or when no page is open any
 * more: never under somebody's hands.
 */
export {} // A module of its own, in which `self` may be what it is.
declare const self: ServiceWorkerGlobalScope
/** Put in by the build: each file's address and hash, and a version that changes with any of them. */
declare const __BUILD__: { readonly version: string; readonly files: readonly (readonly [string, string])[] }

const { version, files } = __BUILD__
const cacheName = `attune-${version}`
const paths = new Set(files.map(([path]) => path))
const shell = "/index.html"

self.addEventListener("install", (event) => event.waitUntil(fetchFiles()))
self.addEventListener("activate", (event) => event.waitUntil(takeOver()))
self.addEventListener("message", ({ data }) => {
  if (data === "take over") void self.skipWaiting()
})
self.addEventListener("fetch", (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== "GET" || origin !== self.location.origin) return
  if (pathname === "/relay" || pathname === "/health") return
  if (paths.has(pathname)) event.respondWith(fromCache(pathname, request))
  else if (request.mode === "navigate") event.respondWith(fromCache(shell, request))
  else if (pathname.startsWith("/assets/")) event.respondWith(fromEarlier(request))
})

async function fetchFiles(): Promise<void> {
  const cache = await caches.open(cacheName)
  await cache.addAll(files.map(([path, integrity]) => new Request(path, { integrity })))
}

/** The version before this one stays too: a page that still runs it may yet ask for one of its parts. */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name !== cacheName)
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)))
  await self.clients.claim()
}

async function fromCache(path: string, request: Request): Promise<Response> {
  const cache = await caches.open(cacheName)
  return (await cache.match(path, { ignoreVary: true })) ?? fetch(request)
}

const fromEarlier = async (request: Request): Promise<Response> =>
  (await caches.match(request, { ignoreVary: true })) ?? fetch(request)
