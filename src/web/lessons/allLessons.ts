import { later } from "../store/later"

/** The lessons of every course; undefined until they have been fetched. */
export const allLessons = later(async () => (await import("#content/lessons/lessons")).lessons)
