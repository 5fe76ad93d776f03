import { fromHex, toHex, type Bytes } from "#base/bytes"
import type { Result } from "#base/result"
import { commitmentTo, comparisonBits, parseMeeting, type Hello, type Reply } from "#crypto/pairing"
import { makeSeeds, openSeeds, type DeviceSeeds } from "#crypto/deviceSecrets"
import { inviteFragment, knockingKey, openMeeting, parseInvite, sealMeeting, type Invite } from "#crypto/invite"
import {
  decodeFromRelay,
  encodeToRelay,
  knockBytes,
  type FromRelay,
  type Outcome,
  type Refusal,
} from "#protocol/messages"
import { joiningKey } from "./keys"
import type { Ports, Wire } from "./ports"
import type { LocalProblem } from "./problems"
import { fromRecord, toRecord } from "./record"

/** Where joining stands, for the guest. */
export type JoinStage =
  | { readonly step: "none" }
  | { readonly step: "name"; readonly purpose: Invite["purpose"] }
  /** `absent`: the maker has not answered yet; it goes on by itself when they do. */
  | { readonly step: "knocking" | "absent" | "approval" | "refused" | "expired" }
  | { readonly step: "compare"; readonly bits: Bytes }
  | { readonly step: "admitted" }
  | { readonly step: "failed"; readonly refusal: Refusal }

/** What a guest takes with them into the circle. */
export interface Admission {
  readonly invite: Invite
  readonly name: string
  readonly reply: Reply
  readonly device: DeviceSeeds
  readonly recovery: DeviceSeeds
  /** The public half of the invite's key: the relay lets its guest make a vault. */
  readonly verifyKey: Bytes
}

/** Takes the guest in on this device. Asked again later where it cannot be written down. */
type Admit = (admission: Admission) => Promise<Result<undefined, LocalProblem>>

interface JoiningRecord {
  readonly fragment: string
  readonly name: string
  readonly device: DeviceSeeds
  readonly recovery: DeviceSeeds
  readonly nonce: string
  /** Messages as they were sent, so that sending them again changes nothing. */
  readonly hello: string
  readonly reveal?: string
  readonly reply?: string
  readonly confirmed: boolean
}

/** The guest's side of an invite, kept on the device from the first knock on. Keeps PA2 to PA5. */
export class Joining {
  readonly #ports: Ports
  readonly #tell: (stage: JoinStage) => void
  readonly #admit: Admit
  #invite: Invite | undefined
  #record: JoiningRecord | undefined
  #hello: Hello | undefined
  #reply: Reply | undefined
  #verdict: boolean | undefined
  /** The relay has closed the meeting place. */
  #isOver = false
  #wire: Wire | undefined
  #connection = 0
  #jobs: Promise<void> = Promise.resolve()
  #cancelRetry: (() => void) | undefined

  constructor(ports: Ports, tell: (stage: JoinStage) => void, admit: Admit) {
    this.#ports = ports
    this.#tell = tell
    this.#admit = admit
  }

