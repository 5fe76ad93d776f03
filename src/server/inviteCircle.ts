import { existsSync, readFileSync } from "node:fs"
import { newStartAddress } from "./circleToken"
import { addressFile, readSettings } from "./settings"
import { openSqliteStore } from "./store/sqliteStore"

/** `npm run invite-circle`: lets one more person begin a circle here, whether or not the server runs at the moment. */
const settings = readSettings(process.env, process.argv.slice(2))
if (!settings.ok) giveUp(settings.error)
const { dataDir, publicUrl } = settings.value
if (!existsSync(addressFile(dataDir))) giveUp(`There is no Attune in ${dataDir} yet. Start it once first: npm start`)

process.umask(0o077)
const store = openSqliteStore(dataDir)
if (!store.ok) giveUp(`The data in ${dataDir} cannot be changed: ${store.error}`)
const address = publicUrl?.origin ?? readFileSync(addressFile(dataDir), "utf8").trim()
const start = await newStartAddress(store.value, "operator", address, Date.now())
await store.value.close()
if (!start) giveUp(`The data in ${dataDir} cannot be changed at the moment. Try again.`)
console.log(`Whoever opens this address within a week may begin one circle here:\n\n  ${start}\n`)

function giveUp(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
