import { fromHex, toHex, utf8, type Bytes } from "#base/bytes"
import { comparisonBits, keepsCommitment, parseMeeting, type Hello } from "#crypto/pairing"
import {
  inviteFragment,
  knockingKey,
  makeInvite,
  openMeeting,
  parseInvite,
  sealMeeting,
  type Invite,
} from "#crypto/invite"
import type { EpochKey } from "#crypto/epochKey"
import { deviceIdOf } from "#protocol/keys"
import { inviteLifeMs } from "#protocol/limits"
import type { Membership } from "#protocol/membership"
import type { FromRelay, Outcome, Refusal } from "#protocol/messages"
import type { CircleSync } from "./circleSync"
import { inviteKey } from "./keys"
import type { Ledger } from "./ledger"
import { addDevice, admit, type NewDevice } from "./operations"
import type { Ports } from "./ports"
import { fromRecord, toRecord } from "./record"

/** Where an open invite stands, for the one who made it. */
export type InviteStage =
  | { readonly step: "none" | "making" | "admitting" | "expired" | "takenBack" | "refused" }
  | { readonly step: "open"; readonly purpose: Invite["purpose"]; readonly fragment: string }
  /** The six bytes to make words of, and what the guest calls themselves. */
  | { readonly step: "compare"; readonly purpose: Invite["purpose"]; readonly bits: Bytes; readonly name: string }
  | { readonly step: "done"; readonly name: string }
  | { readonly step: "failed"; readonly refusal: Refusal }

interface InviteRecord {
  readonly fragment: string
  readonly nonce: string
  readonly expiresAt: number
  /**
   * The guest's first message in hex, kept with the reply to it: a nonce that was said answers one guest and no other.
   * Otherwise whoever holds the link could try keys until the words match.
   */
  readonly hello?: string
  readonly reply?: Message | undefined
  /** Why it is over, until the relay knows. */
  readonly closing?: "takenBack" | "expired"
  /** What the maker has decided and the guest may not have heard. */
  readonly verdict?: { readonly admitted: boolean; readonly name: string; readonly sealed: string }
}

/** A message as it was meant, and in hex as it was sealed, so that saying it again changes nothing. */
interface Message {
  readonly text: string
  readonly sealed: string
}

const done: Outcome = { ok: true, position: 0 }
const busy: Outcome = { ok: false, refusal: "Busy" }

/** The maker's side of an invite: kept on the device, so that it goes on after a reload. Keeps PA2 to PA5. */
export class Inviting {
  readonly #slot: number
  readonly #sync: CircleSync
  readonly #ledger: Ledger
  readonly #ports: Ports
  readonly #tell: (stage: InviteStage) => void
  #record: InviteRecord | undefined
  #hello: Hello | undefined
  #isVerified = false
  #jobs: Promise<unknown> = Promise.resolve()

  constructor(ledger: Ledger, sync: CircleSync, ports: Ports, tell: (stage: InviteStage) => void) {
    this.#slot = ledger.identity.slot
    this.#ledger = ledger
    this.#sync = sync
    this.#ports = ports
    this.#tell = tell
  }

