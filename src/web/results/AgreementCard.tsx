import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import type { TextView, VersionView } from "#core/agreement/viewAgreements"
import type { Terms } from "#core/agreement/terms"
import type { OpenCircle } from "../store/model"
import { nameOf } from "../store/people"
import { Face } from "../ui/Face"
import { words } from "../words/allWords"
import styles from "./AgreementCard.module.css"

interface AgreementCardProps {
  readonly circle: OpenCircle
  readonly text: TextView
  /** What is to be known and done about it. */
  readonly children?: ComponentChildren
}

/** One text with everything it says, and the texts before it folded up. */
export function AgreementCard({ circle, text, children }: AgreementCardProps) {
  const id = useId()
  const says = words.value.results.agreements
  const { named } = text.terms
  return (
    <article class={styles.card} aria-labelledby={id}>
      <h3 id={id} class={styles.names}>
        {says.names(named.map((member) => (member === circle.me ? says.you : nameOf(circle, member, words.value))))}
      </h3>
      {text.replaces !== undefined && <p class={styles.small}>{says.replaces}</p>}
      <Steps circle={circle} terms={text.terms} />
      {children}
      {text.earlier.length > 0 && <Earlier circle={circle} earlier={text.earlier} />}
    </article>
  )
}

/** Each step in the voice of whoever does it. */
const Steps = ({ circle, terms }: { readonly circle: OpenCircle; readonly terms: Terms }) => (
  <ul class={styles.steps}>
    {terms.steps.map(({ who, when, will }, order) => {
      const person = circle.members.get(who)
      return (
        <li key={order} class={styles.step}>
          {person && <Face person={person} />}
          <div>
            <p class={styles.small}>{nameOf(circle, who, words.value)}</p>
            <p class="said">{words.value.results.agreements.step(when, will)}</p>
          </div>
        </li>
      )
    })}
  </ul>
)

interface EarlierProps {
  readonly circle: OpenCircle
  readonly earlier: readonly VersionView[]
}

const Earlier = ({ circle, earlier }: EarlierProps) => (
  <details class={styles.earlier}>
    <summary>{words.value.results.agreements.earlier}</summary>
    {earlier.map((version) => (
      <div key={version.item} class={styles.version}>
        <p class={styles.small}>{words.value.results.agreements.since(version.terms.date)}</p>
        <Steps circle={circle} terms={version.terms} />
      </div>
    ))}
  </details>
)
