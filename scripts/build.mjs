// `npm run build`: the app into dist/web, the server into dist/server, and a mark that both are done.
import { rmSync, writeFileSync } from "node:fs"

// The newer way of reading vite.config.ts needs a Node that reads TypeScript, which 20 does not.
process.env.VITE_CONFIG_NATIVE_IGNORE_WARNING = "true"
const { build } = await import("vite")

rmSync("dist/built", { force: true })
await build({ logLevel: "warn" })
await build({ logLevel: "warn", build: { ssr: true } })
writeFileSync("dist/built", "")
