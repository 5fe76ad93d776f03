import { computed, effect, signal } from "@preact/signals"
import type { MemberId } from "#base/ids"
import { err, ok } from "#base/result"
import type { LiveSession } from "#client/liveSession"
import type { Exercise } from "#content/exerciseSchema"
import { exercises } from "#content/exercises/exercises"
import { advance, type FloorAct, type FloorRefusal } from "#core/exercise/advance"
import { isOver, mark, type FreeAct } from "#core/exercise/marks"
import { keepHere, readHere } from "#core/exercise/keptHere"
import { actOn, beginOn, sessionOn } from "#core/exercise/onFloor"
import { beginSession, holderOf, placeOf, type Seat, type Session } from "#core/exercise/session"
import { viewSession, type SessionView } from "#core/exercise/viewSession"
import { personLook } from "../ui/Face"
import { whenHiding } from "../ui/hide"
import type { ModelParts } from "./modelParts"
import type { PractiseModel, Running, SeatCard } from "./practise"
import { sessionClock } from "./sessionClock"
import { membersOf } from "./viewCircle"

/** A session on this device alone, or one with others' devices, as long as its screen is open. */
type Open =
  | { readonly way: "oneDevice"; readonly session: Session<Exercise> }
  | {
      readonly way: "live"
      readonly live: LiveSession
      readonly session: Session<Exercise>
      /** The private questions have been answered with none of these, or there are none to ask. */
      readonly isPastGate: boolean
    }

const exerciseOf = (id: string): Exercise | undefined => exercises.find((one) => one.id === id)

/** Every act that is no use any more, and every refusal the screen already shows by itself, ends here. */
const ignored = (): void => undefined

/** The name of the draft in the vault that holds what goes on on this device. */
const hereDraft = "exercise here"

