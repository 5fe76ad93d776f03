import type { ItemId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import type { Held } from "#client/person"
import type { Intent } from "#client/outbox"
import type { Answer } from "#core/checkin/answer"
import type { Response } from "#core/circleState"
import { circleKinds, marks, moves, parts, type CircleEvent } from "#core/events"
import { roundIdOf } from "#crypto/epochKey"
import { activeDevices, activeMembers } from "#protocol/membership"
import type { App } from "./app"
import type { Dice } from "./dice"
import type { Act, Someone } from "./someone"
import type { Town } from "./town"
import { canaryPattern, type Canary, type Planted } from "./witness"

/** What people do, and how often. */
const deeds = {
  handIn: 40,
  withdraw: 5,
  release: 4,
  respond: 24,
  mark: 10,
  nameMyself: 6,
  nameCircle: 2,
  note: 6,
  deleteNote: 2,
  keepMark: 2,
  draft: 3,
  eraseOne: 4,
  eraseAll: 1,
  takeBack: 2,
} as const

/** One person does one thing on one of their devices, as the screens would let them. */
export async function doSomething(
  town: Town,
  dice: Dice,
  person: Someone,
  app: App,
  chosen?: keyof typeof deeds,
): Promise<void> {
  const held = app.circle
  const { vault } = app
  if (!app.person || !held?.replica.membership || held.replica.head.over || !vault) return
  const deed = new Deed(town, dice, person, app, held, vault)
  if (chosen) return deed.does(chosen)
  const before = person.acts.length
  // Where there is nothing to do it to, something else is done.
  for (let tries = 0; tries < 3 && person.acts.length === before; tries++) await deed.does(dice.weighed(deeds))
}

class Deed {
  readonly #town: Town
  readonly #dice: Dice
  readonly #person: Someone
  readonly #app: App
  readonly #circle: Held
  readonly #vault: Held

  constructor(town: Town, dice: Dice, person: Someone, app: App, circle: Held, vault: Held) {
    this.#town = town
    this.#dice = dice
    this.#person = person
    this.#app = app
    this.#circle = circle
    this.#vault = vault
  }

  async does(deed: keyof typeof deeds): Promise<void> {
    switch (deed) {
      case "handIn":
        return this.#handIn()
      case "withdraw":
      case "release": {
        const date = this.#dice.pick(this.#circle.replica.sealedDates)
        return date && this.#act(this.#circle, { do: deed, date }, { does: deed, date })
      }
      case "respond":
        return this.#respond()
      case "mark":
        return this.#mark()
      case "nameMyself":
        return this.#write(this.#circle, (name) => ({ type: "MemberNamed", name }))
      case "nameCircle": {
        const kind = this.#dice.pick(circleKinds) ?? "family"
        return this.#write(this.#circle, (name) => ({ type: "CircleNamed", name, kind }))
      }
      case "note": {
        const known = this.#dice.chance(0.3) ? this.#anyNote() : undefined
        const [item, date] = [known ?? this.#newItem(), this.#app.today]
        return this.#write(this.#vault, (text) => ({ type: "NoteWritten", item, date, text }))
      }
      case "deleteNote":
        return this.#deleteNote()
      case "keepMark":
        return this.#mark(this.#vault)
      case "draft": {
        const word = this.#plant({ isPrivate: true })
        return void this.#app.person?.keepDraft(this.#circle.slot.slot, { page: word })
      }
      case "eraseOne":
        return this.#eraseOne()
      case "eraseAll":
        return this.#eraseAll()
      case "takeBack": {
        const waiting = this.#dice.pick(this.#circle.replica.waiting)
        if (waiting?.intent.do !== "write") return
        const event = JSON.stringify(waiting.intent.event)
        const [canary] = event.match(canaryPattern) ?? []
        const act = this.#person.acts.find((other) => canary !== undefined && other.canary === canary)
        if (!act || act.app !== this.#app) return
        // From here on nobody may count on it.
        act.state = "asked"
        return void this.#app.person?.takeBack(this.#circle.slot.slot, waiting.key).then((isBack) => {
          act.state = isBack ? "takenBack" : "saved"
        })
      }
    }
  }

  async #handIn(): Promise<void> {
    const { replica, line } = this.#circle
    const date = this.#dice.chance(0.2) ? addDays(this.#app.today, -1) : this.#app.today
    const key = line?.ledger.epochKey(0)
    if (!key || this.#pagesOf(date)?.has(this.#circle.slot.member)) return
    const { circle, member } = this.#circle.slot
    const round = await roundIdOf(
      key,
      replica.identity.circle,
      date,
      this.#town.crypto.port(() => new Uint8Array(0)),
    )
    if (this.#dice.chance(0.2)) {
      const page = { type: "CheckInPassed", date } as const
      return this.#act(this.#circle, { do: "handIn", page }, { does: "handIn", date })
    }
    const canary = this.#plant({ page: { circle, round, member } })
    const page = { type: "CheckInAnswered", date, answer: this.#answer(canary) } as const
    return this.#act(this.#circle, { do: "handIn", page }, { does: "handIn", date, canary })
  }

  #answer(best: Canary): Answer {
    const wish = this.#dice.pick(["listen", "think", "cheer", "nothing"] as const) ?? "listen"
    return { best, challenge: this.#dice.chance(0.5) ? "rain" : "", feelings: [{ kind: "known", id: "glad" }], wish }
  }

  async #respond(): Promise<void> {
    const me = this.#circle.slot.member
    const pages = this.#days.flatMap((day) =>
      [...day.pages].map(([author, page]) => ({ date: day.date, author, page })),
    )
    const answered = pages.filter(({ author, page }) => author !== me && page.state === "answered")
    const chosen = this.#dice.pick(answered)
    if (!chosen) return
    const page = { date: chosen.date, author: chosen.author }
    const [item, part, move] = [this.#newItem(), this.#dice.pick(parts) ?? "best", this.#dice.pick(moves) ?? "stay"]
    return this.#write(this.#circle, (text) => ({ type: "ResponseGiven", item, page, part, move, text }))
  }

  async #mark(into: Held = this.#circle): Promise<void> {
    const me = this.#circle.slot.member
    const mine = this.#days.flatMap(({ date, responses }) =>
      [...responses.values()].filter(({ to }) => to === me).map((response) => ({ date, response })),
    )
    const chosen = this.#dice.pick(mine)
    if (!chosen) return
    const page = { date: chosen.date, author: me }
    const about = { page, response: chosen.response.item, mark: this.#dice.pick(marks) ?? "yes" }
    const { circle } = this.#circle.slot
    const event: CircleEvent =
      into === this.#vault ? { type: "HeardKept", circle, ...about } : { type: "HeardShown", ...about }
    return this.#act(into, { do: "write", event }, { does: "other" })
  }

  #deleteNote(): Promise<void> {
    const item = this.#anyNote()
    if (!item) return Promise.resolve()
    const event: CircleEvent = { type: "NoteDeleted", item, date: this.#app.today }
    return this.#act(this.#vault, { do: "write", event }, { does: "other" })
  }

  async #eraseOne(): Promise<void> {
    const me = this.#circle.slot.member
    const pages = this.#days.flatMap((day) => {
      const page = day.pages.get(me)
      return page?.state === "answered" ? [{ place: page, canary: page.answer.best }] : []
    })
    const isMine = (response: Response) => response.by === me && response.text !== undefined
    const responses = this.#days.flatMap((day) =>
      [...day.responses.values()].filter(isMine).map((response) => ({ place: response, canary: response.text })),
    )
    const chosen = this.#dice.pick([...pages, ...responses])
    const position = chosen?.place.position
    if (!chosen || position === undefined) return
    const intent: Intent = { do: "erase", position, event: chosen.place.id }
    return this.#act(this.#circle, intent, { does: "erase", target: chosen.canary })
  }

  /** As the screen does it: what is still sealed is withdrawn as well. */
  #eraseAll(): Promise<void> {
    for (const date of this.#circle.replica.sealedDates) {
      void this.#act(this.#circle, { do: "withdraw", date }, { does: "withdraw", date })
    }
    return this.#act(this.#circle, { do: "eraseAll" }, { does: "eraseAll" })
  }

  #write(into: Held, make: (canary: Canary) => CircleEvent): Promise<void> {
    const isVault = into === this.#vault
    const canary = this.#plant(isVault ? { isPrivate: true } : {})
    return this.#act(into, { do: "write", event: make(canary) }, { does: isVault ? "note" : "write", canary })
  }

  async #act(into: Held, intent: Intent, what: Pick<Act, "does"> & Partial<Act>): Promise<void> {
    const act: Act = {
      app: this.#app,
      by: into.slot.member,
      date: undefined,
      canary: undefined,
      target: undefined,
      at: this.#town.scheduler.now,
      state: "asked",
      ...what,
    }
    this.#person.acts.push(act)
    void this.#app.person?.act(into.slot.slot, [intent]).then((outcome) => {
      act.state = outcome.ok ? "saved" : "refused"
    })
  }

  #plant(planted: Omit<Planted, "by">): Canary {
    return this.#town.witness.plant({ by: this.#person.name, ...planted })
  }

  #anyNote(): ItemId | undefined {
    const months = [...this.#vault.replica.state.months.values()]
    return this.#dice.pick(months.flatMap(({ notes }) => [...notes.keys()]))
  }

  #newItem(): ItemId {
    return this.#app.person?.newItem() as ItemId
  }

  get #days() {
    return [...this.#circle.replica.state.months.values()].flatMap(({ days }) => [...days.values()])
  }

  #pagesOf(date: LocalDate) {
    return this.#days.find((day) => day.date === date)?.pages
  }
}

