// Writes the frozen vectors of protocol version 1. A file that is there is never replaced: what version 1 has sealed must
// open for ever, so a difference is a fault in the code and not in the file.
import { writeFileSync } from "node:fs"
import { createServer } from "vite"

const vite = await createServer({ configFile: false, server: { middlewareMode: true, ws: false }, appType: "custom" })
try {
  const { makeVectors, vectorFiles, vectorText } = await vite.ssrLoadModule("/test/vectors/v1/makeVectors.ts")
  const { webCryptoWith } = await vite.ssrLoadModule("/test/vectors/v1/webCryptoWith.ts")
  const vectors = await makeVectors(webCryptoWith)
  for (const name of vectorFiles)
    writeFileSync(new URL(`${name}.json`, import.meta.url), vectorText(vectors[name]), { flag: "wx" })
} finally {
  await vite.close()
}
