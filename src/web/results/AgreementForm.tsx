import { useRef, useState } from "preact/hooks"
import type { ItemId, MemberId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import { longestWhen, longestWill, mostSteps, type Step, type Terms } from "#core/agreement/terms"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { meIn, nameOf, othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Ask, AskGroup, Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Chip, Chips } from "../ui/Chip"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { words } from "../words/allWords"
import styles from "./AgreementForm.module.css"
import { NotDone } from "./NotDone"

interface AgreementFormProps {
  readonly circle: OpenCircle
  /** The agreement whose words are to be changed. */
  readonly changes?: { readonly item: ItemId; readonly terms: Terms } | undefined
  /** Whom it is for, where that is settled. */
  readonly named?: readonly MemberId[]
  /** When to look at it again, where that is settled. */
  readonly reviewOn?: LocalDate
  readonly onDone?: () => void
}

/** In days. */
const spans = [14, 30, 91]

/** Steps in the form "when …, I will …". To put them forward is to sign them. */
export function AgreementForm({ circle, changes, onDone, ...settled }: AgreementFormProps) {
  const { results, today } = useModel()
  const others = othersIn(circle)
  const blank: Step = { who: circle.me, when: "", will: "" }
  const [steps, setSteps] = useState<readonly Step[]>(changes?.terms.steps ?? [blank])
  const [named, setNamed] = useState<readonly MemberId[]>(
    settled.named ??
      changes?.terms.named ?? [circle.me, ...(others.length === 1 ? others.map(({ member }) => member) : [])],
  )
  const [span, setSpan] = useState(String(spans[0]))
  const list = useRef<HTMLDivElement>(null)
  const proposing = useAct<string>()
  const text = words.value.results.agreements.form

  const setStep = (at: number, change: Partial<Step>) =>
    setSteps(steps.map((step, order) => (order === at ? { ...step, ...change } : step)))
  const press = (member: MemberId) => {
    if (!named.includes(member)) return setNamed([...named, member])
    setNamed(named.filter((one) => one !== member))
    // A step of somebody who is not named any more is nobody's.
    setSteps(steps.map((step) => (step.who === member ? { ...step, who: circle.me } : step)))
  }
  const add = () => {
    setSteps([...steps, blank])
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(":scope > :last-child textarea")?.focus())
  }
  const propose = () => {
    const reviewOn = settled.reviewOn ?? addDays(today.value, Number(span))
    return proposing.run(
      () => results.propose({ named, steps, reviewOn, ...(changes && { replaces: changes.item }) }),
      () => {
        setSteps([blank])
        announce(text.proposed)
        onDone?.()
      },
    )
  }

  return (
    <form
      class="stack"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        void propose()
      }}
    >
      {!settled.named && others.length > 1 && (
        <AskGroup question={text.who}>
          <div class={styles.chips}>
            <Chips>
              {others.map(({ member }) => (
                <Chip key={member} pressed={named.includes(member)} onPress={() => press(member)}>
                  {nameOf(circle, member, words.value)}
                </Chip>
              ))}
            </Chips>
          </div>
        </AskGroup>
      )}
      <div ref={list} class={styles.steps}>
        {steps.map((step, at) => (
          <Paper key={at}>
            <RadioGroup
              legend={steps.length > 1 ? `${text.step(at + 1)}. ${text.whose}` : text.whose}
              options={named.map((member) => ({
                value: member,
                label: member === circle.me ? text.me(meIn(circle)?.name ?? "") : nameOf(circle, member, words.value),
              }))}
              value={step.who}
              onChange={(who) => setStep(at, { who })}
            />
            <Ask
              question={text.when}
              placeholder={text.whenPlaceholder}
              value={step.when}
              onText={(when) => setStep(at, { when })}
              maxLength={longestWhen}
            />
            <Ask
              question={text.will}
              placeholder={text.willPlaceholder}
              value={step.will}
              onText={(will) => setStep(at, { will })}
              maxLength={longestWill}
            />
            {steps.length > 1 && (
              <div class={styles.remove}>
                <Button kind="plain" onClick={() => setSteps(steps.toSpliced(at, 1))}>
                  {text.remove}
                </Button>
              </div>
            )}
          </Paper>
        ))}
      </div>
      {steps.length < mostSteps && (
        <div class={styles.add}>
          <Button kind="plain" icon="plus" onClick={add}>
            {text.another}
          </Button>
        </div>
      )}
      {settled.reviewOn ? (
        <p class={styles.note}>{words.value.results.agreements.reviewOn(settled.reviewOn)}</p>
      ) : (
        <RadioGroup
          legend={text.review}
          options={spans.map((days) => ({ value: String(days), label: text.inDays(days) }))}
          value={span}
          onChange={setSpan}
        />
      )}
      <NotDone name={proposing.refused} />
      <Button type="submit" kind={settled.named ? "second" : "main"} icon="pen" busy={proposing.busy}>
        {text.propose}
      </Button>
      <p class={styles.note}>{text.note}</p>
    </form>
  )
}
