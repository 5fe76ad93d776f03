/** A clock that stands still until it is moved. */
export class TestClock {
  #now = Date.parse("2026-11-25T08:00:00Z")

  now = (): number => this.#now

  advance(ms: number): void {
    this.#now += ms
  }
}
