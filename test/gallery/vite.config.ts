import { defineConfig } from "vite"
import { layersFirst } from "../../scripts/webBuild"

/** `npx vite --config test/gallery/vite.config.ts`: every screen state by name, at `/?state=…`, without an engine. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [layersFirst(["reset", "tokens", "base", "parts"])],
  cacheDir: "../../.cache/gallery",
  // The few packages are modules already.
  optimizeDeps: { noDiscovery: true },
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  server: { host: "127.0.0.1", fs: { allow: ["../.."] } },
})
