import type { Running } from "../store/practise"
import type { AllWords } from "../words/allWords"
import { seatOf, type Turn } from "./moment"

/**
 * What happens in a turn, in one sentence, as the screen in front of this person says it. On one device, which all look
 * at, it speaks to whoever has the floor by name.
 */
export function turnSentence(running: Running, turn: Turn, words: AllWords): string {
  const { exercise, practise, shell } = words
  const { phase, isSecondTry } = turn
  const nameOf = (seat: string | undefined) => seatOf(running, seat)?.name || shell.someone
  const speaker = nameOf(turn.speaker)
  const reflector = nameOf(turn.reflector)
  if (running.way === "oneDevice") {
    if (phase === "speak") return practise.session.yourTurn(speaker)
    if (phase === "check") return practise.session.check(speaker)
    return isSecondTry ? practise.session.sayBackAgain(reflector) : practise.session.sayBack(reflector)
  }
  const iSpeak = turn.speaker === running.me
  if (phase === "speak") return iSpeak ? exercise.turn.yours : exercise.turn.theirs(speaker)
  if (phase === "check") return iSpeak ? exercise.turn.check : exercise.turn.checks(speaker)
  if (turn.reflector !== running.me) return exercise.turn.saysBack(reflector)
  return isSecondTry ? exercise.turn.sayBackAgain : exercise.turn.sayBack
}
