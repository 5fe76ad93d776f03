/**
 * Where the focus goes when what had it is taken out of the page: to the name of the nearest part that is still there,
 * so that reading goes on from that place and not from the top. A screen that moves the focus itself has done so before.
 */
export function keepFocus(root: HTMLElement): void {
  let path = [...lineage(document.activeElement)]
  const remember = ({ target }: FocusEvent) => {
    path = target instanceof Element ? [...lineage(target)] : []
  }
  const restore = () => {
    const [last] = path
    if (!last || last.isConnected) return
    const left = path.filter((element) => element.isConnected && root.contains(element))
    path = []
    if (document.activeElement !== document.body) return
    left.some((element) => focusOn(nameIn(element)))
  }
  root.addEventListener("focusin", remember)
  new MutationObserver(restore).observe(root, { childList: true, subtree: true })
}

function* lineage(element: Element | null): Iterable<Element> {
  for (let at = element; at; at = at.parentElement) yield at
}

/** The visible words that name this part of the page. What is no part of its own has no name, only others' inside. */
function nameIn(element: Element): HTMLElement | null {
  const label = element.getAttribute("aria-labelledby")
  if (label) return document.getElementById(label)
  return element.matches("section, fieldset, main") ? element.querySelector("legend, h1, h2, h3, h4") : null
}

/** True where it took the focus: what is hidden does not. */
function focusOn(name: HTMLElement | null): boolean {
  if (!name) return false
  if (!name.hasAttribute("tabindex")) name.tabIndex = -1
  // Whoever pressed with a finger is looking at the place already.
  name.focus({ preventScroll: true })
  return document.activeElement === name
}
