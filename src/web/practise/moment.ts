import type { ExerciseStep } from "#content/exerciseSchema"
import type { FloorAct } from "#core/exercise/advance"
import type { Moment, SessionView } from "#core/exercise/viewSession"
import type { OpenCircle } from "../store/model"
import type { Running } from "../store/practise"
import type { Cast } from "../ui/Hero"

/** What the screen of one step is given. */
export interface StepProps<Kind extends ExerciseStep["kind"] = ExerciseStep["kind"]> {
  readonly running: Running
  readonly view: Going
  readonly step: Extract<ExerciseStep, { readonly kind: Kind }>
  readonly circle: OpenCircle | undefined
}

export type Going = Extract<SessionView, { readonly state: "going" | "paused" }>
export type Turn = Extract<Moment, { readonly kind: "turn" }>

export const may = ({ acts }: Going, act: FloorAct["type"]): boolean => acts.includes(act)

export const seatOf = ({ seats }: Running, seat: string | undefined) => seats.find((one) => one.seat === seat)

/** Those who take part, for the drawings. */
export function castIn({ seats }: Running): Cast {
  const [mine = "amber", ...others] = seats.map(({ colour }) => colour)
  return { mine, others }
}

export const isGoing = (view: SessionView): view is Going => view.state === "going" || view.state === "paused"
