import type { ReadonlySignal } from "@preact/signals"
import type { CircleId, DeviceId, ItemId, MemberId } from "#base/ids"
import type { Result } from "#base/result"
import type { LocalDate, Month } from "#base/time"
import type { Answer } from "#core/checkin/answer"
import type { PageView, ResponseView, RoundView } from "#core/checkin/viewRound"
import type { CircleKind, Mark, Move, PageRef, Part } from "#core/events"
import type { DayView } from "#core/river"
import type { Person } from "../ui/Face"
import type { Done, Problem } from "./done"
import type { FeelingsModel } from "./feelings"
import type { GratitudeModel } from "./gratitude"
import type { LessonsModel } from "./lessons"
import type { PractiseModel } from "./practise"
import type { ResultsModel } from "./results"

/**
 * What the screens read and the acts they may ask for: the one door between the interface and everything below it. All
 * signals hold finished values, so a screen never waits; an act answers when the device has it safely (not when the
 * server has), or says by name why not.
 */
export interface AppModel {
  /** `opening`: reading what is here. `new`: nobody has started on this device. `stopped`: see `problems`. */
  readonly phase: ReadonlySignal<"opening" | "new" | "ready" | "stopped">
  /** What stands in the way now, the gravest first; shown as notices with a next step. */
  readonly problems: ReadonlySignal<readonly Problem[]>
  readonly sending: ReadonlySignal<Sending>
  /** The date where this device is; moves on at midnight. */
  readonly today: ReadonlySignal<LocalDate>
  readonly circles: ReadonlySignal<readonly CircleCard[]>
  /** The circle on the screens; undefined while the person has only their vault. */
  readonly circle: ReadonlySignal<OpenCircle | undefined>
  readonly chooseCircle: (circle: CircleId) => void
  readonly vault: ReadonlySignal<VaultView | undefined>
  readonly beginning: BeginningActs
  readonly circleActs: CircleActs
  readonly vaultActs: VaultActs
  readonly joining: JoiningModel
  readonly recovery: RecoveryActs
  readonly trust: TrustActs
  // There once a screen of theirs has been fetched; see `modelParts`.
  /** Guided exercises, and what came of them. */
  readonly practise: PractiseModel
  readonly results: ResultsModel
  readonly feelings: FeelingsModel
  readonly lessons: LessonsModel
  readonly gratitude: GratitudeModel
  /** A newer version of the app has been fetched and waits; `reload` starts it and loses no draft. */
  readonly update: ReadonlySignal<{ readonly reload: () => void } | undefined>
  /** Drops every key from memory and closes the connections. */
  readonly hide: () => void
}

export interface Sending {
  /** Things kept here that the server does not have yet. */
  readonly waiting: number
  readonly online: boolean
}

export interface CircleCard {
  readonly circle: CircleId
  readonly name: string
  readonly kind: CircleKind
  /** Somebody in it is under 18. */
  readonly hasChild: boolean
  readonly people: readonly Member[]
}

/** A member as the screens show them; a name is empty until it has arrived. */
export interface Member extends Person {
  readonly member: MemberId
  readonly isMe: boolean
  readonly state: "active" | "left" | "removed"
  /** The Monday of the week of the newest change. */
  readonly week: LocalDate
}

