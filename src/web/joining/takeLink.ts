/**
 * Takes what stands behind the `#` out of the address at once: an invite or a code must
 * not stay in the address bar, in the history or on a picture of the screen. Returns the whole link, or undefined where
 * there was nothing behind a `#`.
 */
export function takeLink(place: Pick<Location, "href" | "hash" | "pathname" | "search">): string | undefined {
  if (place.hash.length < 2) return undefined
  const link = place.href
  history.replaceState(null, "", place.pathname + place.search)
  return link
}
