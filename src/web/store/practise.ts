import type { ReadonlySignal } from "@preact/signals"
import type { MemberId } from "#base/ids"
import type { Result } from "#base/result"
import type { FloorAct, FloorRefusal } from "#core/exercise/advance"
import type { Exercise, SettingRefusal } from "#core/exercise/exercise"
import type { Seat } from "#core/exercise/session"
import type { TimeLeft } from "#core/exercise/timeLeft"
import type { SessionView } from "#core/exercise/viewSession"
import type { Person } from "../ui/Face"
import type { Done, Problem } from "./done"

/**
 * What the screens of guided exercises read and may ask for. One exercise runs at a time on a device: live with others'
 * devices, or here, passed between people. What is written in private stays in
 * memory alone. How far one on this device has come is kept until it is over.
 */
export interface PractiseModel {
  /** Sessions that somebody in the circle has opened and that I can still come to; told in the same words whoever it was. */
  readonly invitations: ReadonlySignal<readonly Invitation[]>
  readonly running: ReadonlySignal<Running | undefined>
  /** Begins on this device, with these people by the names they type. Only what is low in risk is possible. */
  readonly beginHere: (
    exercise: string,
    people: readonly string[],
  ) => Promise<Result<undefined, SettingRefusal | "SeatTwice">>
  /** The exercise on one device that a reload broke off today, to be gone on with; undefined where there is none. */
  readonly keptHere: ReadonlySignal<string | undefined>
  readonly comeBackHere: () => void
  /** Opens a session for these members' devices. Nothing is sent but that it is open. */
  readonly open: (exercise: string, participants: readonly MemberId[]) => Done<SettingRefusal | "SeatTwice" | Problem>
  readonly comeTo: (invitation: Invitation) => void
  /** After the private gate, where there is one. Not being ready sends nothing, ever. */
  readonly beReady: () => void
  /** Takes the floor to this device, for somebody who takes part on two. */
  readonly sitHere: () => void
  readonly act: (act: FloorAct) => Result<undefined, FloorRefusal>
  readonly pause: () => void
  readonly goOn: () => void
  /** Ends it for everybody, in neutral words. */
  readonly stop: () => void
  /** My own yes at the end; on one device, everybody's. */
  readonly confirm: () => void
  readonly askLonger: () => void
  readonly askNoLimit: () => void
  /** Private writing for a step; kept while the session runs, and nowhere after it. */
  readonly writing: (step: string) => string
  readonly keepWriting: (step: string, text: string) => void
  /** Closes the screen: before it has begun, after it is over, or leaving others to go on without me being told of. */
  readonly leave: () => void
}

export interface Invitation {
  readonly session: string
  readonly exercise: string
}

export interface Running {
  readonly way: "live" | "oneDevice"
  readonly exercise: Exercise
  readonly seats: readonly SeatCard[]
  /** Whose screen this is; on one device whoever has the floor. */
  readonly me: Seat
  /**
   * `gate`: ask in private first. `waiting`: I am ready; the same screen whatever the others do, with something light to do
   * instead. `going` covers pauses, the end and the stop: see `view`.
   */
  readonly phase: "gate" | "waiting" | "going"
  readonly view: SessionView
  /** Undefined while nothing is timed. Moves on by itself. */
  readonly time: TimeLeft | undefined
  /** I would like longer here, or no limit: it holds once all have said so. */
  readonly wantsLonger: boolean
  readonly wantsNoLimit: boolean
  /** Somebody, I or another, would like longer here, or no limit; never told who. */
  readonly isTimeAsked: boolean
  /** False while the network is away; the turn goes on. */
  readonly isConnected: boolean
  /** The floor is on another device of mine. */
  readonly isElsewhere: boolean
}

export interface SeatCard extends Person {
  readonly seat: Seat
  readonly isMe: boolean
}
