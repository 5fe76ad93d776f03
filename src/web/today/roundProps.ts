import type { RoundView } from "#core/checkin/viewRound"
import type { OpenCircle } from "../store/model"

export interface RoundProps {
  readonly circle: OpenCircle
  readonly round: RoundView
  /** A sealed page is open on the screen to be changed. */
  readonly changing: boolean
  readonly onChanging: (changing: boolean) => void
}