  /** Goes on with an invite from before a reload. */
  async resume(): Promise<void> {
    const [bytes] = await this.#ports.store.read([inviteKey(this.#slot)])
    const record = fromRecord<InviteRecord>(bytes)
    if (!record) return
    this.#record = record
    if (record.expiresAt <= this.#ports.clock.now()) this.#record = { closing: "expired", ...record }
    if (this.#record.verdict || this.#record.closing) void this.#do(() => this.#conclude()).catch(() => undefined)
    else this.#tellOpen()
  }

  make(purpose: Invite["purpose"]): Promise<Outcome> {
    return this.#do(() => this.#make(purpose))
  }

  /** `Busy` where the relay has not heard of it yet: it is told later, so that no guest waits for nobody. */
  takeBack(): Promise<Outcome> {
    return this.#do(() => this.#takeBack())
  }

  /** The maker's word after comparing: `true` admits the guest, `false` ends the invite. */
  answer(same: boolean): Promise<Outcome> {
    return this.#do(() => this.#answer(same))
  }

  async #make(purpose: Invite["purpose"]): Promise<Outcome> {
    const free = await this.#takeBack()
    if (!free.ok) return free
    this.#tell({ step: "making" })
    const { crypto, random, clock, store } = this.#ports
    const invite = makeInvite(purpose, random)
    const { publicKey } = await knockingKey(invite, crypto)
    const [outcome] = await this.#sync.ask({
      type: "Invite",
      invite: invite.id,
      verifyKey: publicKey,
      lifeMs: inviteLifeMs,
    })
    if (!outcome?.ok) {
      this.#tell({ step: "failed", refusal: outcome?.refusal ?? "Busy" })
      return outcome ?? { ok: false, refusal: "Busy" }
    }
    this.#record = {
      fragment: inviteFragment(invite),
      nonce: toHex(random(32)),
      expiresAt: clock.now() + inviteLifeMs,
    }
    await store.commit([{ key: inviteKey(this.#slot), value: toRecord(this.#record) }])
    this.#tellOpen()
    return outcome
  }

  async #takeBack(): Promise<Outcome> {
    if (!this.#invite) return done
    await this.#keep({ closing: "takenBack" })
    return this.#conclude()
  }

  async #close({ id }: Invite): Promise<Outcome> {
    const [outcome = busy] = await this.#sync.ask({ type: "CloseInvite", invite: id })
    return !outcome.ok && outcome.refusal === "InviteUnknown" ? done : outcome
  }

  /** A message at the meeting place, from either side. */
  met(message: Extract<FromRelay, { type: "Met" }>): void {
    void this.#do(() => this.#take(message)).catch(() => undefined)
  }

  /** A guest is here and the words can be compared. */
  get isComparing(): boolean {
    return this.#isVerified
  }

  async #answer(same: boolean): Promise<Outcome> {
    const [invite, hello] = [this.#invite, this.#hello]
    if (!invite || !hello || !this.#isVerified) return { ok: false, refusal: "InviteUnknown" }
    if (same) {
      this.#tell({ step: "admitting" })
      const outcome = await this.#admit(invite, hello)
      if (!outcome.ok) {
        this.#tell({ step: "failed", refusal: outcome.refusal })
        return outcome
      }
    }
    const sealed = toHex(await this.#seal(invite, { type: "Verdict", admitted: same }))
    await this.#keep({ verdict: { admitted: same, name: hello.name, sealed } })
    await this.#conclude()
    return done
  }

  /** The app may have gone after the guest was let in and before anybody heard of it. */
  async #admit(invite: Invite, hello: Hello): Promise<Outcome> {
    const id = await deviceIdOf(hello.device, this.#ports.crypto)
    if (this.#ledger.membership?.devices.has(id)) return done
    return this.#sync.operate((membership, key) => this.#admission(invite, hello, membership, key))
  }

  /** Tells the guest and closes the meeting place; tried again until the relay has heard both. */
  async #conclude(): Promise<Outcome> {
    const [invite, { verdict, closing = "takenBack" } = {}] = [this.#invite, this.#record]
    if (!invite) return done
    const said = verdict ? await this.#say(invite, verdict.sealed) : done
    const closed = said.ok ? await this.#close(invite) : said
    if (closed.ok || closed.refusal === "InviteUnknown") {
      await this.#end(
        verdict?.admitted ? { step: "done", name: verdict.name } : { step: verdict ? "refused" : closing },
      )
      return done
    }
    if (verdict?.admitted) this.#tell({ step: "admitting" })
    this.#later(invite, () => this.#conclude())
    return closed
  }

  /** Once more, where the invite is still the one it was. */
  #later({ id }: Invite, act: () => Promise<unknown>): void {
    this.#ports.clock.after(3_000, () => {
      // Where the line has been laid down, nothing goes on behind it.
      if (this.#invite?.id === id && this.#sync.isRunning) void this.#do(act).catch(() => undefined)
    })
  }

  /** One thing after the other. */
  #do<T>(act: () => Promise<T>): Promise<T> {
    const job = this.#jobs.then(act)
    this.#jobs = job.catch(() => undefined)
    return job
  }

  async #keep(change: Partial<InviteRecord>): Promise<boolean> {
    if (!this.#record) return false
    this.#record = { ...this.#record, ...change }
    const kept = await this.#ports.store.commit([{ key: inviteKey(this.#slot), value: toRecord(this.#record) }])
    return kept.ok
  }

  get #invite(): Invite | undefined {
    return this.#record && parseInvite(this.#record.fragment)
  }

  #tellOpen(): void {
    const invite = this.#invite
    if (invite && this.#record) this.#tell({ step: "open", purpose: invite.purpose, fragment: this.#record.fragment })
  }

  async #end(stage: InviteStage): Promise<void> {
    this.#record = undefined
    this.#hello = undefined
    this.#isVerified = false
    await this.#ports.store.commit([{ key: inviteKey(this.#slot), value: undefined }])
    this.#tell(stage)
  }

  async #take({ invite: id, from, payload }: Extract<FromRelay, { type: "Met" }>): Promise<void> {
    const invite = this.#invite
    if (!invite || invite.id !== id || from !== "guest") return
    const opened = await openMeeting(invite, "guest", payload, this.#ports.crypto)
    const message = opened && parseMeeting(opened)
    if (message?.type === "Hello" && !this.#hello && [undefined, toHex(payload)].includes(this.#record?.hello)) {
      this.#hello = message
      await this.#reply(invite, toHex(payload))
    }
    if (message?.type === "Reveal" && this.#hello && !this.#isVerified) await this.#compare(invite, message.nonce)
  }

  /** Made once: the words to compare are made of it, so there can be no other, and it is kept before it is said. */
  async #reply(invite: Invite, hello: string): Promise<void> {
    const { membership, identity } = this.#ledger
    if (!membership || !this.#record) return
    if (!this.#record.reply) {
      const reply = {
        type: "Reply",
        circle: identity.circle,
        head: membership.head,
        maker: identity.secrets.keys,
        member: identity.member,
        nonce: fromHex(this.#record.nonce) as Bytes,
      } as const
      const text = JSON.stringify(reply, (_, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value))
      const sealed = toHex(await this.#seal(invite, JSON.parse(text) as unknown))
      const isKept = await this.#keep({ hello, reply: { text, sealed } })
      if (!isKept) {
        const { hello: _, ...unsaid } = this.#record
        this.#record = { ...unsaid, reply: undefined }
      }
    }
    await this.#sayReply(invite)
  }

  async #sayReply(invite: Invite): Promise<void> {
    const reply = this.#record?.reply
    if (!reply || this.#isVerified) return
    const said = await this.#say(invite, reply.sealed)
    if (!said.ok && said.refusal !== "InviteUnknown") this.#later(invite, () => this.#sayReply(invite))
  }

  async #compare(invite: Invite, guestNonce: Bytes): Promise<void> {
    const hello = this.#hello
    const reply = this.#record?.reply && parseMeeting(utf8(this.#record.reply.text))
    if (!hello || !reply || reply.type !== "Reply") return
    if (!(await keepsCommitment(hello, guestNonce, this.#ports.crypto))) {
      await this.#close(invite)
      return this.#end({ step: "refused" })
    }
    this.#isVerified = true
    const bits = await comparisonBits(hello, reply, guestNonce, this.#ports.crypto)
    this.#tell({ step: "compare", purpose: invite.purpose, bits, name: hello.name })
  }

  #seal(invite: Invite, message: unknown): Promise<Bytes> {
    return sealMeeting(invite, "maker", message, this.#ports.crypto, this.#ports.random)
  }

  async #say({ id }: Invite, sealed: string): Promise<Outcome> {
    const [outcome = busy] = await this.#sync.ask({ type: "Meet", invite: id, payload: fromHex(sealed) as Bytes })
    return outcome
  }

  #admission({ purpose }: Invite, { device, recovery }: Hello, membership: Membership, key: EpochKey) {
    const { crypto, random, clock } = this.#ports
    const signer = { secrets: this.#ledger.identity.secrets, today: clock.today(), crypto, random }
    if (purpose === "device") return addDevice(membership, key, { ...device, kind: "device" }, signer)
    const devices: NewDevice[] = [{ ...device, kind: "device" }]
    if (recovery) devices.push({ ...recovery, kind: "recovery" })
    return admit(membership, key, devices, signer)
  }
}