export interface OpenCircle extends CircleCard {
  readonly me: MemberId
  /** Everybody who is or was here, by id, me included. */
  readonly members: ReadonlyMap<MemberId, Member>
  /** The rounds one can still write for: today's first, then yesterday's where it is not finished. */
  readonly rounds: readonly RoundView[]
  /** Drafts by date; an absent one is empty. */
  readonly drafts: ReadonlyMap<LocalDate, Answer>
  /** Others' pages I could respond to, and responses to mine I could mark, newest first. */
  readonly toAnswer: readonly PageView[]
  readonly toMark: readonly { readonly page: PageView; readonly response: ResponseView }[]
  /** My responses that did not quite land and may be tried once more. */
  readonly toRetry: readonly { readonly page: PageView; readonly response: ResponseView }[]
  /** The newest months that are loaded, newest day first. */
  readonly river: readonly DayView[]
  /** A month before those that are loaded, or undefined at the beginning. */
  readonly earlier: Month | undefined
  /** On how many of the last 28 days pages have opened together. */
  readonly metDays: number
  /** The page of a reference, from whatever is loaded. */
  readonly page: (ref: PageRef) => PageView | undefined
  readonly isCreator: boolean
  /** What all members read to each other: the same words on every device of the circle. */
  readonly safetyWords: readonly string[]
  readonly devices: readonly DeviceCard[]
  /** Has ended for everyone, or I have left; it can still be read and exported. */
  readonly isOver: boolean
}

export interface DeviceCard {
  readonly device: DeviceId
  readonly kind: "device" | "recovery"
  readonly isThis: boolean
  readonly active: boolean
  readonly week: LocalDate
}

export interface VaultView {
  readonly notes: readonly { readonly item: ItemId; readonly date: LocalDate; readonly text: string }[]
  /** My own feelings over all circles, the most named first. */
  readonly feelings: readonly { readonly word: string; readonly times: number }[]
  /** Pages after which I marked that I felt heard, newest first. */
  readonly heard: readonly { readonly date: LocalDate; readonly by: string; readonly mark: Mark }[]
  readonly noteDraft: string
  readonly recoveryKept: boolean
  readonly devices: readonly DeviceCard[]
  /** Devices of mine that were added and that I have not acknowledged on this device. */
  readonly newDevices: readonly DeviceCard[]
}

export interface BeginningActs {
  /** The creation token that came with the address, in base64url; empty where there is none. */
  readonly token: ReadonlySignal<string>
  /** Makes the vault, and where `kind` is given the first circle. Needs the server once. */
  readonly start: (person: {
    readonly name: string
    readonly token: string
    readonly circle: { readonly kind: CircleKind; readonly name: string } | undefined
  }) => Done
  /** Another circle, with the server's token for it. */
  readonly startCircle: (circle: {
    readonly name: string
    readonly myName: string
    readonly kind: CircleKind
    readonly token: string
  }) => Done
}

/** All of these are about the circle on the screens. */
export interface CircleActs {
  readonly keepDraft: (date: LocalDate, answer: Answer) => void
  readonly discardDraft: (date: LocalDate) => void
  readonly seal: (
    date: LocalDate,
    answer: Answer,
  ) => Done<"TooLong" | "Blank" | "AlreadyOpen" | "DateOutOfReach" | Problem>
  readonly pass: (date: LocalDate) => Done<"AlreadyOpen" | "DateOutOfReach" | Problem>
  /** Takes the sealed page back; it becomes the draft. */
  readonly withdraw: (date: LocalDate) => Done<"AlreadyOpen" | Problem>
  /** Lets the others read it now although the round is not complete. */
  readonly release: (date: LocalDate) => Done<"AlreadyOpen" | Problem>
  readonly respond: (response: {
    readonly page: PageRef
    readonly part: Part
    readonly move: Move
    readonly text: string
    readonly retryOf?: ItemId
  }) => Done<"Empty" | "TooLong" | "OwnPage" | "NoSuchPage" | "HelpNotAsked" | "NotARetry" | Problem>
  /** `show`: the responder may see it. Otherwise it stays in the vault. */
  readonly mark: (page: PageRef, response: ItemId, mark: Mark, show: boolean) => Done
  /** A response begun and not sent, kept on this device only. */
  readonly responseDraft: (page: PageRef) => string
  readonly keepResponseDraft: (page: PageRef, text: string) => void
  readonly loadEarlier: () => Promise<void>
  /** Days that hold the words, newest first; loads all of the history. */
  readonly search: (text: string) => Promise<readonly DayView[]>
  readonly rename: (circle: { readonly name: string; readonly kind: CircleKind; readonly hasChild: boolean }) => Done
  readonly renameMe: (name: string) => Done
  readonly removeMember: (member: MemberId) => Done
  readonly leave: () => Done
  readonly dissolve: () => Done
  /** Takes the text of one own page or response back; a neutral mark stays in its place. */
  readonly erase: (what: { readonly page: PageRef } | { readonly response: ItemId; readonly page: PageRef }) => Done
  /** Takes the text of everything I have shared here back. */
  readonly eraseAll: () => Done
}

