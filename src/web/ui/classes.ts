/** The class attribute made of those names that hold. */
export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(" ")
