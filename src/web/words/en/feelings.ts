import type { DayPart } from "#core/events"
import type { Strength } from "#core/checkin/answer"
import type { PathName } from "#content/feelings/paths"
import { formatFor } from "../format"

const { count, list } = formatFor("en-GB")

const energies = [
  "very low",
  "low",
  "fairly low",
  "a little low",
  "in the middle",
  "a little high",
  "fairly high",
  "high",
  "very high",
]
const pleasures = [
  "very unpleasant",
  "unpleasant",
  "fairly unpleasant",
  "a little unpleasant",
  "in the middle",
  "a little pleasant",
  "fairly pleasant",
  "pleasant",
  "very pleasant",
]
const paths: Readonly<Record<PathName, string>> = {
  body: "By what my body does",
  energy: "By how much energy I have",
  situation: "By what happened",
  closest: "By the closest of three words",
}
const strengths: Readonly<Record<Strength, string>> = { touch: "A touch", quite: "Quite", very: "Very" }
const dayParts: Readonly<Record<DayPart, string>> = {
  morning: "Morning",
  afternoon: "Afternoon",
  evening: "Evening",
  night: "Night",
}

/** Finding a word: by search, on the map, by questions. */
export const feelingMap = {
  search: "Search, or type your own",
  upTo: (most: number) => `Up to ${most === 3 ? "three" : "six"}. They don’t have to agree.`,
  full: (most: number) => `${most === 3 ? "Three" : "Six"} is the most. Take one away to choose another.`,
  useOwn: (word: string) => `Use “${word}” as your own word`,
  found: (many: number) =>
    many === 0 ? "No word like that. You can use your own." : count(many, { one: "# word", other: "# words" }),
  ways: "How to look",
  way: { words: "All words", map: "On the map", path: "Help me find it" },
  nearer: "Or is it nearer to",
  nearIf: (word: string, difference: string) => `${word}: ${difference}`,
  about: "How strong, and where",
  strength: "How strong is it?",
  strengths: { ...strengths, unsaid: "I’d rather not say" },
  body: "In the body",
  energy: "Energy",
  pleasantness: "Pleasantness",
  energySaid: (step: number) => energies[step + 4] ?? "",
  pleasantnessSaid: (step: number) => pleasures[step + 4] ?? "",
  more: "More energy",
  less: "Less energy",
  pleasant: "Pleasant",
  unpleasant: "Unpleasant",
  near: "Words near this spot",
  move: "Move it on my map",
  placeLead: (word: string) => `Where does “${word}” sit for you? Only you see your map.`,
  putHere: "Put it here",
  usual: "Back to its usual place",
  placed: (word: string) => `“${word}” is moved on your map.`,
  putBack: (word: string) => `“${word}” is back in its usual place.`,
  paths,
  pathsLead: "That’s a good place to start. How would you like to look?",
  pathWords: "One of these, perhaps? You can take more than one, or none.",
  pathBack: "Back one question",
  pathAgain: "Start again",
}

/** One's own log. */
export const feelingLog = {
  title: "Your feelings",
  lead: "Only you can read this, on your own devices.",
  open: "Name what you feel",
  openHint: "For yourself: a map, questions, and your log",
  now: "What’s there right now?",
  note: "A few words about it, if you like",
  notePlaceholder: "For your eyes only",
  keep: "Keep this",
  kept: "Kept in your log.",
  none: "Choose a word first, or say that you don’t know yet.",
  log: "Your log",
  logEmpty: "What you name here and in your check-ins comes together in this list.",
  loading: "Fetching earlier weeks …",
  onPage: "In a check-in",
  alone: (part: DayPart) => dayParts[part],
  more: "Show more",
  forget: "Delete",
  forgetSaid: (date: string) => `Delete what you named on ${date}`,
  forgetQuestion: "Delete this from your log?",
  forgetNote: "It’s deleted from all your devices and can’t be brought back.",
  forgotten: "It’s deleted.",
  patterns: "Over eight weeks",
  patternsLead: "What you named, and when. It isn’t a score, and there’s no right amount.",
  patternsEmpty: "After a few weeks you can see here which words come back, and when.",
  wordsByWeek: "The words you named most, week by week",
  week: "Week",
  words: "Words",
  wordSaid: (word: string, many: number) => `${word} ${count(many, { one: "once", other: "# times" })}`,
  weekOf: (date: string) => `From ${date}`,
  asTable: "Show as a table",
  asPicture: "Show as a picture",
  parts: "When in the day you named something for yourself",
  partSaid: (part: DayPart, many: number) => `${dayParts[part]}: ${count(many, { one: "once", other: "# times" })}`,
  newWords: (words: readonly string[]) => `New for you in these weeks: ${list(words)}.`,
}
