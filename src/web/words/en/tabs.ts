import { formatFor } from "../format"

const { count } = formatFor("en-GB")

export const together = {
  title: "Together",
  lead: "What you’ve shared, newest first.",
  emptyMore: "Pages come here once they’ve opened.",
  noCircle: "You share with nobody here yet.",
  alone: "You’re the only one here so far.",
  aloneMore: "When someone joins, what you share with each other comes here.",
  search: "Search your pages",
  found: (many: number) => (many === 0 ? "Nothing with those words." : count(many, { one: "# day", other: "# days" })),
  earlier: "Show earlier days",
  beginning: "This is where you began.",
  rhythmSaid: (met: number) =>
    count(met, {
      one: "In the last four weeks you met here on # day.",
      other: "In the last four weeks you met here on # days.",
    }),
}

export const me = {
  title: "Me",
  lead: "Only you can read this, on your own devices.",
  notes: "Notes to yourself",
  write: "Write a note",
  notePlaceholder: "For your eyes only",
  keep: "Keep this note",
  noteSaved: "Kept.",
  edit: "Change",
  remove: "Delete",
  removeQuestion: "Delete this note?",
  removeNote: "It’s deleted from all your devices and can’t be brought back.",
  removed: "The note is deleted.",
  search: "Search your notes",
  found: (many: number) =>
    many === 0 ? "No note with those words." : count(many, { one: "# note", other: "# notes" }),
  all: "Show all your notes",
  feelings: "Your words for feelings",
  feelingsEmpty: "The feelings you name come together here.",
  times: (times: number) => count(times, { one: "once", other: "# times" }),
  heard: "When you felt heard",
  heardEmpty: "What you mark as heard stays here, for you alone.",
  heardSaid: {
    yes: (name: string) => `You felt heard by ${name}.`,
    partly: (name: string) => `You felt partly heard by ${name}.`,
  },
}
