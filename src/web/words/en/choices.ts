import type { Wish } from "#core/checkin/answer"
import type { CircleKind, Mark, Move } from "#core/events"

/** A choice and the line under it. */
export interface Choice {
  readonly label: string
  readonly hint: string
}

export const circleKinds: Readonly<Record<CircleKind, Choice>> = {
  couple: { label: "A couple", hint: "The two of you." },
  family: { label: "A family", hint: "Up to twelve people, of any age." },
  friends: { label: "Friends", hint: "Up to twelve people who are close." },
}

export const wishes: Readonly<Record<Wish, string>> = {
  listen: "Just listen",
  understand: "Understand",
  think: "Think with me",
  cheer: "Cheer",
  nothing: "Nothing for now",
}

export const wishesSaid: Readonly<Record<Wish, (name: string) => string>> = {
  listen: (name) => `${name} would like you to listen. No fixing needed.`,
  understand: (name) => `${name} would like to be understood.`,
  think: (name) => `${name} would like you to think it through together.`,
  cheer: (name) => `${name} would like you to be glad with them.`,
  nothing: (name) => `${name} doesn’t need anything back. You may still write.`,
}

export const moves: Readonly<Record<Move, Choice>> = {
  "got-it": { label: "Show you got it", hint: "Say back, in your own words, what you heard." },
  "makes-sense": { label: "Show it makes sense", hint: "Say why they might well feel that way." },
  stay: { label: "Stay with it", hint: "Be there, without making it smaller." },
  "ask-on": { label: "Ask on", hint: "One open question, so that they can tell you more." },
  celebrate: { label: "Celebrate", hint: "Be glad about it, and say what you’re glad about." },
  "help-solve": { label: "Think it through", hint: "Ask what would help, then think about it together." },
}

export const movePlaceholders: Readonly<Record<Move, string>> = {
  "got-it": "It sounds like …",
  "makes-sense": "Of course you’d feel that, when …",
  stay: "I’m here. That sounds …",
  "ask-on": "What was that like for you?",
  celebrate: "I love that … Tell me more about …",
  "help-solve": "Would it help if …?",
}

export const marks: Readonly<Record<Mark, string>> = { yes: "Yes", partly: "Partly", "not-quite": "Not quite" }

export const marksShown: Readonly<Record<Mark, (name: string) => string>> = {
  yes: (name) => `${name} felt heard.`,
  partly: (name) => `${name} felt partly heard.`,
  "not-quite": (name) => `It didn’t quite land for ${name}. You can try once more, or leave it.`,
}
