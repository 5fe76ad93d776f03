import { useLocation } from "preact-iso"
import { FinalAct } from "../notices/FinalAct"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { ActOutcome } from "../store/useAct"
import { ok } from "#base/result"
import { words } from "../words/allWords"
import { SettingsPage } from "./SettingsPage"
import { Topic } from "./Topic"

/** The ways out, from the smallest to the last. None asks for a reason, and none sends a message. */
export default function Leaving() {
  const { circle, circleActs, trust } = useModel()
  const { route } = useLocation()
  const text = words.value.leaving
  const open = circle.value
  return (
    <SettingsPage title={text.title} lead={text.titleLead}>
      {open && !open.isOver && (
        <>
          <WayOut
            title={text.eraseAll}
            lead={text.eraseAllLead}
            question={text.eraseAllQuestion}
            note={text.eraseAllNote}
            act={text.eraseAllDo}
            done={text.erasedAll}
            onAct={circleActs.eraseAll}
          />
          <WayOut
            title={text.leave}
            lead={text.leaveLead}
            question={text.leaveQuestion}
            note={text.leaveNote}
            act={text.leaveDo}
            done={text.left}
            onAct={circleActs.leave}
            onDone={() => route(routes.today)}
          />
          {open.isCreator && (
            <WayOut
              title={text.dissolve}
              lead={text.dissolveLead}
              question={text.dissolveQuestion}
              note={text.dissolveNote}
              act={text.dissolveDo}
              done={text.dissolved}
              onAct={circleActs.dissolve}
              onDone={() => route(routes.today)}
            />
          )}
        </>
      )}
      <WayOut
        title={text.forget}
        lead={text.forgetLead}
        question={text.forgetQuestion}
        note={text.forgetNote}
        act={text.forgetDo}
        done={text.forgotten}
        onAct={async () => {
          await trust.forgetDevice()
          return ok(undefined)
        }}
        onDone={() => route(routes.start, true)}
      />
    </SettingsPage>
  )
}

interface WayOutProps {
  readonly title: string
  readonly lead: string
  readonly question: string
  readonly note: string
  readonly act: string
  readonly done: string
  readonly onAct: () => ActOutcome
  readonly onDone?: () => void
}

const WayOut = ({ title, lead, act, onAct, ...rest }: WayOutProps) => (
  <Topic title={title}>
    <p>{lead}</p>
    <FinalAct kind="second" name={act} act={onAct} {...rest} />
  </Topic>
)
