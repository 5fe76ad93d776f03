import { useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { useAct } from "../store/useAct"
import { Button, ButtonLink } from "../ui/Button"
import { Paper } from "../ui/Ask"
import { Field } from "../ui/Field"
import { Hero, QuietRiver } from "../ui/Hero"
import { WordsOnPaper } from "../ui/WordsOnPaper"
import { Notice } from "../ui/Notice"
import { PageShell } from "../ui/PageShell"
import { StepForm } from "../ui/StepForm"
import { useBack } from "../ui/useBack"
import { useSteps } from "../ui/useSteps"
import { words } from "../words/allWords"
import { PrintSheet } from "./PrintSheet"
import { sameWord, twoPlaces } from "./wordCheck"
import { WordSheet } from "./WordSheet"

type Step = "about" | "words" | "check" | "kept"

/**
 * Twelve words on paper, and nowhere else: they are shown once, kept by nobody, and become the way back only when the
 * person has shown that the paper is right, or has printed it.
 */
export default function RecoveryWords() {
  const { recovery } = useModel()
  const steps = useSteps<Step>("about")
  const [phrase, setPhrase] = useState<readonly string[]>([])
  const keeping = useAct()
  const onKeep = () =>
    void keeping.run(
      () => recovery.keep(phrase),
      () => steps.instead("kept"),
    )

  // Reached by the browser's own Back and Forward after the words are gone.
  const step = phrase.length === 0 && steps.step !== "kept" ? "about" : steps.step
  switch (step) {
    case "about":
      return (
        <About
          onMake={async () => {
            setPhrase(await recovery.makeWords())
            steps.go("words")
          }}
        />
      )
    case "words":
      return (
        <Words
          phrase={phrase}
          onWritten={() => steps.go("check")}
          onPrinted={onKeep}
          onBack={steps.back}
          busy={keeping.busy}
          refused={keeping.refused}
        />
      )
    case "check":
      return (
        <Check phrase={phrase} onRight={onKeep} onBack={steps.back} busy={keeping.busy} refused={keeping.refused} />
      )
    case "kept":
      return <Kept />
  }
}

function About({ onMake }: { readonly onMake: () => Promise<void> }) {
  const { vault } = useModel()
  const onBack = useBack(routes.settings)
  const text = words.value.recovery
  const kept = vault.value?.recoveryKept ?? false
  return (
    <PageShell title={text.title} lead={kept ? text.kept : text.lead} step="about" onBack={onBack}>
      <Hero>
        <WordsOnPaper mine="amber" />
      </Hero>
      <div class="stack">
        <Notice say={text.warning} icon="shield" />
        {kept && <p class="quiet">{text.changeNote}</p>}
        <div class="acts">
          <Button icon="key" onClick={() => void onMake()}>
            {kept ? text.change : text.make}
          </Button>
          <Button kind="second" onClick={onBack}>
            {kept ? words.value.shell.back : text.without}
          </Button>
        </div>
        {!kept && <p class="quiet small">{text.withoutNote}</p>}
      </div>
    </PageShell>
  )
}

interface KeepProps {
  readonly phrase: readonly string[]
  readonly onBack: () => void
  readonly busy: boolean
  readonly refused: Parameters<typeof Refused>[0]["name"]
}

type WordsProps = KeepProps & { readonly onWritten: () => void; readonly onPrinted: () => void }

function Words({ phrase, onWritten, onPrinted, onBack, busy, refused }: WordsProps) {
  const [shown, setShown] = useState(false)
  const [printed, setPrinted] = useState(false)
  const text = words.value.recovery
  return (
    <PageShell title={text.words} lead={text.wordsLead} step="words" onBack={onBack}>
      <div class="stack">
        <WordSheet phrase={phrase} shown={shown} onShow={() => setShown(true)} />
        <Refused name={refused} />
        {shown && (
          <div class="acts">
            <Button onClick={onWritten}>{text.written}</Button>
            {printed ? (
              <Button kind="second" icon="check" busy={busy} onClick={onPrinted}>
                {text.printed}
              </Button>
            ) : (
              <Button
                kind="second"
                onClick={() => {
                  print()
                  setPrinted(true)
                }}
              >
                {text.print}
              </Button>
            )}
          </div>
        )}
        {shown && <p class="quiet small">{text.once}</p>}
      </div>
      {shown && <PrintSheet phrase={phrase} />}
    </PageShell>
  )
}

function Check({ phrase, onRight, onBack, busy, refused }: KeepProps & { readonly onRight: () => void }) {
  const [places] = useState(() => twoPlaces(phrase.length, Math.random))
  const [typed, setTyped] = useState<readonly string[]>(["", ""])
  const [asked, setAsked] = useState(false)
  const text = words.value.recovery
  const isWrong = (order: number) => !sameWord(typed[order] ?? "", phrase[places[order] ?? 0] ?? "")
  return (
    <PageShell title={text.checkTitle} lead={text.checkLead} step="check" onBack={onBack}>
      <StepForm
        go={text.check}
        busy={busy}
        onGo={() => {
          setAsked(true)
          if (!places.some((_, order) => isWrong(order))) onRight()
        }}
      >
        <Paper>
          {places.map((place, order) => (
            <Field
              key={place}
              label={text.word(place + 1)}
              value={typed[order] ?? ""}
              onText={(word) => {
                setAsked(false)
                setTyped(typed.with(order, word))
              }}
              problem={asked && isWrong(order) ? text.checkWrong : undefined}
              verbatim
            />
          ))}
        </Paper>
        <Refused name={refused} />
      </StepForm>
    </PageShell>
  )
}

const Kept = () => {
  const text = words.value
  return (
    <PageShell title={text.recovery.done} lead={text.recovery.doneLead} step="kept">
      <Hero>
        <QuietRiver />
      </Hero>
      <div class="acts">
        <ButtonLink href={routes.today}>{text.shell.toToday}</ButtonLink>
        <ButtonLink kind="second" href={routes.settings}>
          {text.shell.toSettings}
        </ButtonLink>
      </div>
    </PageShell>
  )
}
