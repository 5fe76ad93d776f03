import type { FeelingPlace } from "../feelingPlace"
import { ask } from "../pathQuestion"
import { places } from "../places"

/** What a family is about, for someone who has no word yet. */
const families: Readonly<Record<string, string>> = {
  joy: "Glad, or in the mood for fun",
  hope: "Looking forward, or wanting to know more",
  pride: "Glad of what I or someone else can do",
  calm: "Quiet and at rest",
  closeness: "Something good that comes from others",
  warmth: "Something good that I have for others",
  anger: "Something is wrong, or in my way",
  fear: "Something could go wrong",
  strain: "Too much, too tight, or pulled about",
  sadness: "Something is missing or lost",
  hurt: "Someone did or said something, or nothing",
  shame: "Something about me, or what I did",
  tiredness: "Worn, empty, or not moved by much",
}

/** The feelings that a test keeps, family by family. */
const whatIsItAbout = (keeps: (place: FeelingPlace) => boolean) =>
  ask(
    "What is it nearest to?",
    Object.fromEntries(
      Object.entries(families).flatMap(([family, line]) => {
        const ids = places.filter((place) => place.family === family && keeps(place)).map(({ id }) => id)
        return ids.length === 0 ? [] : [[line, ids.join(" ")]]
      }),
    ),
  )

const goodOrHard = (keeps: (place: FeelingPlace) => boolean) =>
  ask("Is it good to have, or hard to have?", {
    "More good than hard": whatIsItAbout((place) => place.quadrant.endsWith("-pleasant") && keeps(place)),
    "More hard than good": whatIsItAbout((place) => place.quadrant.endsWith("-unpleasant") && keeps(place)),
  })

/** How much energy there is, whether it is good to have, and what it is about. Made from the places on the map. */
export const byEnergy = ask("How much energy is in you right now?", {
  "A lot: I could move, shout or sing": goodOrHard(
    ({ quadrant, energy }) => quadrant.startsWith("high-") && energy > 1,
  ),
  "Some: neither fast nor slow": goodOrHard(({ energy }) => energy === 1),
  "Little: I am slow, still or heavy": goodOrHard(({ quadrant, energy }) => quadrant.startsWith("low-") && energy > 1),
})
