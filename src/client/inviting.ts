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
import { inviteLifeMs } from "#protocol/limits"
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
  readonly reply?: string
}

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
  #jobs: Promise<void> = Promise.resolve()

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
    if (record.expiresAt <= this.#ports.clock.now()) return this.#end({ step: "expired" })
    this.#record = record
    this.#tellOpen()
  }

  async make(purpose: Invite["purpose"]): Promise<Outcome> {
    await this.takeBack()
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

  async takeBack(): Promise<void> {
    const invite = this.#invite
    if (!invite) return
    await this.#sync.ask({ type: "CloseInvite", invite: invite.id })
    await this.#end({ step: "takenBack" })
  }

  /** A message at the meeting place, from either side. */
  met(message: Extract<FromRelay, { type: "Met" }>): void {
    this.#jobs = this.#jobs.then(() => this.#take(message)).catch(() => undefined)
  }

  /** A guest is here and the words can be compared. */
  get isComparing(): boolean {
    return this.#isVerified
  }

  /** The maker's word after comparing: `true` admits the guest, `false` ends the invite. */
  async answer(same: boolean): Promise<Outcome> {
    const [invite, hello] = [this.#invite, this.#hello]
    if (!invite || !hello || !this.#isVerified) return { ok: false, refusal: "InviteUnknown" }
    if (!same) {
      await this.#say(invite, { type: "Verdict", admitted: false })
      await this.#sync.ask({ type: "CloseInvite", invite: invite.id })
      await this.#end({ step: "refused" })
      return { ok: true, position: 0 }
    }
    this.#tell({ step: "admitting" })
    const outcome = await this.#sync.operate(() => this.#admission(invite, hello))
    if (!outcome.ok) {
      this.#tell({ step: "failed", refusal: outcome.refusal })
      return outcome
    }
    await this.#say(invite, { type: "Verdict", admitted: true })
    await this.#sync.ask({ type: "CloseInvite", invite: invite.id })
    await this.#end({ step: "done", name: hello.name })
    return outcome
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
    if (message?.type === "Hello" && !this.#hello) {
      this.#hello = message
      if (!this.#record?.reply) await this.#reply(invite)
    }
    if (message?.type === "Reveal" && this.#hello && !this.#isVerified) await this.#compare(invite, message.nonce)
  }

  async #reply(invite: Invite): Promise<void> {
    const { membership, identity } = this.#ledger
    if (!membership || !this.#record) return
    const reply = {
      type: "Reply",
      circle: identity.circle,
      head: membership.head,
      maker: identity.secrets.keys,
      member: identity.member,
      nonce: fromHex(this.#record.nonce) as Bytes,
    } as const
    const text = JSON.stringify(reply, (_, value: unknown) => (value instanceof Uint8Array ? toHex(value) : value))
    this.#record = { ...this.#record, reply: text }
    await this.#ports.store.commit([{ key: inviteKey(this.#slot), value: toRecord(this.#record) }])
    await this.#say(invite, JSON.parse(text) as unknown)
  }

  async #compare(invite: Invite, guestNonce: Bytes): Promise<void> {
    const hello = this.#hello
    const reply = this.#record?.reply && parseMeeting(utf8(this.#record.reply))
    if (!hello || !reply || reply.type !== "Reply") return
    if (!(await keepsCommitment(hello, guestNonce, this.#ports.crypto))) {
      await this.#sync.ask({ type: "CloseInvite", invite: invite.id })
      return this.#end({ step: "refused" })
    }
    this.#isVerified = true
    const bits = await comparisonBits(hello, reply, guestNonce, this.#ports.crypto)
    this.#tell({ step: "compare", purpose: invite.purpose, bits, name: hello.name })
  }

  async #say(invite: Invite, message: unknown): Promise<void> {
    const payload = await sealMeeting(invite, "maker", message, this.#ports.crypto, this.#ports.random)
    await this.#sync.ask({ type: "Meet", invite: invite.id, payload })
  }

  async #admission({ purpose }: Invite, { device, recovery }: Hello) {
    const { membership } = this.#ledger
    const key = membership && this.#ledger.epochKey(membership.epoch)
    if (!membership || !key) throw new Error("no key to grant")
    const { crypto, random, clock } = this.#ports
    const signer = { secrets: this.#ledger.identity.secrets, today: clock.today(), crypto, random }
    if (purpose === "device") return addDevice(membership, key, { ...device, kind: "device" }, signer)
    const devices: NewDevice[] = [{ ...device, kind: "device" }]
    if (recovery) devices.push({ ...recovery, kind: "recovery" })
    return admit(membership, key, devices, signer)
  }
}
