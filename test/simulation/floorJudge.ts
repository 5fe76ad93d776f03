import type { MemberId } from "#base/ids"
import type { LiveSession } from "#client/liveSession"
import { markOf, seatOf } from "#core/floor/floor"
import type { FloorDevice } from "./floorDevice"

/** How far a made-up session has come: the turns are numbered, and the last number means that all have had theirs. */
export interface Turns {
  readonly turn: number
}

/** After an in-between of two seconds everybody is to know that it is over. */
const stopReachesMs = 2_000

/** Looks at all devices at once, as nobody can, after every single thing that happens. */
export class FloorJudge {
  readonly wrongs: string[] = []
  /** Since when nothing has been lost or held up on the way. */
  calmSince: number | undefined
  /** Who has ever pressed "ready", and who has confirmed. */
  readonly ready = new Set<MemberId>()
  readonly confirmed = new Set<MemberId>()
  readonly announcers = new Set<FloorDevice>()
  readonly #devices: readonly FloorDevice[]
  readonly #now: () => number
  readonly #tokens = new Map<number, string>()
  readonly #turns: number[] = []
  readonly #knewStopAt = new Map<FloorDevice, number>()
  readonly #seen = new Map<FloorDevice, number>()
  readonly #takesPartSince = new Map<FloorDevice, number>()
  /** Since when the floor has been where its person is not. */
  #leftSince: number | undefined

  constructor(devices: readonly FloorDevice[], now: () => number) {
    this.#devices = devices
    this.#now = now
  }

  /** Whether somebody has ever ended it. */
  get hasStopped(): boolean {
    return this.#knewStopAt.size > 0
  }

  /** How many passes there have been. */
  get passes(): number {
    return this.#tokens.size
  }

  look(): void {
    const holding = this.#devices.filter(({ isHolding }) => isHolding)
    if (holding.length > 1) this.#wrong(`[FL1] ${holding.map(({ name }) => name).join(" and ")} hold the floor at once`)
    for (const device of this.#devices) if (device.session) this.#lookAt(device, device.session)
    this.#lookForSeat(holding[0])
    if (this.hasStopped) this.#lookForStop()
  }

  sent(device: FloorDevice): void {
    if (!this.ready.has(device.member) && !this.announcers.has(device)) {
      this.#wrong(`[FL9] ${device.name} says something before its person is ready`)
    }
  }

  /** When all is mended and has come to rest: who takes part sees the same, and nothing was skipped. */
  end(total: number): void {
    const taking = this.#devices.filter(({ session }) => session?.maySpeak)
    const phases = new Set(taking.map(({ session }) => session?.phase))
    const marks = new Set(taking.map(({ session }) => session && markOf(session.floor)))
    if (marks.size > 1) {
      this.#wrong(
        `[RM9] they know different things at the end: ${taking.map(({ name, session }) => `${name} ${session?.phase}`)}`,
      )
    }
    const knows = [...this.#knewStopAt.keys()].some(({ room }) => room)
    if (knows && !phases.has("stopped")) this.#wrong("[FL5] it was ended and is not over")
    this.#turns.forEach((turn, at) => {
      const before = this.#turns[at - 1] ?? 0
      if (turn !== before && turn !== before + 1) this.#wrong(`[FL3] turn ${turn} follows turn ${before}`)
    })
    if (phases.has("complete") && this.#turns.at(-1) !== total)
      this.#wrong("[FL3] it is complete without its last turn")
  }

  #lookAt(device: FloorDevice, { floor, phase }: LiveSession): void {
    const { token } = floor
    if (this.#seen.get(device) !== token.number) {
      this.#seen.set(device, token.number)
      this.#takeDown(token.number, JSON.stringify([token.to.device, token.progress]), token.progress as Turns | null)
    }
    if (phase === "complete") {
      const missing = [...floor.standings.keys()].filter((member) => !this.confirmed.has(member))
      if (missing.length > 0)
        this.#wrong(`[FL6] ${device.name} takes it for complete, and ${missing.length} have not confirmed`)
    }
    if (token.progress !== null) {
      const silent = floor.session.participants.filter((member) => !this.ready.has(member))
      if (silent.length > 0) this.#wrong(`[FL9] it has begun, and ${silent.length} are not ready`)
    }
    if (phase === "stopped") {
      if (!this.#knewStopAt.has(device)) this.#knewStopAt.set(device, this.#now())
    } else if (this.#knewStopAt.has(device)) this.#knewStopAt.delete(device)
  }

  #takeDown(number: number, text: string, progress: Turns | null): void {
    const known = this.#tokens.get(number)
    if (known !== undefined && known !== text) this.#wrong(`[FL2] there are two tokens number ${number}`)
    if (known !== undefined) return
    this.#tokens.set(number, text)
    if (progress) this.#turns[number] = progress.turn
  }

  /** A floor that has come to a seat its person has left does not stay there; it may take a moment on a full disk. */
  #lookForSeat(holder: FloorDevice | undefined): void {
    const floor = holder?.session?.floor
    const sits = floor && seatOf(floor, holder.member)?.device
    if (!holder?.isAwake || holder.disk.fullFor > 0 || !sits || sits === holder.id) this.#leftSince = undefined
    else this.#leftSince ??= this.#now()
    if (this.#leftSince === undefined || this.#now() - this.#leftSince < 10_000) return
    this.#wrong(`[FL4] ${holder?.name} keeps the floor, and its person sits elsewhere`)
  }

  /** Whoever is in touch with somebody who knows that it is over knows it soon. */
  #lookForStop(): void {
    const { calmSince } = this
    if (calmSince === undefined) return
    for (const device of this.#devices) {
      const { session, inContactSince } = device
      const takesPartSince = session?.maySpeak ? (this.#takesPartSince.get(device) ?? this.#now()) : undefined
      if (takesPartSince === undefined) this.#takesPartSince.delete(device)
      else this.#takesPartSince.set(device, takesPartSince)
      if (takesPartSince === undefined || session?.phase === "stopped" || inContactSince === undefined) continue
      for (const [knower, at] of this.#knewStopAt) {
        // Whoever has said nothing so far does not begin with this.
        if (knower.inContactSince === undefined || !knower.session?.maySpeak) continue
        const since = Math.max(calmSince, takesPartSince, inContactSince, knower.inContactSince, at)
        if (this.#now() - since <= stopReachesMs) continue
        this.#wrong(`[FL5] ${device.name} has not heard from ${knower.name} that it is over`)
      }
    }
  }

  #wrong(what: string): void {
    if (!this.wrongs.includes(what)) this.wrongs.push(what)
  }
}
