/** A vector file's JSON by its path under `test/vectors`: from the disk in Node, from the page's server in a browser. */
export type ReadVectors = (name: string) => Promise<unknown>

export interface Outcome {
  readonly ran: number
  /** Cases of the file whose sizes or suites the protocol does not use. */
  readonly notOurs: number
  readonly failed: readonly string[]
}

/** Runs the cases one after the other; a case that throws has failed. */
export async function failures<Case extends { readonly name: string }>(
  cases: readonly Case[],
  passes: (one: Case) => Promise<boolean>,
): Promise<Outcome> {
  const failed: string[] = []
  for (const one of cases) {
    const passed = await passes(one).catch((error: unknown) => String(error))
    if (passed !== true) failed.push(passed === false ? one.name : `${one.name}: ${passed}`)
  }
  return { ran: cases.length, notOurs: 0, failed }
}
