// Brings a clone to where the server can run: the right Node, the packages of the lock file, the app and server built.
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("..", import.meta.url))
process.chdir(root)

const installed = "node_modules/.package-lock.json"
const built = "dist/built"
const sources = ["src", "scripts", "vite.config.ts", "package.json", installed]

/** Ends the process with a plain sentence where it cannot. */
export function makeReady() {
  checkNode()
  install()
  if (timeOf(built) < newestOf(sources)) run("Building the app", process.execPath, ["scripts/build.mjs"])
}

/** Installs the packages of the lock file, unless they are there. */
export function install() {
  if (timeOf(installed) < timeOf("package-lock.json"))
    run("Installing packages", ...npm(["ci", "--ignore-scripts", "--include=dev"]))
}

/** Node 20 from 20.19 on, or 22.12 and newer: the same as in package.json. */
export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number)
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return
  giveUp(`This is Node ${process.versions.node}. Attune needs Node 24, or at least 20.19: https://nodejs.org`)
}

/** The npm that runs this script, or the one in the path. */
function npm(words) {
  const { npm_execpath } = process.env
  return npm_execpath?.endsWith("npm-cli.js") ? [process.execPath, [npm_execpath, ...words]] : ["npm", words]
}

function run(saying, command, words) {
  console.log(`${saying} …`)
  const { status, stdout, stderr, error } = spawnSync(command, words, { encoding: "utf8" })
  if (status === 0) return
  giveUp(
    `${stdout ?? ""}${stderr ?? ""}${error ? `${error.message}\n` : ""}${saying} failed. What went wrong stands above.`,
  )
}

function giveUp(sentence) {
  console.error(sentence)
  process.exit(1)
}

/** When a file was last written, in milliseconds; 0 where there is none. */
const timeOf = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

/** When the newest file under these paths was written. A folder counts too: its time tells of files that are gone. */
function newestOf(paths) {
  return Math.max(
    ...paths.map((path) => {
      if (!existsSync(path) || !statSync(path).isDirectory()) return timeOf(path)
      return Math.max(timeOf(path), newestOf(readdirSync(path).map((name) => join(path, name))))
    }),
  )
}
