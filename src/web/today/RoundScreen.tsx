import type { ComponentChildren } from "preact"
import { useState } from "preact/hooks"
import type { RoundView } from "#core/checkin/viewRound"
import { Notices, SendingLine } from "../notices/Notices"
import type { Tab } from "../routes"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { PageShell, type CircleButton } from "../ui/PageShell"
import { words } from "../words/words"
import { leadOf, Round, stepOf } from "./Round"

interface RoundScreenProps {
  readonly circle: OpenCircle
  readonly round: RoundView
  readonly title: string
  readonly date?: string
  readonly onBack?: () => void
  readonly faces?: CircleButton | undefined
  readonly tab: Tab
  /** Stands before the round. */
  readonly before?: ComponentChildren
  readonly children?: ComponentChildren
}

/** The frame around one round, on Today and on a page's own address. */
export function RoundScreen({ circle, round, faces, before, children, ...shell }: RoundScreenProps) {
  const { today } = useModel()
  const [changing, setChanging] = useState(false)
  // A page that opens, or is sealed again, closes the form over it.
  const isChanging = changing && round.state === "sealed"
  return (
    <PageShell
      {...shell}
      circle={faces}
      lead={leadOf(circle, round, round.date === today.value, words.value)}
      step={stepOf(round, isChanging)}
    >
      <Notices />
      {before}
      <Round circle={circle} round={round} changing={isChanging} onChanging={setChanging} />
      {children}
      <SendingLine />
    </PageShell>
  )
}
