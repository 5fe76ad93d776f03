import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { WebSocket } from "ws"
import { instant, isoDate } from "#base/time"
import * as meetings from "#client/meetings"
import { Person } from "#client/person"
import type { InviteStage } from "#client/inviting"
import type { JoinStage } from "#client/joining"
import type { Net } from "#client/ports"
import { webCrypto } from "#crypto/webCrypto"
import { operatorToken } from "#server/relay/tokens"
import { startServer } from "#server/server"
import { verify } from "#server/verify"
import { memoryKeyValue } from "#kit/memoryKeyValue"

/** One person's device, with all of the app but its screens. */
export interface BenchDevice {
  readonly person: Person
  readonly stage: { invite: InviteStage; join: JoinStage }
  /** Something that screens show has changed. */
  onChange: () => void
}

/** Two devices in one circle over a real socket, and a relay with a real disk; `stop` ends it all. */
export async function startTwoDevices() {
  const folder = mkdtempSync(join(tmpdir(), "bench-"))
  const started = await startServer({
    port: 0,
    host: "127.0.0.1",
    dataDir: folder,
    publicUrl: undefined,
    pagesDir: resolve("dist/web"),
    clock: { now: () => Date.now() },
    onTrouble: () => undefined,
  })
  if (!started.ok) throw new Error(started.error)
  const token = new Uint8Array(32).fill(9)
  await started.value.store.commit([await operatorToken(token, "first", Date.now(), verify)])
  const net = socketNet(`${started.value.address.replace("http", "ws")}/relay`)
  const [ana, sam] = [await device(net), await device(net)]
  await meet(ana, sam, token)
  const stop = async (): Promise<void> => {
    ana.person.rest()
    sam.person.rest()
    await started.value.stop()
    rmSync(folder, { recursive: true })
  }
  return { ana, sam, stop }
}

async function device(net: Net): Promise<BenchDevice> {
  const stage: BenchDevice["stage"] = { invite: { step: "none" }, join: { step: "none" } }
  const ports = {
    clock: {
      now: () => instant(Date.now()),
      today: () => isoDate(instant(Date.now())),
      after: (ms: number, act: () => void) => {
        const timer = setTimeout(act, ms)
        return () => clearTimeout(timer)
      },
    },
    random: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
    net,
    store: memoryKeyValue(),
    crypto: webCrypto,
  }
  const person = new Person(
    ports,
    {
      changed: () => one.onChange(),
      wrote: () => undefined,
      invite: (now) => void (stage.invite = now),
      join: (now) => void (stage.join = now),
    },
    async () => meetings,
  )
  const one: BenchDevice = { person, stage, onChange: () => undefined }
  await person.open()
  await person.lead()
  return one
}

const socketNet = (address: string): Net => ({
  connect: ({ frame, closed }) => {
    const socket = new WebSocket(address, { perMessageDeflate: false })
    socket.on("message", (data: Buffer) => frame(new Uint8Array(data)))
    socket.on("close", closed)
    socket.on("error", () => undefined)
    return {
      send: (bytes) => socket.send(bytes),
      close: () => {
        socket.removeAllListeners("close")
        socket.terminate()
      },
    }
  },
})

async function meet(ana: BenchDevice, sam: BenchDevice, token: Uint8Array<ArrayBuffer>): Promise<void> {
  const begun = await ana.person.begin(token, "Ana", { kind: "couple", name: "" })
  if (!begun.ok) throw new Error(begun.error)
  await until(() => ana.person.circles[0]?.line?.sync.isCurrent === true)
  await ana.person.makeInvite(ana.person.circles[0]?.slot.slot ?? 0, "member")
  const { invite } = ana.stage
  if (invite.step !== "open") throw new Error(invite.step)
  sam.person.openLink(invite.fragment)
  await sam.person.knock("Sam")
  await until(() => (ana.stage.invite.step as string) === "compare" && sam.stage.join.step === "compare")
  await sam.person.answerJoin(true)
  await ana.person.answerInvite(true)
  await until(() => sam.person.circles[0]?.replica.state.profile.names.size === 2)
}

/** Looks every few milliseconds; gives up after a while. */
export async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 15_000; Date.now() < end; await new Promise((done) => setTimeout(done, 5))) {
    if (holds()) return
  }
  throw new Error("what was waited for did not come")
}