export interface VaultActs {
  readonly keepNoteDraft: (text: string) => void
  readonly writeNote: (text: string, item?: ItemId) => Done
  readonly deleteNote: (item: ItemId) => Done
  readonly searchNotes: (text: string) => readonly ItemId[]
}

export interface JoiningModel {
  readonly invite: ReadonlySignal<InviteState>
  readonly join: ReadonlySignal<JoinState>
  /** Opens an invite: to the circle on the screens, or to add another device of one's own. */
  readonly makeInvite: (purpose: "member" | "device") => Done
  readonly takeBackInvite: () => Promise<void>
  /** The maker's word after comparing. `true` admits. */
  readonly answerInvite: (same: boolean) => Done
  /** Begins to join with the address of an invite; false where that is no invite. */
  readonly openLink: (link: string) => boolean
  readonly knock: (name: string) => Done
  /** The guest's word after comparing. */
  readonly answerJoin: (same: boolean) => void
  readonly stopJoining: () => void
}

export type InviteState =
  | { readonly step: "none" | "making" | "admitting" | "expired" | "takenBack" | "refused" }
  | { readonly step: "open"; readonly purpose: "member" | "device"; readonly link: string }
  | {
      readonly step: "compare"
      readonly purpose: "member" | "device"
      readonly words: readonly string[]
      readonly name: string
    }
  | { readonly step: "done"; readonly name: string }
  | { readonly step: "failed"; readonly problem: Problem }

export type JoinState =
  | { readonly step: "none" }
  /** A link was opened: ask what the others should call them (not for one's own device). */
  | { readonly step: "name"; readonly purpose: "member" | "device" }
  /** `absent`: nobody has the invite open; it goes on by itself when they come. */
  | { readonly step: "knocking" | "absent" | "approval" | "fetching" | "refused" | "expired" }
  | { readonly step: "compare"; readonly words: readonly string[] }
  | { readonly step: "joined"; readonly people: readonly string[] }
  | { readonly step: "failed"; readonly problem: Problem }

export interface RecoveryActs {
  /** Twelve fresh words; nothing is changed until `keep`. */
  readonly makeWords: () => Promise<readonly string[]>
  /** From now on these words bring everything back; earlier ones stop working. */
  readonly keep: (phrase: readonly string[]) => Done
  readonly restore: (phrase: string) => Promise<Result<{ readonly circles: number }, RestoreRefusal | Problem>>
  /** The first word that is none of the 2,048, for showing while typing. */
  readonly unknownWord: (phrase: string) => Promise<string | undefined>
}

export type RestoreRefusal = "WrongCount" | "UnknownWord" | "WrongSum" | "NothingFound"

export interface TrustActs {
  /** Everything one may hold: a JSON file's text and a readable Markdown file's. */
  readonly exportAll: () => Promise<{ readonly json: string; readonly markdown: string }>
  /** Removes a device of mine from every circle. */
  readonly removeDevice: (device: DeviceId) => Done
  readonly acknowledgeDevices: () => void
  /** Deletes everything on this device. */
  readonly forgetDevice: () => Promise<void>
  /** Asks the browser to keep the data; undefined where it cannot say. */
  readonly persisted: ReadonlySignal<boolean | undefined>
  readonly persist: () => Promise<void>
  readonly scheme: ReadonlySignal<"system" | "light" | "dark">
  readonly setScheme: (scheme: "system" | "light" | "dark") => void
  readonly version: string
}
