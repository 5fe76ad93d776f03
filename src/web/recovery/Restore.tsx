import { useEffect, useRef, useState } from "preact/hooks"
import type { Problem } from "../store/done"
import type { RestoreRefusal } from "../store/model"
import { Refused } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { Ask, Paper } from "../ui/Ask"
import { ButtonLink } from "../ui/Button"
import { Hero, OpenPages } from "../ui/Hero"
import { WordsOnPaper } from "../ui/WordsOnPaper"
import { Notice } from "../ui/Notice"
import { PageShell } from "../ui/PageShell"
import { StepForm } from "../ui/StepForm"
import { useBack } from "../ui/useBack"
import { words } from "../words/allWords"

type Restoring =
  | { readonly state: "asking"; readonly refused?: RestoreRefusal | Problem | "Unforeseen" }
  | { readonly state: "working" }
  | { readonly state: "done"; readonly circles: number }

/** Comes back with the twelve words. They may be typed or pasted; nothing has to be remembered. */
export default function Restore() {
  const { recovery } = useModel()
  const [phrase, setPhrase] = useState("")
  const [restoring, setRestoring] = useState<Restoring>({ state: "asking" })
  const onBack = useBack(routes.start)
  const text = words.value.restore

  const onGo = async () => {
    setRestoring({ state: "working" })
    const outcome = await recovery.restore(phrase).catch(() => ({ ok: false, error: "Unforeseen" }) as const)
    if (!outcome.ok) return setRestoring({ state: "asking", refused: outcome.error })
    setPhrase("")
    setRestoring({ state: "done", circles: outcome.value.circles })
  }

  if (restoring.state === "done") return <Restored circles={restoring.circles} />
  if (restoring.state === "working") {
    return (
      <PageShell title={text.working} lead={text.workingLead} step="working">
        <Hero>
          <WordsOnPaper mine="amber" />
        </Hero>
      </PageShell>
    )
  }
  return (
    <PageShell title={text.title} lead={text.lead} step="asking" onBack={onBack}>
      <StepForm go={text.go} onGo={() => void onGo()}>
        <Paper>
          <Ask
            question={text.words}
            hint={text.hint}
            rows={3}
            value={phrase}
            onText={(typed) => {
              setPhrase(typed)
              setRestoring({ state: "asking" })
            }}
            verbatim
          />
        </Paper>
        <UnknownWord phrase={phrase} />
        <WhyNot refused={restoring.refused} phrase={phrase} />
      </StepForm>
    </PageShell>
  )
}

/** How long after the last key a word counts as typed, in milliseconds. */
const pauseMs = 400

/** Names a word that is none of the list while there is still time to look at the paper. */
function UnknownWord({ phrase }: { readonly phrase: string }) {
  const { recovery } = useModel()
  const [unknown, setUnknown] = useState<string>()
  const newest = useRef(phrase)
  newest.current = phrase
  useEffect(() => {
    setUnknown(undefined)
    const timer = setTimeout(() => {
      void recovery.unknownWord(phrase).then((word) => newest.current === phrase && setUnknown(word))
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [phrase])
  return unknown === undefined ? null : <Notice urgent say={words.value.restore.unknownWord(unknown)} />
}

interface WhyNotProps {
  readonly refused: RestoreRefusal | Problem | "Unforeseen" | undefined
  readonly phrase: string
}

function WhyNot({ refused, phrase }: WhyNotProps) {
  const text = words.value.restore
  switch (refused) {
    case undefined:
    // The line above names the word.
    case "UnknownWord":
      return null
    case "WrongCount":
      return <Notice urgent say={text.wrongCount(phrase.split(/\s+/).filter(Boolean).length)} />
    case "WrongSum":
      return <Notice urgent say={text.wrongSum} />
    case "NothingFound":
      return <Notice urgent say={text.nothing} />
    default:
      return <Refused name={refused} />
  }
}

const Restored = ({ circles }: { readonly circles: number }) => {
  const text = words.value
  return (
    <PageShell title={text.restore.done(circles)} lead={text.restore.doneLead} step="done">
      <Hero>
        <OpenPages mine="amber" others={["pine"]} />
      </Hero>
      <div class="stack">
        <p class="quiet">{text.restore.notice}</p>
        <ButtonLink href={routes.today}>{text.shell.toToday}</ButtonLink>
      </div>
    </PageShell>
  )
}
