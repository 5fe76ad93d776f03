import { signal } from "@preact/signals"

/** Set once a newer version lies ready: `reload` brings this page into it. Only ever a person's own act. */
export const newerVersion = signal<{ readonly reload: () => void } | undefined>(undefined)

/** Has the app kept on this device. Where that cannot be done it works with a network only. */
export async function keepOnDevice(): Promise<void> {
  if (!("serviceWorker" in navigator)) return
  try {
    watchForNewer(await navigator.serviceWorker.register(workerAddress()))
  } catch {
    // A private window, or storage switched off. There is nothing a person could do here.
  }
}

interface ScriptPolicy {
  createScriptURL(url: string): string
}
interface PolicyFactory {
  createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy
}

/** The one address that the page's Trusted Types policy lets through; see the server's headers. */
function workerAddress(): string {
  const address = "/serviceWorker.js"
  const { trustedTypes } = globalThis as { readonly trustedTypes?: PolicyFactory }
  return trustedTypes?.createPolicy("attune", { createScriptURL: () => address }).createScriptURL(address) ?? address
}

function watchForNewer(registration: ServiceWorkerRegistration): void {
  const { serviceWorker } = navigator
  const offer = (worker: ServiceWorker): void => {
    // Without a controller it is the first version on this device, which nobody waits for.
    if (worker.state !== "installed" || !serviceWorker.controller) return
    const reload = (): void => {
      serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true })
      worker.postMessage("take over")
    }
    newerVersion.value = { reload }
  }
  if (registration.waiting) offer(registration.waiting)
  registration.addEventListener("updatefound", () => {
    const worker = registration.installing
    worker?.addEventListener("statechange", () => offer(worker))
  })
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") void registration.update().catch(() => undefined)
  })
}
