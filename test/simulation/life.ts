/** From the start of a program to its end. A program that has ended may still be computing: nothing of it counts. */
export class Life {
  isOver = false
  #breaths = Infinity
  readonly #onEnd: () => void

  constructor(onEnd: () => void = () => undefined) {
    this.#onEnd = onEnd
  }

  /** The program is to end at its so-many-th dealing with the outside from now. */
  endAfter(breaths: number): void {
    this.#breaths = breaths
  }

  /** Called at each dealing with the outside: true where the program has ended, or does so now. */
  takesBreath(): boolean {
    if (!this.isOver && --this.#breaths <= 0) this.end()
    return this.isOver
  }

  end(): void {
    if (this.isOver) return
    this.isOver = true
    this.#onEnd()
  }
}
