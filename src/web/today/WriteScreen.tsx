import { useModel } from "../store/ModelContext"
import { routes } from "../routes"
import { chosenDate } from "../store/chosen"
import { useBack } from "../ui/useBack"
import { words } from "../words/words"
import { RoundScreen } from "./RoundScreen"
import { TodayScreen } from "./TodayScreen"

/** One day's page by itself: an earlier day that can still be written, or today's. */
export function WriteScreen() {
  const { circle, today } = useModel()
  const back = useBack(routes.today)
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
      onBack={back}
      tab="today"
    />
  )
}
