import { useState } from "preact/hooks"
import type { MemberId } from "#base/ids"
import { addDays, parseDate } from "#base/time"
import { longestAppreciation, type Appreciation } from "#core/events"
import { NotDone } from "../results/NotDone"
import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { othersIn } from "../store/people"
import { useAct } from "../store/useAct"
import { Ask, Paper } from "../ui/Ask"
import { Button } from "../ui/Button"
import { Chip, Chips } from "../ui/Chip"
import { Field } from "../ui/Field"
import { announce } from "../ui/LiveRegion"
import { RadioGroup } from "../ui/RadioGroup"
import { words } from "../words/allWords"
import styles from "./Gratitude.module.css"

const nothing: Appreciation = { did: "", says: "", meant: "" }
const all = "all"

/** Writing one: what you did, and if one likes what it says about you and what it meant. Now or on a later date. */
export function Compose({ circle }: { readonly circle: OpenCircle }) {
  const { gratitude, today } = useModel()
  const others = othersIn(circle)
  const [said, setSaid] = useState(nothing)
  const [to, setTo] = useState<string>(others.length > 1 ? all : (others[0]?.member ?? all))
  const [when, setWhen] = useState<"now" | "later">("now")
  const [date, setDate] = useState("")
  const [problem, setProblem] = useState<string>()
  const giving = useAct<string>()
  const text = words.value.gratitude
  const write = (part: keyof Appreciation) => (words: string) => setSaid((before) => ({ ...before, [part]: words }))
  const isLater = when === "later"
  const tomorrow = addDays(today.value, 1)

  const give = () => {
    const on = parseDate(date)
    if (said.did.trim() === "") return announce(text.nothing)
    if (isLater && (on === undefined || on < tomorrow)) return setProblem(text.notLater)
    setProblem(undefined)
    void giving.run(
      () =>
        gratitude.give({
          to: others.find(({ member }) => member === to)?.member satisfies MemberId | undefined,
          appreciation: said,
          ...(isLater && on && { on }),
        }),
      () => {
        setSaid(nothing)
        setWhen("now")
        setDate("")
        announce(isLater ? text.kept : text.sent)
      },
    )
  }

  return (
    <form
      class={styles.compose}
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault()
        give()
      }}
    >
      <Paper>
        <Ask
          question={text.did}
          placeholder={text.didPlaceholder}
          rows={2}
          maxLength={longestAppreciation}
          value={said.did}
          onText={write("did")}
        />
        {said.did === "" ? (
          <Chips label={text.startersName}>
            {text.starters[circle.kind].map((starter) => (
              <Chip key={starter} pressed={false} onPress={() => write("did")(starter)}>
                {starter.trim()} …
              </Chip>
            ))}
          </Chips>
        ) : (
          <>
            <Ask
              question={text.says}
              placeholder={text.saysPlaceholder}
              hint={text.optional}
              rows={2}
              maxLength={longestAppreciation}
              value={said.says}
              onText={write("says")}
            />
            <Ask
              question={text.meant}
              placeholder={text.meantPlaceholder}
              hint={text.optional}
              rows={2}
              maxLength={longestAppreciation}
              value={said.meant}
              onText={write("meant")}
            />
          </>
        )}
      </Paper>
      {said.did !== "" && (
        <>
          {others.length > 1 && (
            <RadioGroup
              legend={text.to}
              options={[
                ...others.map(({ member, name }) => ({
                  value: member as string,
                  label: name || words.value.shell.someone,
                })),
                { value: all, label: text.toAll },
              ]}
              value={to}
              onChange={setTo}
            />
          )}
          {others.length > 1 && <p class="quiet small">{text.seenByAll(others.length + 1)}</p>}
          <RadioGroup
            legend={text.when}
            options={[
              { value: "now", label: text.now },
              { value: "later", label: text.later },
            ]}
            value={when}
            onChange={setWhen}
          />
          {isLater && (
            <Field of="date" label={text.date} hint={text.laterNote} problem={problem} value={date} onText={setDate} />
          )}
          <NotDone name={giving.refused} />
          <Button type="submit" icon={isLater ? "lock" : "envelope"} busy={giving.busy}>
            {isLater ? text.keep : text.send}
          </Button>
        </>
      )}
    </form>
  )
}
