// `npm start` in a fresh clone: checks Node, installs and builds what is missing or out of date, then becomes the server.
import { makeReady } from "./ready.mjs"

makeReady()
if (process.env.npm_lifecycle_event === "start") stopWithNpm(process.ppid)
await import(`../dist/server/${process.argv.includes("--sample") ? "sample" : "main"}.js`)

/** npm passes a signal on to the shell it runs us in, and that shell does not: so look whether it is still there. */
function stopWithNpm(shell) {
  const looking = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(looking)
    process.kill(process.pid, "SIGTERM")
  }, 300)
  looking.unref()
}
