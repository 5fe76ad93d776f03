/**
 * The few choices that words depend on. The same values stand in `core`, which content may not know;
 * `test/content/contentFitsCore.test.ts` holds the two together.
 */
export type CircleKind = "couple" | "family" | "friends"
export type Part = "best" | "challenge" | "whole"
export type Move = "got-it" | "makes-sense" | "stay" | "ask-on" | "celebrate" | "help-solve"
export type Mark = "yes" | "partly" | "not-quite"
export type Wish = "listen" | "understand" | "think" | "cheer" | "nothing"

/** A feeling as a page names it: an id of the vocabulary, the author's own word, or "I don't know yet". */
export type PageFeeling =
  | { readonly kind: "known"; readonly id: string }
  | { readonly kind: "own"; readonly word: string }
  | { readonly kind: "unknown" }
