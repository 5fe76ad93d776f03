import { defineConfig } from "vitest/config"

/** Browsers and real servers: one after the other, since they measure time and share two cores. */
export default defineConfig({
  test: { include: ["test/e2e/**/*.e2e.ts"], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 },
})
