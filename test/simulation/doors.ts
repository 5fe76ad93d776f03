import { equalBytes } from "#base/bytes"
import type { App } from "./app"
import type { Dice } from "./dice"
import type { Someone } from "./someone"
import type { Town } from "./town"

/** One person asks another in, or themselves on another device. */
interface Invitation {
  readonly maker: App
  readonly guest: App
  readonly purpose: "member" | "device"
}

/**
 * How people come in: by invites, which take several goes at two screens, and with their recovery words. People look at
 * their screens when something has changed there, and do what it asks for after a while.
 */
export class Doors {
  readonly wrongs: string[] = []
  readonly #town: Town
  readonly #dice: Dice
  readonly #open: Invitation[] = []
  /** When guests have been given which links. */
  readonly #handed = new Map<string, number>()
  readonly #makers = new Map<App, Invitation>()

  constructor(town: Town, dice: Dice) {
    this.#town = town
    this.#dice = dice
  }

  /** From now on somebody looks at this app's screen. */
  watch(app: App): void {
    app.onStage = () => this.#lookSoon(app)
  }

  invite(maker: App, guest: App, purpose: Invitation["purpose"]): void {
    const held = purpose === "member" ? maker.circle : maker.vault
    if (!held || !maker.person || maker.invite.step === "open" || maker.invite.step === "compare") return
    this.#open.push({ maker, guest, purpose })
    void maker.person.makeInvite(held.slot.slot, purpose)
  }

  /** A second device with the recovery words: the words are written down first, then the new device comes back. */
  async restore(person: Someone, fresh: App): Promise<boolean> {
    const { words } = person
    if (!words || !fresh.person) return false
    const restored = await fresh.person.restore(words)
    return restored.ok
  }

  lookSoon(app: App): void {
    this.#lookSoon(app)
  }

  #lookSoon(app: App): void {
    this.#town.scheduler.later(`${app.name} is looked at`, this.#dice.between(300, 9_000), () => this.#look(app))
  }

  #look(app: App): void {
    const { person, invite, join } = app
    if (!person) return
    if (join.step === "compare") {
      this.#compare(app)
      void person.answerJoin(true)
    }
    if (invite.step === "compare") void person.answerInvite(true)
    if (invite.step === "open") this.#handOver(app, invite)
  }

  /** The link goes to the guest by some other way. One that a guest has given up is of no more use. */
  #handOver(maker: App, { fragment, purpose }: Extract<App["invite"], { step: "open" }>): void {
    const invitation = this.#open.findLast((open) => open.maker === maker && open.purpose === purpose)
    const guest = invitation?.guest
    if (!invitation || !guest?.person) return
    const isIn = guest.keeps(purpose === "member" ? "circle" : "vault")
    if (isIn || ["knocking", "absent", "compare", "approval"].includes(guest.join.step)) return
    const handed = `${guest.name} ${fragment}`
    const before = this.#handed.get(handed)
    const { now } = this.#town.scheduler
    if (before !== undefined && now < before + 30_000) return
    if (before !== undefined) return void maker.person?.takeBackInvite()
    this.#handed.set(handed, now)
    this.#makers.set(guest, invitation)
    if (guest.person.openLink(`https://attune.example/join#${fragment}`)) void guest.person.knock(guest.name)
  }

  #compare(guest: App): void {
    const { maker, purpose } = this.#makers.get(guest) ?? {}
    if (guest.join.step !== "compare" || maker?.invite.step !== "compare") return
    if (maker.invite.purpose !== purpose || maker.invite.name !== guest.name) return
    if (!equalBytes(guest.join.bits, maker.invite.bits)) this.wrongs.push("both compare different words")
  }
}