  /** Goes on with a knock from before a reload. */
  async resume(): Promise<void> {
    const [bytes] = await this.#ports.store.read([joiningKey])
    const record = fromRecord<JoiningRecord>(bytes)
    const invite = record && parseInvite(record.fragment)
    if (!record || !invite) return
    this.#invite = invite
    this.#record = record
    await this.#readHello()
    const reply = record.reply === undefined ? undefined : await this.#open("maker", fromHex(record.reply) as Bytes)
    this.#reply = reply?.type === "Reply" ? reply : undefined
    if (this.#reply) await this.#reveal()
    else this.#tell({ step: "knocking" })
    this.#connect()
  }

  open(invite: Invite): void {
    this.#drop()
    this.#invite = invite
    this.#record = undefined
    this.#tell({ step: "name", purpose: invite.purpose })
  }

  async knock(name: string): Promise<void> {
    const invite = this.#invite
    if (!invite) return
    const { crypto, random, store } = this.#ports
    const [device, recovery, nonce] = [makeSeeds(random), makeSeeds(random), random(32)]
    const commitment = await commitmentTo(nonce, crypto)
    const hello = {
      type: "Hello",
      device: (await openSeeds(device, crypto)).keys,
      ...(invite.purpose === "member" && { recovery: (await openSeeds(recovery, crypto)).keys }),
      name,
      commitment,
    }
    const sealed = await sealMeeting(invite, "guest", hello, crypto, random)
    this.#record = {
      fragment: inviteFragment(invite),
      name,
      device,
      recovery,
      nonce: toHex(nonce),
      hello: toHex(sealed),
      confirmed: false,
    }
    await this.#readHello()
    const kept = await store.commit([{ key: joiningKey, value: toRecord(this.#record) }])
    if (!kept.ok) {
      // Nobody may be let in whose keys are not safe.
      this.#record = undefined
      return this.#tell({ step: "failed", refusal: "StorageFull" })
    }
    this.#tell({ step: "knocking" })
    this.#connect()
  }

  /** The guest's word after comparing. */
  async answer(same: boolean): Promise<void> {
    if (!same) return this.#finish({ step: "refused" })
    if (!(await this.#keep({ confirmed: true }))) return this.#reveal()
    this.#tell({ step: "approval" })
    if (this.#isOver) return this.#enter()
    await this.#goOn()
  }

  async stop(): Promise<void> {
    await this.#finish({ step: "none" })
  }

  /** Lets go of the connection without giving up. */
  rest(): void {
    this.#drop()
  }

  /** False where the device would not take it: then it is as before. */
  async #keep(change: Partial<JoiningRecord>): Promise<boolean> {
    if (!this.#record) return false
    const record = { ...this.#record, ...change }
    const kept = await this.#ports.store.commit([{ key: joiningKey, value: toRecord(record) }])
    if (kept.ok) this.#record = record
    return kept.ok
  }

  async #readHello(): Promise<void> {
    const opened = this.#invite && this.#record && (await this.#open("guest", fromHex(this.#record.hello) as Bytes))
    this.#hello = opened?.type === "Hello" ? opened : undefined
  }

  async #open(side: "maker" | "guest", payload: Bytes) {
    const opened = this.#invite && (await openMeeting(this.#invite, side, payload, this.#ports.crypto))
    return opened && parseMeeting(opened)
  }

  #connect(): void {
    this.#cancelRetry?.()
    this.#drop()
    const connection = ++this.#connection
    const isCurrent = () => connection === this.#connection
    this.#wire = this.#ports.net.connect({
      frame: (bytes) => {
        this.#jobs = this.#jobs.then(() => (isCurrent() ? this.#receive(bytes) : undefined)).catch(() => undefined)
      },
      closed: () => isCurrent() && !this.#isOver && this.#retryLater(),
    })
  }

  #drop(): void {
    this.#cancelRetry?.()
    this.#connection += 1
    this.#wire?.close()
    this.#wire = undefined
  }

  #retryLater(): void {
    this.#wire = undefined
    this.#cancelRetry = this.#ports.clock.after(3_000, () => this.#record && this.#connect())
  }

  async #receive(bytes: Bytes): Promise<void> {
    const message = decodeFromRelay(bytes)
    const invite = this.#invite
    if (!message || !invite || !this.#record) return
    if (message.type === "Challenge") {
      const key = await knockingKey(invite, this.#ports.crypto)
      const signature = await key.sign(knockBytes(message.nonce, invite.id))
      this.#wire?.send(encodeToRelay({ type: "Knock", invite: invite.id, signature }))
      this.#meet(this.#record.hello)
      if (this.#record.reveal) this.#meet(this.#record.reveal)
      this.#askAgain(this.#connection)
    }
    if (message.type === "Answer") await this.#answered(message.outcomes[0])
    if (message.type === "Met") await this.#met(message)
    if (message.type === "Refused") await this.#refused(message.refusal)
  }

  /** What the relay could not take now is said again on another line. */
  async #answered(outcome: Outcome | undefined): Promise<void> {
    if (outcome?.ok && !this.#reply) this.#tell({ step: "absent" })
    if (!outcome || outcome.ok) return
    if (outcome.refusal === "InviteUnknown") return this.#refused(outcome.refusal)
    this.#drop()
    this.#retryLater()
  }

  /** A guest is not told that an invite has ended: it is the answer to what was said before and is said again. */
  #askAgain(connection: number): void {
    this.#cancelRetry = this.#ports.clock.after(30_000, () => {
      if (connection !== this.#connection || !this.#record) return
      this.#meet(this.#record.hello)
      this.#askAgain(connection)
    })
  }

  #meet(payload: string): void {
    if (!this.#invite) return
    this.#wire?.send(
      encodeToRelay({ type: "Meet", request: 1, invite: this.#invite.id, payload: fromHex(payload) as Bytes }),
    )
  }

  async #met({ from, payload }: Extract<FromRelay, { type: "Met" }>): Promise<void> {
    if (from !== "maker") return
    const message = await this.#open("maker", payload)
    if (message?.type === "Reply" && !this.#reply) {
      this.#reply = message
      await this.#reveal(payload)
    }
    if (message?.type === "Verdict") {
      this.#verdict = message.admitted
      await this.#goOn()
    }
  }

  /** Says the guest's number once the maker's reply is safe: from there on the maker may let this guest in. */
  async #reveal(payload?: Bytes): Promise<void> {
    const [invite, record, hello, reply] = [this.#invite, this.#record, this.#hello, this.#reply]
    if (!invite || !record || !hello || !reply) return
    const { crypto, random } = this.#ports
    const nonce = fromHex(record.nonce) as Bytes
    if (payload) {
      const reveal = toHex(await sealMeeting(invite, "guest", { type: "Reveal", nonce }, crypto, random))
      if (!(await this.#keep({ reply: toHex(payload), reveal }))) {
        this.#reply = undefined
        this.#drop()
        return this.#retryLater()
      }
      this.#meet(reveal)
    }
    if (record.confirmed) this.#tell({ step: "approval" })
    else this.#tell({ step: "compare", bits: await comparisonBits(hello, reply, nonce, crypto) })
  }

  async #goOn(): Promise<void> {
    if (this.#verdict === false) return this.#finish({ step: "refused" })
    if (this.#verdict && this.#record?.confirmed) await this.#enter()
  }

  async #refused(refusal: Refusal): Promise<void> {
    // An invite that is over may be over because its maker has let this guest in meanwhile: the circle itself will tell.
    if (refusal === "InviteUnknown" && this.#reply) {
      this.#isOver = true
      this.#drop()
      return this.#record?.confirmed ? this.#enter() : undefined
    }
    if (refusal === "InviteUnknown") return this.#finish({ step: "expired" })
    if (refusal === "InviteTaken" || refusal === "Busy") return
    this.#tell({ step: "failed", refusal })
  }

  async #enter(): Promise<void> {
    const [invite, record, reply] = [this.#invite, this.#record, this.#reply]
    if (!invite || !record || !reply) return
    const { publicKey: verifyKey } = await knockingKey(invite, this.#ports.crypto)
    const { name, device, recovery } = record
    const taken = await this.#admit({ invite, name, reply, device, recovery, verifyKey })
    if (taken.ok) return this.#finish({ step: "admitted" })
    this.#cancelRetry?.()
    this.#cancelRetry = this.#ports.clock.after(3_000, () => void this.#enter())
  }

  async #finish(stage: JoinStage): Promise<void> {
    this.#drop()
    this.#record = undefined
    this.#invite = undefined
    this.#reply = undefined
    this.#verdict = undefined
    this.#isOver = false
    await this.#ports.store.commit([{ key: joiningKey, value: undefined }])
    this.#tell(stage)
  }
}
