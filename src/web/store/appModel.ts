import { computed, effect, signal } from "@preact/signals"
import { fromBase64url } from "#base/bytes"
import type { ItemId } from "#base/ids"
import { err, ok, type Result } from "#base/result"
import type { LocalDate } from "#base/time"
import type { InviteStage } from "#client/inviting"
import type { JoinStage } from "#client/joining"
import type { DraftChanges, Held, Person } from "#client/person"
import { erasures, type Intent } from "#client/outbox"
import { answerCheckIn, passCheckIn } from "#core/checkin/checkIn"
import type { Mark, PageRef } from "#core/events"
import { deleteNote, searchNotes, writeNote } from "#core/notes"
import { keepHeard, respond, showHeard } from "#core/response/respond"
import { safetyBits } from "#crypto/pairing"
import { webCrypto } from "#crypto/webCrypto"
import type { Membership } from "#protocol/membership"
import type { Outcome } from "#protocol/messages"
import { newerVersion } from "../serviceWorker/register"
import { laterModels } from "./modelParts"
import type { Problem } from "./done"
import type { AppModel, InviteState, JoinState } from "./model"
import { scheme, setScheme } from "./scheme"
import { lookingAt, membersOf, noteDraft, pageDraft, responseDraft, viewCard, viewCircle } from "./viewCircle"
import { keptMarks, viewVault } from "./viewVault"
import { wordOf } from "./vocabulary"

/** What the model needs beside the person: the parts of the browser it asks for things. */
export interface Surroundings {
  readonly today: () => LocalDate
  readonly token: string
  readonly origin: string
  readonly version: string
  /** Deletes what this device holds. */
  readonly destroy: () => Promise<void>
  /** Closes what is open and forgets every key. */
  readonly hide: () => void
}

/** What the person below tells the model; handed to it when it is made. */
export interface AppSignals {
  readonly changed: () => void
  readonly invite: (stage: InviteStage) => void
  readonly join: (stage: JoinStage) => void
  readonly fault: (problem: Problem) => void
}

const settle = async (outcome: Promise<Outcome>): Promise<Result<undefined, Problem>> => {
  const answered = await outcome
  return answered.ok ? ok(undefined) : err(answered.refusal)
}

