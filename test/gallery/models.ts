import { signal } from "@preact/signals"
import type { CircleId, ItemId, MemberId } from "#base/ids"
import { ok } from "#base/result"
import type { LocalDate } from "#base/time"
import { emptyAnswer, type Answer } from "#core/checkin/answer"
import type { PageView, ResponseView, RoundView } from "#core/checkin/viewRound"
import { personLook } from "../../src/web/ui/Face"
import type { Path } from "../../src/web/routes"
import { feelingsOf } from "./feeling"
import { lessonsOf } from "./learning"
import { practiseOf } from "./practising"
import { gratitudeOf } from "./thanking"
import { resultsOf } from "./resulting"
import type { AppModel, Member, OpenCircle, VaultView } from "../../src/web/store/model"

/** A state of the screens, by name in the address. */
export interface State {
  readonly path: Path
  readonly model: AppModel
  /** What a person has chosen on the way here. */
  readonly before?: () => void
  /** What a person does from there, by the names they see: a button to press, or a field to fill and its text. */
  readonly after?: readonly (string | readonly [field: string, text: string])[]
}
export type States = Readonly<Record<string, State>>

/*
 * Hand-made values for looking at screens. Acts answer at once and change only what a screen needs to go on.
 */
export const today = "2026-11-24" as LocalDate
export const yesterday = "2026-11-23" as LocalDate
export const lastWeek = "2026-11-18" as LocalDate

const id = <T extends string>(letter: string) => letter.repeat(32) as T
export const ana = id<MemberId>("a")
export const sam = id<MemberId>("b")
export const item = (letter: string) => id<ItemId>(letter)

export const member = (name: string, order: number, rest: Partial<Member> = {}): Member => ({
  ...personLook(order),
  name,
  member: id<MemberId>("abcdef0123456789"[order] ?? "a"),
  isMe: order === 0,
  state: "active",
  week: "2026-11-02" as LocalDate,
  ...rest,
})

const couple = [member("Ana", 0), member("Sam", 1)]

export const anasAnswer: Answer = {
  best: "Mum rang just to say she loved the photos. I can still hear her laughing.",
  challenge: "The flat still smells of paint, and I got home too late to help.",
  feelings: [
    { kind: "known", id: "touched" },
    { kind: "known", id: "homesick" },
  ],
  wish: "listen",
}

export const samsAnswer: Answer = {
  best: "Maya stayed behind and made a box for her nan. She sanded it twice without being asked.",
  challenge: "The agent rang. Someone else is after the flat, and we have to say by Friday.",
  feelings: [
    { kind: "known", id: "proud" },
    { kind: "own", word: "frayed" },
  ],
  wish: "think",
}

export const page = (
  author: MemberId,
  answer: Answer,
  { date = today, responses = [] }: { readonly date?: LocalDate; readonly responses?: readonly ResponseView[] } = {},
): PageView => ({ author, date, isMine: author === ana, responses, state: "answered", answer })

export const response = (rest: Partial<ResponseView> = {}): ResponseView => ({
  item: item("1"),
  by: sam,
  isMine: false,
  part: "challenge",
  move: "stay",
  text: "That sounds like a long day with no thanks at the end of it. I was glad you came home at all.",
  retryOf: undefined,
  mark: undefined,
  canMark: true,
  canRetry: false,
  ...rest,
})

export const open: RoundView = { date: today, others: [], state: "open" }

export const circleOf = (rest: Partial<OpenCircle> = {}, people: readonly Member[] = couple): OpenCircle => {
  const circle: OpenCircle = {
    circle: id<CircleId>("1"),
    name: "",
    kind: "couple",
    hasChild: false,
    people,
    me: ana,
    members: new Map(people.map((one) => [one.member, one])),
    rounds: [open],
    drafts: new Map(),
    toAnswer: [],
    toMark: [],
    toRetry: [],
    river: [],
    earlier: undefined,
    metDays: 9,
    page: () => undefined,
    isCreator: true,
    safetyWords: ["harbour", "velvet", "morning", "tin", "orchard", "sleeve"],
    devices: [],
    isOver: false,
    ...rest,
  }
  const pages = [
    ...circle.rounds.flatMap((round) => [
      ...round.others,
      ...("mine" in round && "author" in round.mine ? [round.mine] : []),
    ]),
    ...circle.toAnswer,
    ...circle.toMark.map((one) => one.page),
    ...circle.toRetry.map((one) => one.page),
    ...circle.river.flatMap((day) => day.pages),
  ]
  return {
    ...circle,
    page: (ref) => pages.find(({ date, author }) => date === ref.date && author === ref.author),
  }
}

