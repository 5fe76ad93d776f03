/** One measured figure, as it is printed. */
export interface Figure {
  readonly what: string
  readonly measured: string
  /** What we want of it; empty where it is only told. */
  readonly target: string
  readonly met?: boolean
}

/** Milliseconds that something took. */
export async function timed(run: () => Promise<unknown> | unknown): Promise<number> {
  const start = performance.now()
  await run()
  return performance.now() - start
}

/** The value below which that share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

export const rounded = (value: number, digits = 1): string => value.toFixed(digits)
