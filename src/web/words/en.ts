/** Everything the interface says in English. Other languages have the same shape, which the compiler checks. */
export const en = {
  shell: {
    name: "Attune",
    nav: "Main",
    back: "Back",
    close: "Close",
    tabs: { today: "Today", together: "Together", me: "Me", settings: "Settings" },
  },
  quickHide: {
    button: "Hide this screen",
    link: "Hide this screen now",
    blank: { title: "Nothing here.", reload: "Open again" },
  },
  feelings: {
    findFirst: "Find a word for the feeling",
    findAnother: "Find another word",
    title: "What would you call the feeling?",
    done: "Done",
    unknown: "I don’t know yet",
    newer: "A word from a newer version",
    chosen: "Chosen feelings",
    remove: (word: string) => `Remove ${word}`,
    removed: (word: string) => `${word} is removed.`,
    threeAlready: "You have three. Remove one to choose another.",
    upToThree: "Choose up to three.",
    found: (count: number) => (count === 1 ? "One word found." : `${count} words found.`),
    search: "Search for a feeling",
    useOwn: (word: string) => `Use “${word}”`,
  },
}

export type Words = typeof en
