import { webCrypto } from "#crypto/webCrypto"
import { runHpkeVectors } from "./hpkeVectors"
import type { ReadVectors } from "./outcome"
import { runStandards } from "./standards"
import { checkVectors } from "./v1/checkVectors"
import { makeVectors, vectorFiles } from "./v1/makeVectors"
import { webCryptoWith } from "./v1/webCryptoWith"

/** The vectors as a page runs them: the same runners, with the browser's own engine beneath. */
const readVectors: ReadVectors = async (name) => (await fetch(`/vectors/${name}`)).json()

/** The names of the vector files that the browser does not write the same. */
async function differing(): Promise<readonly string[]> {
  const made = await makeVectors(webCryptoWith)
  const differ = []
  for (const name of vectorFiles)
    if (JSON.stringify(made[name]) !== JSON.stringify(await readVectors(`v1/${name}.json`))) differ.push(name)
  return differ
}

const runners = {
  standards: () => runStandards(webCrypto, readVectors),
  hpke: () => runHpkeVectors(readVectors),
  version1: () => checkVectors(webCrypto, readVectors),
  differing,
}
export type Runners = typeof runners

Object.assign(globalThis, { vectors: runners })
