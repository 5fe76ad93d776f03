import { useModel } from "../store/ModelContext"
import { chosenDate } from "../store/chosen"
import { words } from "../words/words"
import { RoundScreen } from "./RoundScreen"
import { TodayScreen } from "./TodayScreen"

/** One day's page by itself: an earlier day that can still be written, or today's. */
export function WriteScreen() {
  const { circle, today } = useModel()
  const { checkIn, format } = words.value
  const rounds = circle.value?.rounds ?? []
  const round = rounds.find(({ date }) => date === chosenDate.value) ?? rounds[0]
  if (!circle.value || circle.value.isOver || !round) return <TodayScreen />
  return (
    <RoundScreen
      key={round.date}
      circle={circle.value}
      round={round}
      title={round.date === today.value ? checkIn.title : checkIn.titleFor(format.day(round.date))}
      onBack={() => history.back()}
      tab="today"
    />
  )
}
