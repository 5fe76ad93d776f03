/** The families in English, by id. */
export const familyNames: Readonly<Record<string, string>> = {
  joy: "Joy",
  hope: "Hope",
  pride: "Pride",
  calm: "Calm",
  closeness: "Closeness",
  warmth: "Warmth",
  anger: "Anger",
  fear: "Fear",
  strain: "Strain",
  sadness: "Sadness",
  hurt: "Hurt",
  shame: "Shame",
  tiredness: "Tiredness",
}
