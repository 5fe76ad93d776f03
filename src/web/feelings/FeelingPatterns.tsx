import { useState } from "preact/hooks"
import type { Patterns } from "#core/literacy/feelingLog"
import { Button } from "../ui/Button"
import { words } from "../words/allWords"
import styles from "./Feelings.module.css"

/** What comes back over weeks, drawn, and the same as a table. It counts, and does not judge. */
export function FeelingPatterns({ patterns }: { readonly patterns: Patterns }) {
  const [asTable, setAsTable] = useState(false)
  const text = words.value.feelingLog
  const parts = patterns.parts.filter(({ times }) => times > 0)
  if (patterns.words.length === 0)
    return (
      <section class={styles.part}>
        <h2>{text.patterns}</h2>
        <p class="quiet">{text.patternsEmpty}</p>
      </section>
    )
  return (
    <section class={styles.part}>
      <h2>{text.patterns}</h2>
      <p class="quiet">{text.patternsLead}</p>
      <h3 class={styles.chartName}>{text.wordsByWeek}</h3>
      {asTable ? <WeekTable patterns={patterns} /> : <WeekDots patterns={patterns} />}
      <div>
        <Button kind="plain" onClick={() => setAsTable(!asTable)}>
          {asTable ? text.asPicture : text.asTable}
        </Button>
      </div>
      {patterns.newWords.length > 0 && <p>{text.newWords(patterns.newWords.map(({ word }) => word))}</p>}
      {parts.length > 0 && (
        <>
          <h3 class={styles.chartName}>{text.parts}</h3>
          <ul class={styles.dayParts}>
            {parts.map(({ part, times }) => (
              <li key={part}>{text.partSaid(part, times)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** A row for each word and a column for each week; the more often it was named, the larger the dot, up to three times. */
function WeekDots({ patterns: { weeks, words: rows } }: { readonly patterns: Patterns }) {
  const text = words.value.feelingLog
  const said = rows.map(({ word, byWeek }) => text.wordSaid(word, sum(byWeek)))
  return (
    <div class={styles.chart} role="img" aria-label={`${text.wordsByWeek}: ${said.join(", ")}`}>
      {rows.map(({ word, byWeek }) => (
        <div key={word} class={styles.row} aria-hidden="true">
          <span class={styles.rowName}>{word}</span>
          <svg viewBox={`0 0 ${weeks.length * 20} 20`} class={styles.dots} focusable="false">
            {byWeek.map((times, week) => (
              <circle
                key={weeks[week]}
                class={times === 0 ? styles.none : styles.some}
                cx={week * 20 + 10}
                cy={10}
                r={times === 0 ? 1.5 : 3 + 2 * Math.min(times, 3)}
              />
            ))}
          </svg>
        </div>
      ))}
    </div>
  )
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** The same in words, the newest week first. */
function WeekTable({ patterns: { weeks, words: rows } }: { readonly patterns: Patterns }) {
  const text = words.value
  const lines = weeks.map((week, at) => {
    const named = rows.flatMap(({ word, byWeek }) => (byWeek[at] ? [text.feelingLog.wordSaid(word, byWeek[at])] : []))
    return { week, named }
  })
  return (
    <table class={styles.table}>
      <caption class="sr">{text.feelingLog.wordsByWeek}</caption>
      <thead>
        <tr>
          <th scope="col">{text.feelingLog.week}</th>
          <th scope="col">{text.feelingLog.words}</th>
        </tr>
      </thead>
      <tbody>
        {lines.toReversed().map(({ week, named }) => (
          <tr key={week}>
            <th scope="row">{text.feelingLog.weekOf(text.format.day(week))}</th>
            <td>{named.length === 0 ? "–" : named.join(", ")}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
