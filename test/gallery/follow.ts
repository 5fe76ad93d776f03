import type { State } from "./models"

/** Does what a person would do, by the names they see, one after another as each comes on the screen. */
export async function follow(steps: NonNullable<State["after"]>): Promise<void> {
  for (const step of steps) {
    if (typeof step === "string") (await seen(() => pressable(step), step)).click()
    else {
      const field = await seen(() => named(step[0]), step[0])
      field.value = step[1]
      field.dispatchEvent(new InputEvent("input", { bubbles: true }))
    }
    await frame()
  }
}

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

async function seen<Found>(find: () => Found | undefined, name: string): Promise<Found> {
  for (let tries = 0; tries < 200; tries++) {
    const found = find()
    if (found) return found
    await frame()
  }
  throw new Error(`nothing here is called “${name}”`)
}

const pressable = (name: string): HTMLElement | undefined =>
  [...document.querySelectorAll<HTMLElement>("button, a, label, summary")].find(
    (one) =>
      one.textContent?.trim() === name ||
      one.ariaLabel === name ||
      one.firstElementChild?.nextElementSibling?.firstChild?.textContent === name,
  )

const named = (name: string): HTMLInputElement | HTMLTextAreaElement | undefined =>
  [...document.querySelectorAll("label")]
    .filter((label) => label.textContent?.trim() === name)
    .map((label) => label.control ?? undefined)
    .find((control) => control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)
