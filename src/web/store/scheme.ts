import { effect, signal } from "@preact/signals"

export type Scheme = "system" | "light" | "dark"

const name = "scheme"

/** Light or dark: the one thing that is kept in the open, because it is needed before anything can be opened. */
export const scheme = signal<Scheme>(stored())

export const setScheme = (wanted: Scheme): void => {
  scheme.value = wanted
  try {
    localStorage.setItem(name, wanted)
  } catch {
    // A browser that keeps nothing forgets this too.
  }
}

effect(() => {
  const { dataset } = document.documentElement
  if (scheme.value === "system") delete dataset["scheme"]
  else dataset["scheme"] = scheme.value
})

function stored(): Scheme {
  try {
    const known = localStorage.getItem(name)
    return known === "light" || known === "dark" ? known : "system"
  } catch {
    return "system"
  }
}
