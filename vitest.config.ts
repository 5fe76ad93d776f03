import { defineConfig } from "vitest/config"

/** The tests of the parts. Those in browsers and of whole processes stand in `vitest.e2e.config.ts`. */
export default defineConfig({
  test: { include: ["src/**/*.test.ts", "src/**/*.test.tsx", "test/**/*.test.ts"], testTimeout: 20_000 },
})
