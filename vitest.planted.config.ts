import { readFileSync } from "node:fs"
import { defineConfig, type Plugin } from "vitest/config"

interface Edit {
  readonly find: string
  readonly put: string
}

interface Plant extends Edit {
  readonly file: string
  readonly also?: readonly Edit[]
}

/** The tests of the whole with one fault planted, as it is read and never on disk; see `scripts/planted.mjs`. */
const plants = JSON.parse(
  readFileSync(new URL("test/planted/plants.json", import.meta.url), "utf8"),
) as readonly Plant[]
const plant = plants[Number(process.env["PLANT"])]

const planting: Plugin = {
  name: "plant",
  enforce: "pre",
  transform: (code, id) => {
    if (!plant || !id.endsWith(`/${plant.file}`)) return undefined
    return [plant, ...(plant.also ?? [])].reduce((text, { find, put }) => text.replace(find, () => put), code)
  },
}

export default defineConfig({
  plugins: [planting],
  test: { include: ["test/{simulation,adversary,client}/**/*.test.ts"], testTimeout: 120_000, bail: 1 },
})