export function practiseModel({ person, current, held, today }: ModelParts): PractiseModel {
  const open = signal<Open | undefined>(undefined)
  /** Where all do the same at once I may be done before the floor has come round: the step in which I said so. */
  const doneIn = signal<string | undefined>(undefined)
  const writings = new Map<string, string>()
  const clock = sessionClock()
  /** What the vault keeps was begun by an earlier opening of the app: this one has neither begun nor ended anything yet. */
  const isEarlier = signal(true)
  const vaultHere = computed(() => current()?.vault)
  const kept = computed(() => vaultHere.value?.replica.drafts[hereDraft])
  const keptHere = computed(() => (isEarlier.value ? readHere(kept.value, exercises, today.value) : undefined))
  const keep = (session: Session<Exercise> | undefined): void => {
    isEarlier.value = false
    const slot = vaultHere.peek()?.slot.slot
    const draft = session && !isOver(session) ? keepHere(session, today.peek()) : undefined
    if (slot !== undefined) void person()?.keepDraft(slot, { [hereDraft]: draft })
  }
  // Of another day, or of no exercise that there is: nothing of it stays.
  effect(() => {
    if (isEarlier.value && kept.value !== undefined && !keptHere.value) keep(undefined)
  })

  // A room belongs to one circle's line: it comes up with it, after a while, and is another one with another line.
  const room = computed(() => held.value?.line?.room)
  const slot = computed(() => held.value?.slot.slot)
  effect(() => {
    if (slot.value !== undefined) void person()?.openRoom(slot.value).catch(ignored)
  })

  const sessionNow = computed(() => {
    const now = open.value
    // Read for its changes: what others said in the room arrives as a change of the person.
    void held.value
    return now && (now.way === "live" ? sessionOn(now.session, now.live.floor) : now.session)
  })

  /** All of it but the time, which follows it. */
  const untimed = computed((): Omit<Running, "time"> | undefined => {
    const now = open.value
    const session = sessionNow.value
    const here = held.value
    if (!now || !session) return undefined
    const seats = now.way === "live" && here ? liveSeats(session, here) : hereSeats(session)
    const me = now.way === "live" ? (here?.slot.member ?? "") : seatHere(session)
    return {
      way: now.way,
      exercise: session.exercise,
      seats,
      me,
      phase: phaseOf(now),
      view: withDone(viewSession(session, me), doneIn.value),
      wantsLonger: hasAsked(session, me, "longer"),
      wantsNoLimit: hasAsked(session, me, "noLimit"),
      isTimeAsked: session.seats.some(
        (seat) => hasAsked(session, seat, "longer") || hasAsked(session, seat, "noLimit"),
      ),
      isConnected: now.way === "oneDevice" || here?.line?.isConnected === true,
      isElsewhere: now.way === "live" && sitsElsewhere(now.live, me as MemberId, here?.replica.identity.secrets.id),
    }
  })
  const running = computed(() => untimed.value && { ...untimed.value, time: clock.time.value })
  effect(() => {
    const now = open.value
    clock.follow(
      untimed.value?.phase === "going" ? untimed.value.view : undefined,
      now?.way === "live" ? now.live.elapsedMs : 0,
    )
  })

  // The device that announced a session begins it by itself, once everybody has said that they are ready.
  effect(() => {
    const now = open.value
    void held.value
    const me = placeHere()
    if (now?.way !== "live" || !now.isPastGate || !now.live.canBegin || !me) return
    const begun = beginOn(now.session, now.live.floor, me)
    if (begun.ok) void now.live.passTo(begun.value.token.to.member, now.session.progress)
  })

  // Whoever was done early hands the floor on as soon as it comes round to them.
  effect(() => {
    const now = untimed.value
    if (now?.view.state !== "going" || now.view.step.id !== doneIn.value || !now.view.acts.includes("handOn")) return
    doneIn.value = undefined
    model.act({ type: "handOn" })
  })

  const circleHere = () => {
    const { kind, hasChild } = held.peek()?.replica.state.profile ?? { kind: "couple" as const, hasChild: false }
    return { kind, hasChild }
  }

  function enter(live: LiveSession): void {
    const exercise = exerciseOf(live.session.exercise)
    if (!exercise) return
    const setting = { way: "live", ...circleHere(), earlier: earlierOf(live) } as const
    const session = beginSession(exercise, live.session.participants, setting)
    if (!session.ok) return
    writings.clear()
    // Until it has begun, whoever comes back is asked again: not to be asked would tell what one has answered.
    const isPastGate = !exercise.gated || (live.maySpeak && live.progress !== null)
    open.value = { way: "live", live, session: session.value, isPastGate }
    if (!exercise.gated && !live.maySpeak) void live.ready()
  }

  const free = (act: FreeAct, said: (live: LiveSession) => unknown): void => {
    const now = open.peek()
    if (now?.way === "live") return void said(now.live)
    if (now) goOnHere(everybody(now.session, act))
  }

  const model: PractiseModel = {
    invitations: computed(() => {
      void held.value
      const me = held.value?.slot.member
      return (room.value?.sessions ?? []).flatMap((live) => {
        const isOpen =
          ["waiting", "going", "paused"].includes(live.phase) && live !== (open.value as { live?: unknown })?.live
        const isMine = live.session.participants.some((member) => member === me)
        return isOpen && isMine && exerciseOf(live.session.exercise)
          ? [{ session: live.session.id, exercise: live.session.exercise }]
          : []
      })
    }),
    running,
    beginHere: async (id, people) => {
      const exercise = exerciseOf(id)
      if (!exercise) return err("NotThisWay")
      const setting = { way: "oneDevice", ...circleHere(), earlier: dayNumber(today.peek()) } as const
      const session = beginSession(exercise, people, setting)
      if (!session.ok) return session
      writings.clear()
      goOnHere(session.value)
      return ok(undefined)
    },
    keptHere: computed(() => (open.value ? undefined : keptHere.value?.exercise.id)),
    comeBackHere: () => {
      const session = keptHere.peek()
      if (session && !open.peek()) goOnHere(session)
    },
    open: async (id, participants) => {
      const exercise = exerciseOf(id)
      if (!exercise) return err("NotThisWay")
      const setting = { way: "live", ...circleHere(), earlier: 0 } as const
      const possible = beginSession(exercise, participants, setting)
      if (!possible.ok) return possible
      const announced = await room.peek()?.announce(id, participants)
      if (!announced) return err("RelayUnreachable")
      if (!announced.ok) return err(announced.error === "NotTakingPart" ? "TooFew" : announced.error)
      enter(announced.value)
      return ok(undefined)
    },
    comeTo: ({ session }) => {
      const live = room.peek()?.join(session as LiveSession["session"]["id"])
      if (live) enter(live)
    },
    beReady: () => {
      const now = open.peek()
      if (now?.way !== "live") return
      open.value = { ...now, isPastGate: true }
      void now.live.ready()
    },
    sitHere: () => {
      const now = open.peek()
      if (now?.way === "live") void now.live.sit()
    },
    act: (act) => {
      const now = open.peek()
      const session = sessionNow.peek()
      if (!now || !session) return err("Over")
      return now.way === "live" ? actLive(now.live, now.session, act) : actHere(now.session, act)
    },
    pause: () => free({ type: "pause" }, (live) => live.pause()),
    goOn: () => free({ type: "resume" }, (live) => live.goOn()),
    stop: () => free({ type: "stop" }, (live) => live.stop()),
    confirm: () => free({ type: "confirm" }, (live) => live.done()),
    askLonger: () =>
      free({ type: "longer" }, (live) => {
        const session = sessionNow.peek()
        if (session) void live.agreeTime(placeOf(session))
      }),
    askNoLimit: () => free({ type: "noLimit" }, (live) => live.agreeTime("noLimit")),
    writing: (step) => writings.get(step) ?? "",
    keepWriting: (step, text) => void writings.set(step, text),
    leave,
  }
  whenHiding(leave)
  return model

  function leave(): void {
    writings.clear()
    doneIn.value = undefined
    open.value = undefined
  }

  function goOnHere(session: Session<Exercise>): void {
    open.value = { way: "oneDevice", session }
    keep(session)
  }

  /** Who I am in the circle on the screens, and on which device. */
  function placeHere() {
    const here = held.peek()
    return here && { member: here.slot.member, device: here.replica.identity.secrets.id }
  }

  function actHere(session: Session<Exercise>, act: FloorAct) {
    const next = advance(session, seatHere(session), act)
    if (!next.ok) return next
    goOnHere(act.type === "handOn" ? doneByAll(session, next.value) : next.value)
    return ok(undefined)
  }

  function actLive(live: LiveSession, session: Session<Exercise>, act: FloorAct) {
    const me = placeHere()
    if (!me) return err("NotYourFloor")
    const next = actOn(session, live.floor, me, act)
    const view = untimed.peek()?.view
    if (!next.ok && act.type === "handOn" && view?.state === "going" && view.moment.kind === "all") {
      doneIn.value = view.step.id
      return ok(undefined)
    }
    if (!next.ok) return isFloorRefusal(next.error) ? err(next.error) : err("NotYourFloor")
    const { to, progress } = next.value.token
    void live.passTo(to.member, progress as NonNullable<unknown>)
    return ok(undefined)
  }
}

