import { Notices, SendingLine } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { castOf, othersIn } from "../store/people"
import { Paper } from "../ui/Ask"
import { EmptyState } from "../ui/EmptyState"
import { Hero, QuietRiver } from "../ui/Hero"
import { PageShell } from "../ui/PageShell"
import { Board } from "../ui/talkScenes"
import { useBack } from "../ui/useBack"
import { words } from "../words/allWords"
import { AddToBoard, BoardItems } from "./BoardItems"

/** What a circle would like to keep, laid out by anybody in it. */
export function VisionBoard() {
  const { circle, results } = useModel()
  const onBack = useBack(routes.together)
  const text = words.value.results.vision
  const open = circle.value
  return (
    <PageShell tab="together" title={text.title} lead={text.lead} onBack={onBack}>
      <Notices />
      {open ? (
        <>
          <Hero>
            <Board {...castOf(open)} {...(othersIn(open).length === 0 && { others: ["pine"] as const })} />
          </Hero>
          {results.vision.value.length === 0 && <EmptyState say={text.empty} more={text.emptyMore} />}
          <BoardItems circle={open} />
          {!open.isOver && (
            <Paper>
              <AddToBoard />
            </Paper>
          )}
        </>
      ) : (
        <EmptyState
          picture={<QuietRiver />}
          say={words.value.together.noCircle}
          more={words.value.together.aloneMore}
        />
      )}
      <SendingLine />
    </PageShell>
  )
}