const vault: VaultView = {
  notes: [],
  feelings: [],
  heard: [],
  noteDraft: "",
  recoveryKept: false,
  devices: [],
  newDevices: [],
}

const done = () => Promise.resolve(ok(undefined))

type Values = Partial<{
  [Key in keyof AppModel]: AppModel[Key] extends { readonly value: infer Value } ? Value : AppModel[Key]
}>

/** A model that shows these values; what is left out is as on an ordinary day of Ana and Sam. */
export function modelOf(values: Values = {}): AppModel {
  const circle = signal("circle" in values ? values.circle : circleOf())
  const setRound = (date: LocalDate, change: (round: RoundView) => RoundView) => {
    if (!circle.value) return
    const rounds = circle.value.rounds.map((round) => (round.date === date ? change(round) : round))
    circle.value = { ...circle.value, rounds }
  }
  const keepDraft = (date: LocalDate, answer: Answer | undefined) => {
    if (!circle.value) return
    const drafts = new Map(circle.value.drafts)
    if (answer) drafts.set(date, answer)
    else drafts.delete(date)
    circle.value = { ...circle.value, drafts }
  }
  return {
    phase: signal(values.phase ?? "ready"),
    problems: signal(values.problems ?? []),
    sending: signal(values.sending ?? { waiting: 0, online: true }),
    today: signal(values.today ?? today),
    circles: signal(values.circles ?? (circle.value ? [circle.value] : [])),
    circle,
    chooseCircle: () => undefined,
    vault: signal("vault" in values ? values.vault : vault),
    practise: values.practise ?? practiseOf(),
    results: values.results ?? resultsOf(),
    feelings: values.feelings ?? feelingsOf(),
    lessons: values.lessons ?? lessonsOf(),
    gratitude: values.gratitude ?? gratitudeOf(),
    beginning: values.beginning ?? { token: signal(""), start: done, startCircle: done },
    circleActs: values.circleActs ?? {
      keepDraft,
      discardDraft: (date) => keepDraft(date, undefined),
      seal: (date, answer) => {
        setRound(date, ({ others }) => ({
          date,
          others,
          state: "sealed",
          mine: { state: "answered", answer },
          waiting: false,
        }))
        keepDraft(date, undefined)
        return done()
      },
      pass: (date) => {
        setRound(date, ({ others }) => ({ date, others, state: "sealed", mine: { state: "passed" }, waiting: false }))
        return done()
      },
      withdraw: (date) => {
        const [round] = circle.value?.rounds ?? []
        const mine = round?.state === "sealed" && round.mine.state === "answered" ? round.mine.answer : emptyAnswer
        keepDraft(date, mine)
        setRound(date, ({ others }) => ({ date, others, state: "open" }))
        return done()
      },
      release: done,
      respond: done,
      mark: done,
      responseDraft: () => "",
      keepResponseDraft: () => undefined,
      loadEarlier: () => Promise.resolve(),
      search: () => Promise.resolve(circle.value?.river ?? []),
      rename: done,
      renameMe: done,
      removeMember: done,
      leave: done,
      dissolve: done,
      erase: done,
      eraseAll: done,
    },
    vaultActs: values.vaultActs ?? {
      keepNoteDraft: () => undefined,
      writeNote: done,
      deleteNote: done,
      searchNotes: () => [],
    },
    joining: values.joining ?? {
      invite: signal({ step: "none" }),
      join: signal({ step: "none" }),
      makeInvite: done,
      takeBackInvite: () => Promise.resolve(),
      answerInvite: done,
      openLink: () => false,
      knock: done,
      answerJoin: () => undefined,
      stopJoining: () => undefined,
    },
    recovery: values.recovery ?? {
      makeWords: () =>
        Promise.resolve("legal winner thank year wave sausage worth useful legal winner thank yellow".split(" ")),
      keep: done,
      restore: () => Promise.resolve(ok({ circles: 1 })),
      unknownWord: () => Promise.resolve(undefined),
    },
    trust: values.trust ?? {
      exportAll: () => Promise.resolve({ json: "{}", markdown: "" }),
      removeDevice: done,
      acknowledgeDevices: () => undefined,
      forgetDevice: () => Promise.resolve(),
      persisted: signal(undefined),
      persist: () => Promise.resolve(),
      scheme: signal("system"),
      setScheme: () => undefined,
      version: "0.1.0",
    },
    update: signal(values.update),
    hide: () => undefined,
  }
}
