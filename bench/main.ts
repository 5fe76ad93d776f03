import { cpus, totalmem } from "node:os"
import { benchAppends } from "./appends"
import { benchDecade } from "./decade"
import { benchFloorChange } from "./floorChange"
import { benchIdleConnections } from "./idleConnections"
import { benchShareToVisible } from "./shareToVisible"
import { benchTimerFrames } from "./timerFrames"

/** `npm run bench`, or a part of it by name: prints each figure with what it should be. Ratios travel, times do not. */
const all = {
  appends: benchAppends,
  share: benchShareToVisible,
  floor: benchFloorChange,
  timer: benchTimerFrames,
  idle: benchIdleConnections,
  decade: benchDecade,
}
const asked = process.argv.slice(2)
const parts = Object.entries(all).flatMap(([name, part]) => (asked.length === 0 || asked.includes(name) ? [part] : []))

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "unknown"}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
)
let isShort = false
for (const part of parts) {
  for (const { what, measured, target, met } of await part()) {
    console.log(`${what}: ${measured}${target && `. Target: ${target}${met ? ", met" : ", MISSED"}`}`)
    isShort ||= met === false
  }
}
process.exit(isShort ? 1 : 0)
