import { Notices, SendingLine } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { VaultView } from "../store/model"
import { PageShell } from "../ui/PageShell"
import { LinkRow, RowGroup } from "../ui/Rows"
import { words } from "../words/allWords"
import styles from "./Me.module.css"
import { NotePad } from "./NotePad"
import { Notes } from "./Notes"

/** What is for this person alone: notes, their words for feelings, when they felt heard. */
export default function Me() {
  const vault = useModel().vault.value
  const text = words.value.me
  return (
    <PageShell tab="me" title={text.title} lead={text.lead}>
      <Notices />
      {vault && (
        <div class={styles.me}>
          <RowGroup>
            <LinkRow
              icon="heard"
              href={routes.feelings}
              title={words.value.feelingLog.open}
              hint={words.value.feelingLog.openHint}
            />
          </RowGroup>
          <NotePad start={vault.noteDraft} />
          <Notes notes={vault.notes} />
          <FeelingWords feelings={vault.feelings} />
          <Heard heard={vault.heard} />
        </div>
      )}
      <SendingLine />
    </PageShell>
  )
}

/** Enough to recognise oneself in; the rest would be a list to study. */
const mostWords = 24

function FeelingWords({ feelings }: Pick<VaultView, "feelings">) {
  const text = words.value.me
  return (
    <section class={styles.part}>
      <h2>{text.feelings}</h2>
      {feelings.length === 0 ? (
        <p class="quiet">{text.feelingsEmpty}</p>
      ) : (
        <ul class={styles.words}>
          {feelings.slice(0, mostWords).map(({ word, times }) => (
            <li key={word}>
              {word} <span class={styles.times}>{text.times(times)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const mostHeard = 12

function Heard({ heard }: Pick<VaultView, "heard">) {
  const text = words.value
  const felt = heard.flatMap(({ mark, ...one }) => (mark === "not-quite" ? [] : [{ mark, ...one }]))
  return (
    <section class={styles.part}>
      <h2>{text.me.heard}</h2>
      {felt.length === 0 ? (
        <p class="quiet">{text.me.heardEmpty}</p>
      ) : (
        <ul class={styles.heard}>
          {felt.slice(0, mostHeard).map(({ date, by, mark }, order) => (
            <li key={order}>
              {text.me.heardSaid[mark](by || text.shell.someone)}
              <span class={styles.date}>{text.format.day(date)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
