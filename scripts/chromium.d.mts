/** The path of a Chromium, or undefined where there is none. */
export declare function findChromium(): string | undefined
