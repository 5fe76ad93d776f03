import type { ComponentChildren } from "preact"
import { useLayoutEffect, useRef, useState } from "preact/hooks"
import type { PracticeStep } from "#content/lessonSchema"
import { Ask, Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { words } from "../words/allWords"
import styles from "./Lesson.module.css"

/** What was chosen and typed in one step, by what it answers. It is never kept beyond the screen, nor sent. */
export type Answers = Readonly<Record<string, string>>

interface PracticeProps {
  readonly step: PracticeStep
  /** What each step of the lesson holds, by its name. */
  readonly kept: Map<string, Answers>
  readonly name: string
}

/** One thing to try out, with what each answer does and misses. Nothing has to be answered to go on. */
export function Practice({ step, kept, name }: PracticeProps) {
  const [answers, setAnswers] = useState<Answers>(kept.get(name) ?? {})
  const set = (key: string, value: string) => {
    const next = { ...answers, [key]: value }
    kept.set(name, next)
    setAnswers(next)
  }
  return (
    <>
      {step.scene && <p class={styles.scene}>{step.scene}</p>}
      <Kind step={step} answers={answers} set={set} />
    </>
  )
}

interface KindProps<Step extends PracticeStep = PracticeStep> {
  readonly step: Step
  readonly answers: Answers
  readonly set: (key: string, value: string) => void
}
type Of<Kind extends PracticeStep["kind"]> = KindProps<Extract<PracticeStep, { kind: Kind }>>

function Kind({ step, ...rest }: KindProps) {
  switch (step.kind) {
    case "choose":
      return <Choose step={step} {...rest} />
    case "spot":
      return <Spot step={step} {...rest} />
    case "sort":
      return <Sort step={step} {...rest} />
    case "rewrite":
      return <Rewrite step={step} {...rest} />
    case "answer":
      return <Answer step={step} {...rest} />
  }
}

function Choose({ step: { prompt, options }, answers: { chosen }, set }: Of<"choose">) {
  const text = words.value.lessons
  const head = (right: boolean) => (right ? text.gets : text.elsewhere)
  const feedback = options.find((option) => option.text === chosen)
  return (
    <>
      <RadioGroup
        legend={prompt}
        layout="rows"
        options={options.map((option) => ({ value: option.text, label: option.text }))}
        value={chosen}
        onChange={(value) => {
          set("chosen", value)
          const option = options.find((one) => one.text === value)
          if (option) announce(`${head(option.right)} ${option.because}`)
        }}
      />
      {feedback && <Feedback head={head(feedback.right)}>{feedback.because}</Feedback>}
    </>
  )
}

function Spot({ step: { prompt, talk }, answers: { chosen }, set }: Of<"spot">) {
  const text = words.value.lessons
  const head = (right: boolean) => (right ? text.turns : text.turnsElsewhere)
  const feedback = chosen === undefined ? undefined : talk[Number(chosen)]
  return (
    <>
      <RadioGroup
        legend={prompt}
        layout="rows"
        options={talk.map(({ who, says }, order) => ({ value: String(order), label: `${who}: ${says}` }))}
        value={chosen}
        onChange={(value) => {
          set("chosen", value)
          const line = talk[Number(value)]
          if (line) announce(`${head(line.right)} ${line.because}`)
        }}
      />
      {feedback && <Feedback head={head(feedback.right)}>{feedback.because}</Feedback>}
    </>
  )
}

function Sort({ step: { prompt, groups, items }, answers, set }: Of<"sort">) {
  const text = words.value.lessons
  const head = (group: string, chosen: string) => (group === chosen ? text.fits : text.fitsBetter(group))
  return (
    <>
      <p class={styles.prompt}>{prompt}</p>
      {items.map(({ text: item, group, because }) => {
        const chosen = answers[item]
        return (
          <div key={item} class={styles.section}>
            <RadioGroup
              legend={item}
              options={groups.map((one) => ({ value: one, label: one }))}
              value={chosen}
              onChange={(value) => {
                set(item, value)
                announce(`${head(group, value)} ${because}`)
              }}
            />
            {chosen !== undefined && <Feedback head={head(group, chosen)}>{because}</Feedback>}
          </div>
        )
      })}
    </>
  )
}

function Rewrite({ step: { prompt, original, lookFor, examples }, answers, set }: Of<"rewrite">) {
  const text = words.value.lessons
  return (
    <>
      <div>
        <p class={styles.name}>{text.original}</p>
        <p class="said">{original}</p>
      </div>
      <OwnWords prompt={prompt} answers={answers} set={set}>
        <ul class={styles.list}>
          {examples.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <h2>{text.lookFor}</h2>
        <ul class={styles.list}>
          {lookFor.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </OwnWords>
    </>
  )
}

const Answer = ({ step: { prompt, ways }, answers, set }: Of<"answer">) => (
  <OwnWords prompt={prompt} answers={answers} set={set}>
    <ul class={styles.list}>
      {ways.map((way) => (
        <li key={way.text}>
          <p>{way.text}</p>
          <p class="quiet">{way.does}</p>
        </li>
      ))}
    </ul>
  </OwnWords>
)

type OwnWordsProps = Pick<KindProps, "answers" | "set"> & {
  readonly prompt: string
  /** What is shown once somebody asks to see it, whether they wrote or not. */
  readonly children: ComponentChildren
}

/** Room for one's own words, which nothing reads, and then ways it could sound. */
function OwnWords({ prompt, answers, set, children }: OwnWordsProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  const hasShown = useRef(false)
  const isShown = answers["shown"] !== undefined
  const text = words.value.lessons
  // The button that was pressed is gone, and what it brought is to be read next.
  useLayoutEffect(() => {
    if (hasShown.current) heading.current?.focus()
  }, [isShown])
  return (
    <>
      <Paper>
        <Ask
          question={prompt}
          value={answers["own"] ?? ""}
          onText={(own) => set("own", own)}
          rows={3}
          maxLength={600}
          hint={text.stays}
        />
      </Paper>
      {isShown ? (
        <section class={styles.section}>
          <h2 ref={heading} tabIndex={-1}>
            {text.ways}
          </h2>
          {children}
        </section>
      ) : (
        <Button
          kind="second"
          onClick={() => {
            hasShown.current = true
            set("shown", "yes")
          }}
        >
          {text.show}
        </Button>
      )}
    </>
  )
}

/** Beside what was chosen; the same words are told to a screen reader as they appear. */
const Feedback = ({ head, children }: { readonly head: string; readonly children: string }) => (
  <p class={styles.feedback}>
    <b>{head}</b> {children}
  </p>
)
