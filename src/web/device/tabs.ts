/**
 * Several tabs of one person: the browser lets one of them hold a lock, and that one talks to the relay. Every tab tells
 * the others which records it wrote, and when the person hides what is on the screen.
 */
export interface Tabs {
  /** `lead` is called when this tab may do the talking, at once or when the one before has gone. */
  readonly takeTurns: (lead: () => void) => void
  readonly wrote: (keys: readonly string[]) => void
  readonly hide: () => void
  readonly close: () => void
}

/** Listens to the other tabs from now on. */
export function joinTabs(
  name: string,
  on: { readonly wrote: (keys: readonly string[]) => void; readonly hide: () => void },
): Tabs {
  const channel = new BroadcastChannel(name)
  channel.onmessage = ({ data }: MessageEvent<readonly string[] | "hide">) =>
    data === "hide" ? on.hide() : on.wrote(data)
  const leaving = new AbortController()
  let letGo = (): void => {}
  const held = new Promise<void>((resolve) => (letGo = resolve))
  return {
    takeTurns: (lead) =>
      void navigator.locks
        .request(name, { signal: leaving.signal }, () => {
          lead()
          return held
        })
        .catch(() => undefined),
    wrote: (keys) => channel.postMessage(keys),
    hide: () => channel.postMessage("hide"),
    close: () => {
      leaving.abort()
      letGo()
      channel.close()
    },
  }
}
