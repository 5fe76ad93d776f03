import { useEffect } from "preact/hooks"

/**
 * Keeps the screen on while `isWanted`, where the browser can: nobody should have to touch the phone to go on listening.
 * The browser lets go of it when the page is hidden, so it is asked for again when the page is back.
 */
export function useWakeLock(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !("wakeLock" in navigator)) return
    let isOver = false
    let lock: WakeLockSentinel | undefined
    const ask = () => {
      if (document.visibilityState !== "visible") return
      navigator.wakeLock.request("screen").then(
        (held) => {
          if (isOver) void held.release()
          else lock = held
        },
        // A low battery refuses it. Then the screen goes off when it would, and nothing is lost.
        () => undefined,
      )
    }
    ask()
    document.addEventListener("visibilitychange", ask)
    return () => {
      isOver = true
      document.removeEventListener("visibilitychange", ask)
      void lock?.release()
    }
  }, [isWanted])
}
