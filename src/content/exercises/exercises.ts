import { appreciationRound } from "./appreciationRound"
import { eveningRecap } from "./eveningRecap"
import { farApart } from "./farApart"
import { fiveMinuteCheckIn } from "./fiveMinuteCheckIn"
import { futureVision } from "./futureVision"
import { loadExercises } from "./loadExercises"
import { mirroring } from "./mirroring"
import { morningCoffee } from "./morningCoffee"
import { repair } from "./repair"
import { stressTalk } from "./stressTalk"
import { twentyMinutes } from "./twentyMinutes"

/** Every exercise there is, the lightest first. */
export const exercises = loadExercises({
  fiveMinuteCheckIn,
  morningCoffee,
  eveningRecap,
  appreciationRound,
  twentyMinutes,
  stressTalk,
  farApart,
  futureVision,
  mirroring,
  repair,
})