/** The model of the screens over one person on this device. */
export function createAppModel(
  person: () => Person | undefined,
  around: Surroundings,
): { readonly model: AppModel; readonly tell: AppSignals } {
  /** Raised whenever something below has changed; everything that is shown is computed from it. */
  const turn = signal(0)
  const fault = signal<Problem | undefined>(undefined)
  const chosen = signal<string | undefined>(undefined)
  const invite = signal<InviteState>({ step: "none" })
  const join = signal<JoinState>({ step: "none" })
  const today = signal(around.today())
  const isOnline = signal(navigator.onLine)
  const persisted = signal<boolean | undefined>(undefined)
  /** Drafts as typed here, by slot and name: ahead of the disk by a moment. */
  const typed = signal<ReadonlyMap<string, unknown>>(new Map())

  /** The person as they are now; reading it is reading `turn`, since the object itself stays the same. */
  const current = () => (turn.value, person())
  const circlesHeld = computed(() => current()?.circles ?? [])
  const held = computed(
    () => circlesHeld.value.find(({ slot }) => slot.circle === chosen.value) ?? circlesHeld.value.at(-1),
  )
  const kept = computed(() => keptMarks(current()?.vault))
  const draftsOf = ({ slot, replica }: Held): Readonly<Record<string, unknown>> => {
    const drafts: Record<string, unknown> = { ...replica.drafts }
    for (const [name, value] of typed.value) {
      if (name.startsWith(`${slot.slot}/`)) drafts[name.slice(`${slot.slot}/`.length)] = value
    }
    return drafts
  }

  const safety = new Map<string, readonly string[]>()
  const safetyWords = ({ circle, head }: Membership): readonly string[] => {
    const known = safety.get(head)
    if (known) return known
    void Promise.all([safetyBits(circle, head, webCrypto), import("#crypto/wordList")]).then(([bits, list]) => {
      safety.set(head, list.bitsToWords(bits, 6))
      turn.value++
    })
    return []
  }

  const here = (): Held => {
    const at = held.peek()
    if (!at) throw new Error("an act without a circle")
    return at
  }
  const vaultHere = (): Held => {
    const vault = person()?.vault
    if (!vault) throw new Error("an act without a vault")
    return vault
  }
  const act = async (
    { slot }: Held,
    intents: readonly Intent[],
    drafts: DraftChanges = {},
  ): Promise<Result<undefined, Problem>> => {
    forgetTyped(slot.slot, Object.keys(drafts))
    return (await person()?.act(slot.slot, intents, drafts)) ?? err("StorageRefused")
  }
  const keepDraft = ({ slot }: Held, name: string, value: unknown): void => {
    typed.value = new Map(typed.peek()).set(`${slot.slot}/${name}`, value)
    void person()?.keepDraft(slot.slot, { [name]: value })
  }
  const forgetTyped = (slot: number, names: readonly string[]): void => {
    const left = new Map(typed.peek())
    for (const name of names) left.delete(`${slot}/${name}`)
    typed.value = left
  }
  const looking = () => lookingAt(here(), kept.peek())
  const write = (event: Extract<Intent, { do: "write" }>["event"]): Intent => ({ do: "write", event })

  async function mark(
    page: PageRef,
    response: ItemId,
    given: Mark,
    show: boolean,
  ): Promise<Result<undefined, Problem>> {
    const at = here()
    const event = show
      ? showHeard(looking(), page, response, given)
      : keepHeard(looking(), at.slot.circle, page, response, given)
    if (!event.ok) return err("NoSuchEntry")
    return act(show ? at : vaultHere(), [write(event.value)])
  }

  async function erase(what: {
    readonly page: PageRef
    readonly response?: ItemId
  }): Promise<Result<undefined, Problem>> {
    const at = here()
    const day = [...at.replica.state.months.values()].flatMap(({ days }) => days.get(what.page.date) ?? [])[0]
    const entry = what.response ? day?.responses.get(what.response) : day?.pages.get(what.page.author)
    if (!entry) return err("NoSuchEntry")
    if (entry.position !== undefined) return act(at, [{ do: "erase", position: entry.position, event: entry.id }])
    const key = entry.id.slice("pending ".length)
    return (await person()?.takeBack(at.slot.slot, key)) ? ok(undefined) : err("Busy")
  }

  const later = laterModels({ person, current, held, act, today })

  let isGiving = false
  effect(() => {
    const here = current()
    const date = today.value
    if (isGiving || !here?.vault?.replica.state.profile.keptAppreciations.size) return
    isGiving = true
    // What could not be given now is tried again with the next change.
    void import("#client/giveDue")
      .then(({ giveDue }) => giveDue(here, date))
      .catch(() => undefined)
      .finally(() => (isGiving = false))
  })

  const model: AppModel = {
    phase: computed(() => {
      if (fault.value !== undefined) return "stopped"
      const here = current()
      if (!here) return "opening"
      return here.isNew ? "new" : "ready"
    }),
    problems: computed(() => {
      const lines = (current()?.held ?? []).flatMap(({ replica, line }) => [
        ...replica.head.problems,
        ...(line?.fault ? [line.fault] : []),
        ...(line?.refusal ? [line.refusal] : []),
      ])
      const lost: readonly Problem[] = current()?.hasLostKeys ? ["CorruptData"] : []
      return [...new Set([...(fault.value === undefined ? [] : [fault.value]), ...lost, ...lines])]
    }),
    sending: computed(() => {
      const all = current()?.held ?? []
      const waiting = all.reduce((sum, { replica }) => sum + replica.waiting.length, 0)
      const isConnected = all.every(({ line, replica }) => !line || line.isConnected || replica.head.over)
      return { waiting, online: isOnline.value && isConnected }
    }),
    today,
    circles: computed(() => circlesHeld.value.map(viewCard)),
    circle: computed(
      () =>
        held.value &&
        viewCircle(held.value, { today: today.value, kept: kept.value, drafts: draftsOf(held.value), safetyWords }),
    ),
    chooseCircle: (circle) => {
      chosen.value = circle
    },
    vault: computed(() => {
      const vault = current()?.vault
      const knownDevices = current()?.record.knownDevices
      return vault && viewVault(vault, { circles: circlesHeld.value, drafts: draftsOf(vault), knownDevices, wordOf })
    }),
    beginning: {
      token: signal(around.token),
      start: async ({ name, token, circle }) => {
        const bytes = fromBase64url(token.trim())
        if (bytes?.length !== 32) return err("TokenUnknown")
        return (await person()?.begin(bytes, name, circle)) ?? err("StorageRefused")
      },
      startCircle: async ({ token, ...circle }) => {
        const bytes = fromBase64url(token.trim())
        if (bytes?.length !== 32) return err("TokenUnknown")
        const made = (await person()?.beginCircle(bytes, circle)) ?? err("StorageRefused")
        if (made.ok) chosen.value = person()?.circles.at(-1)?.slot.circle
        return made
      },
    },
    circleActs: {
      keepDraft: (date, answer) => keepDraft(here(), pageDraft(date), answer),
      discardDraft: (date) => keepDraft(here(), pageDraft(date), undefined),
      seal: async (date, answer) => {
        const at = here()
        const { state } = at.replica
        const event = answerCheckIn({ state, me: at.slot.member, date, today: around.today() }, answer)
        return event.ok ? act(at, [{ do: "handIn", page: event.value }], { [pageDraft(date)]: undefined }) : event
      },
      pass: async (date) => {
        const at = here()
        const { state } = at.replica
        const event = passCheckIn({ state, me: at.slot.member, date, today: around.today() })
        return event.ok ? act(at, [{ do: "handIn", page: event.value }]) : event
      },
      withdraw: async (date) => {
        const at = here()
        const own = at.replica.ownSealed(date)
        if (!own) return err("AlreadyOpen")
        const draft = own.page.type === "CheckInAnswered" ? { [pageDraft(date)]: own.page.answer } : {}
        return act(at, [{ do: "withdraw", date }], draft)
      },
      release: async (date) => {
        const at = here()
        return at.replica.ownSealed(date) ? act(at, [{ do: "release", date }]) : err("AlreadyOpen")
      },
      respond: async ({ page, part, move, text, retryOf }) => {
        const item = person()?.newItem()
        if (!item) return err("StorageRefused")
        const event = respond(looking(), { item, page, part, move, text, retryOf })
        if (!event.ok) return event
        return act(here(), [write(event.value)], { [responseDraft(page.date, page.author)]: undefined })
      },
      mark,
      responseDraft: ({ date, author }) => {
        const at = held.peek()
        const draft = at && draftsOf(at)[responseDraft(date, author)]
        return typeof draft === "string" ? draft : ""
      },
      keepResponseDraft: ({ date, author }, text) => keepDraft(here(), responseDraft(date, author), text),
      loadEarlier: async () => {
        await here().replica.loadEarlier()
        turn.value++
      },
      search: async (text) => {
        const at = here()
        await at.replica.loadAll()
        const { searchDays } = await import("./searchDays")
        return searchDays(lookingAt(at, kept.peek()), text)
      },
      rename: (named) => act(here(), [write({ type: "CircleNamed", ...named })]),
      renameMe: (name) => act(here(), [write({ type: "MemberNamed", name })]),
      removeMember: (member) => act(here(), [{ do: "removeMember", member }]),
      leave: async () => {
        const at = here()
        const left = await act(at, [{ do: "leave" }])
        const vault = person()?.vault
        return left.ok && vault ? act(vault, [write({ type: "CircleLetGo", circle: at.slot.circle })]) : left
      },
      dissolve: () => act(here(), [{ do: "dissolve" }]),
      erase,
      eraseAll: () => {
        const at = here()
        const withdrawals = at.replica.sealedDates.map((date) => ({ do: "withdraw", date }) as const)
        return act(at, [...withdrawals, { do: "eraseAll" }])
      },
    },
    vaultActs: {
      keepNoteDraft: (text) => keepDraft(vaultHere(), noteDraft, text),
      writeNote: async (text, item) => {
        const vault = vaultHere()
        const named = item ?? (person() as Person).newItem()
        const event = writeNote(vault.replica.state, { item: named, text, today: around.today() })
        if (event.ok) return act(vault, [write(event.value)], item ? {} : { [noteDraft]: undefined })
        return event.error === "TooLong" ? err("TooLarge") : ok(undefined)
      },
      deleteNote: async (item) => {
        const vault = vaultHere()
        const gone = deleteNote(vault.replica.state, item)
        if (!gone.ok) return ok(undefined)
        return act(vault, [write(gone.value.event), ...erasures(gone.value.erase)])
      },
      searchNotes: (text) => {
        const vault = person()?.vault
        return vault ? searchNotes(vault.replica.state, text).map(({ item }) => item) : []
      },
    },
    joining: {
      invite,
      join,
      makeInvite: (purpose) => {
        const slot = purpose === "member" ? held.peek()?.slot.slot : person()?.vault?.slot.slot
        return slot === undefined
          ? Promise.resolve(err("NotProven"))
          : settle(person()?.makeInvite(slot, purpose) ?? busy)
      },
      takeBackInvite: async () => person()?.takeBackInvite(),
      answerInvite: (same) => settle(person()?.answerInvite(same) ?? busy),
      openLink: (link) => person()?.openLink(link) ?? false,
      knock: async (name) => {
        await person()?.knock(name)
        return ok(undefined)
      },
      answerJoin: (same) => void person()?.answerJoin(same),
      stopJoining: () => void person()?.stopJoining(),
    },
    recovery: {
      makeWords: async () => {
        const { makeRecoveryPhrase } = await import("#crypto/recovery")
        return makeRecoveryPhrase((length) => crypto.getRandomValues(new Uint8Array(length)))
      },
      keep: async (phrase) => {
        const { phraseToSeeds } = await import("#crypto/recovery")
        const seeds = await phraseToSeeds(phrase.join(" "), webCrypto)
        if (!seeds.ok) return err("Malformed")
        return (await person()?.keepRecovery(seeds.value)) ?? err("StorageRefused")
      },
      restore: async (phrase) => {
        const { phraseToSeeds } = await import("#crypto/recovery")
        const seeds = await phraseToSeeds(phrase, webCrypto)
        if (!seeds.ok) return seeds
        const restored = (await person()?.restore(seeds.value)) ?? err("StorageRefused")
        if (!restored.ok) return restored
        return ok({ circles: await settledCircles(() => person()) })
      },
      unknownWord: async (phrase) => (await import("#crypto/recovery")).unknownWordIn(phrase),
    },
    trust: {
      exportAll: async () => {
        const { exportPerson } = await import("./exportPerson")
        return exportPerson(person(), kept.peek(), around.today())
      },
      removeDevice: async (device) => {
        return (await person()?.takeOutDevice(device)) ?? err("StorageRefused")
      },
      acknowledgeDevices: () => {
        const devices = model.vault.peek()?.devices ?? []
        void person()?.acknowledgeDevices(devices.map(({ device }) => device))
      },
      forgetDevice: around.destroy,
      persisted,
      persist: async () => {
        persisted.value = await navigator.storage?.persist?.()
      },
      scheme,
      setScheme,
      version: around.version,
    },
    get practise() {
      return later("practise")
    },
    get results() {
      return later("results")
    },
    get feelings() {
      return later("feelings")
    },
    get lessons() {
      return later("lessons")
    },
    get gratitude() {
      return later("gratitude")
    },
    update: newerVersion,
    hide: () => {
      typed.value = new Map()
      around.hide()
    },
  }

  void navigator.storage?.persisted?.().then((is) => (persisted.value = is))
  for (const event of ["online", "offline"] as const) {
    addEventListener(event, () => {
      isOnline.value = navigator.onLine
      if (navigator.onLine) person()?.poke()
    })
  }
  document.addEventListener("visibilitychange", () => {
    today.value = around.today()
    if (document.visibilityState === "visible") person()?.poke()
  })
  setInterval(() => (today.value = around.today()), 30_000)

  const tell: AppSignals = {
    changed: () => {
      turn.value++
      finishJoining()
    },
    invite: (stage) => void showInvite(stage),
    join: (stage) => void showJoin(stage),
    fault: (problem) => {
      fault.value = problem
    },
  }

  async function showInvite(stage: InviteStage): Promise<void> {
    if (stage.step === "open") {
      const link = `${around.origin}/join#${stage.fragment}`
      invite.value = { step: "open", purpose: stage.purpose, link }
    } else if (stage.step === "compare") {
      const { bitsToWords } = await import("#crypto/wordList")
      const { purpose, bits, name } = stage
      invite.value = { step: "compare", purpose, name, words: bitsToWords(bits, 4) }
    } else if (stage.step === "failed") invite.value = { step: "failed", problem: stage.refusal }
    else invite.value = stage
  }

  async function showJoin(stage: JoinStage): Promise<void> {
    if (stage.step === "compare") {
      const { bitsToWords } = await import("#crypto/wordList")
      join.value = { step: "compare", words: bitsToWords(stage.bits, 4) }
    } else if (stage.step === "failed") join.value = { step: "failed", problem: stage.refusal }
    else if (stage.step === "admitted") {
      join.value = { step: "fetching" }
      chosen.value = undefined
      finishJoining()
    } else join.value = stage
  }

  /** The circle is here once its log is, and with it what the others call themselves. */
  function finishJoining(): void {
    if (join.peek().step !== "fetching") return
    const joined = person()?.circles.at(-1)
    if (!joined?.line?.sync.isCurrent) return
    const others = membersOf(joined).filter(({ isMe, state }) => !isMe && state === "active")
    if (others.some(({ name }) => name === "")) return
    join.value = { step: "joined", people: others.map(({ name }) => name) }
  }

  return { model, tell }
}

const busy: Promise<Outcome> = Promise.resolve({ ok: false, refusal: "Busy" })

/** How many circles have come back; waits until the vault has said which there are, a minute at most. */
async function settledCircles(person: () => Person | undefined): Promise<number> {
  for (let tries = 0; tries < 600; tries++) {
    const one = person()
    const known = one?.vault?.replica.state.profile.circles.size ?? 0
    const back = one?.circles.filter(({ replica }) => replica.membership !== undefined).length ?? 0
    if (one?.vault?.line?.sync.isCurrent && one.vault.replica.waiting.length === 0 && known > 0 && back >= known)
      return back
    if (tries > 50 && one?.vault?.line?.sync.isCurrent && known === 0) return 0
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return person()?.circles.length ?? 0
}
