/** A step on the way to a word for someone who does not know yet. Each answer leads on to a question or to feelings. */
export interface PathQuestion {
  readonly asks: string
  readonly answers: readonly PathAnswer[]
}

type PathAnswer =
  | { readonly says: string; readonly next: PathQuestion }
  /** Ids of feelings to look at, the likeliest first. */
  | { readonly says: string; readonly feelings: readonly string[] }

/** A question, and by each answer what it leads to: another question, or ids of feelings with spaces between. */
export const ask = (asks: string, leads: Readonly<Record<string, PathQuestion | string>>): PathQuestion => ({
  asks,
  answers: Object.entries(leads).map(([says, to]) =>
    typeof to === "string" ? { says, feelings: to.split(" ") } : { says, next: to },
  ),
})