/** The view as its own person sees it who has said that they are done here. */
function withDone(view: SessionView<Exercise>, doneIn: string | undefined): SessionView<Exercise> {
  if (view.state !== "going" && view.state !== "paused") return view
  return view.moment.kind === "all" && view.step.id === doneIn
    ? { ...view, moment: { kind: "all", isDone: true } }
    : view
}

const floorRefusals: ReadonlySet<string> = new Set<FloorRefusal>([
  "NotYourFloor",
  "Paused",
  "Over",
  "NotHere",
  "TooLong",
  "Empty",
])
const isFloorRefusal = (refusal: string): refusal is FloorRefusal => floorRefusals.has(refusal)

const phaseOf = (open: Open): Running["phase"] => {
  if (open.way === "oneDevice") return "going"
  if (!open.isPastGate) return "gate"
  return open.live.phase === "waiting" ? "waiting" : "going"
}

/** Whose screen it is on one device: whoever has the floor, and at the close anybody's. */
const seatHere = (session: Session): Seat => holderOf(session) ?? session.seats[0] ?? ""

/** What is pressed on one device is pressed for all who sit around it. */
const everybody = (session: Session<Exercise>, act: FreeAct): Session<Exercise> =>
  session.seats.reduce((all, seat) => {
    const marked = mark(all, seat, act)
    return marked.ok ? marked.value : all
  }, session)

/** Where all do the same at once, who sits around one device is done with one press. */
function doneByAll(before: Session<Exercise>, after: Session<Exercise>): Session<Exercise> {
  const view = viewSession(after, seatHere(after))
  const isStillAll =
    view.state === "going" && view.moment.kind === "all" && after.progress.step === before.progress.step
  const next = isStillAll ? advance(after, seatHere(after), { type: "handOn" }) : undefined
  return next?.ok ? doneByAll(before, next.value) : after
}

const hereSeats = (session: Session): readonly SeatCard[] =>
  session.seats.map((seat, order) => ({ seat, name: seat, isMe: false, ...personLook(order) }))

function liveSeats(session: Session, here: Parameters<typeof membersOf>[0]): readonly SeatCard[] {
  const members = membersOf(here)
  return session.seats.flatMap((seat) => {
    const member = members.find((one) => one.member === seat)
    return member
      ? [{ seat, name: member.name, isMe: member.isMe, colour: member.colour, outline: member.outline }]
      : []
  })
}

function hasAsked(session: Session, seat: Seat, what: "longer" | "noLimit"): boolean {
  const marks = session.marks.get(seat)
  if (!marks) return false
  if (what === "noLimit") return marks.noLimit
  const { step, turn } = placeOf(session)
  return marks.longer.times > 0 && marks.longer.step === step && marks.longer.turn === turn
}

const sitsElsewhere = ({ floor, maySpeak }: LiveSession, member: MemberId, device: string | undefined): boolean => {
  const seat = floor.standings.get(member)?.device
  return maySpeak && seat !== undefined && seat !== device
}

/** Who begins changes from session to session, and is the same on every device. */
const earlierOf = ({ session }: LiveSession): number => Number.parseInt(session.id.slice(0, 6), 16)

/** On one device who begins changes from day to day. */
const dayNumber = (date: string): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000)
