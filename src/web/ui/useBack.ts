import { useLocation } from "preact-iso"
import type { Path } from "../routes"

// Younger than the browsers we support. Its entries are those of this site only, so Back never leaves the app.
const { navigation } = globalThis as { readonly navigation?: { readonly canGoBack: boolean } }

/** Back to where the person came from, or to `parent` where they opened this address first. */
export function useBack(parent: Path): () => void {
  const { route } = useLocation()
  return () => (navigation?.canGoBack ? history.back() : route(parent, true))
}
