import { defineConfig, type UserConfig } from "vite"
import { fontLicences, layersFirst, places, precacheList } from "./scripts/webBuild"
import { version } from "./package.json"
import { routes } from "./src/web/routes"

/** The oldest browsers with all the cryptography the app needs. */
const browsers = ["chrome137", "edge137", "firefox129", "safari17.5"]

/** `vite build`: the app, into dist/web. Nothing is inlined, so that the strictest content policy holds. */
const web: UserConfig = {
  root: "src/web",
  define: { __VERSION__: JSON.stringify(version) },
  plugins: [
    places(Object.values(routes)),
    fontLicences(["@fontsource-variable/figtree", "@fontsource-variable/newsreader"]),
    layersFirst(["reset", "tokens", "base", "parts"]),
    precacheList("src/web/public"),
  ],
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  build: {
    outDir: "../../dist/web",
    emptyOutDir: true,
    target: browsers,
    cssTarget: browsers,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    license: { fileName: "licences/code.md" },
    rolldownOptions: {
      input: { index: "src/web/index.html", serviceWorker: "src/web/serviceWorker/worker.ts" },
      // A way out for servers, which a browser never takes.
      onLog: (level, log, handle) => {
        if (!/"crypto" has been externalized.*@hpke/.test(log.message)) handle(level, log)
      },
      output: {
        // What the first screen needs comes in one piece: cut into many it compresses worse. The service worker stays whole.
        codeSplitting: { groups: [{ name: "first", tags: ["$initial"], test: /^(?!.*serviceWorker)/ }] },
        entryFileNames: ({ name }) => (name === "serviceWorker" ? "[name].js" : "assets/[name]-[hash].js"),
      },
    },
  },
  server: { host: "127.0.0.1", proxy: { "/relay": { target: "ws://127.0.0.1:8080", ws: true } } },
}

/** `vite build --ssr`: the server and its commands, into dist/server. Their dependencies stay outside. */
const server: UserConfig = {
  publicDir: false,
  build: {
    outDir: "dist/server",
    emptyOutDir: true,
    ssr: true,
    target: "node20",
    rolldownOptions: {
      input: {
        main: "src/server/main.ts",
        inviteCircle: "src/server/inviteCircle.ts",
        sample: "src/sample/main.ts",
      },
    },
  },
}

export default defineConfig(({ isSsrBuild }) => (isSsrBuild ? server : web))
