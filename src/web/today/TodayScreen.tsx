import { useState } from "preact/hooks"
import { Notices, SendingLine } from "../notices/Notices"
import { routes } from "../routes"
import { later } from "../store/later"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { meIn, namesOf, othersIn } from "../store/people"
import { ButtonLink } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { QuietRiver } from "../ui/Hero"
import { PageShell, type CircleButton } from "../ui/PageShell"
import { words } from "../words/words"
import { CircleDialog } from "./CircleDialog"
import { dayPartAt } from "./dayPart"
import { RoundScreen } from "./RoundScreen"
import { Waiting } from "./Waiting"

const practising = later(() => import("../practise/practiseScreens"))

/** Today: this day's page, then what one could turn to. Nothing else. */
export function TodayScreen() {
  const { circle } = useModel()
  return circle.value ? <TodayInCircle circle={circle.value} /> : <TodayAlone />
}

const greeting = (name: string) => words.value.today.title(dayPartAt(new Date().getHours()), name)

function TodayInCircle({ circle }: { readonly circle: OpenCircle }) {
  const { today } = useModel()
  const [isOpen, setOpen] = useState(false)
  const text = words.value
  const [round] = circle.rounds
  const here = [...circle.members.values()].filter(({ state }) => state === "active")
  const faces: CircleButton = {
    people: here,
    label: text.shell.circle(circle.name, namesOf(here, text)),
    onOpen: () => setOpen(true),
  }
  const lines = practising()
  const title = greeting(meIn(circle)?.name ?? "")
  const date = text.format.day(today.value)
  const dialog = <CircleDialog circle={circle} open={isOpen} onClose={() => setOpen(false)} />
  if (circle.isOver || !round)
    return (
      <PageShell tab="today" title={title} date={date} circle={faces}>
        <Notices />
        <EmptyState picture={<QuietRiver />} say={text.today.over} more={text.today.overMore}>
          <ButtonLink kind="second" href={routes.together}>
            {text.shell.tabs.together}
          </ButtonLink>
        </EmptyState>
        {dialog}
      </PageShell>
    )
  return (
    <RoundScreen
      key={circle.circle}
      circle={circle}
      round={round}
      title={title}
      date={date}
      faces={faces}
      tab="today"
      before={lines && <lines.NowLines />}
    >
      {othersIn(circle).length === 0 && (
        <ButtonLink kind="second" icon="plus" href={routes.invite}>
          {text.today.invite}
        </ButtonLink>
      )}
      {lines && <lines.TodayLines />}
      <Waiting circle={circle} round={round} />
      {dialog}
    </RoundScreen>
  )
}

/** Only the private circle of one: value for one person alone, and an open door. */
function TodayAlone() {
  const { today } = useModel()
  const text = words.value
  return (
    <PageShell tab="today" title={greeting("")} date={text.format.day(today.value)}>
      <Notices />
      <EmptyState picture={<QuietRiver />} say={text.today.onlyYou}>
        <ButtonLink icon="pen" href={routes.me}>
          {text.today.writeNote}
        </ButtonLink>
        <ButtonLink kind="second" href={routes.newCircle}>
          {text.today.startCircle}
        </ButtonLink>
        <ButtonLink kind="second" href={routes.join}>
          {text.shell.haveInvite}
        </ButtonLink>
      </EmptyState>
      <SendingLine />
    </PageShell>
  )
}