/** What changes who belongs: rarer, and only where the screens offer it. */
const changes = { leave: 3, removeMember: 3, removeDevice: 4, dissolve: 1 } as const

export async function changeMembers(dice: Dice, person: Someone, app: App): Promise<void> {
  const held = app.circle
  const membership = held?.replica.membership
  if (!app.person || !held || !membership || held.replica.head.over) return
  const { slot, member } = held.slot
  const others = activeMembers(membership).filter(({ id }) => id !== member)
  const change = dice.weighed(changes)
  const act = (intent: Intent): void => void app.person?.act(slot, [intent])
  switch (change) {
    case "leave":
      act({ do: "leave" })
      if (app.vault) {
        const event: CircleEvent = { type: "CircleLetGo", circle: held.slot.circle }
        void app.person.act(app.vault.slot.slot, [{ do: "write", event }])
      }
      return
    case "removeMember": {
      const gone = dice.pick(others)?.id
      return gone && membership.creator === member && others.length > 1
        ? act({ do: "removeMember", member: gone })
        : undefined
    }
    case "removeDevice": {
      const lost = new Set(person.lost.flatMap(({ identities }) => identities))
      const gone = activeDevices(membership).find(({ id }) => lost.has(id))
      return gone && act({ do: "removeDevice", device: gone.id })
    }
    case "dissolve":
      return membership.creator === member && dice.chance(0.3) ? act({ do: "dissolve" }) : undefined
  }
}
