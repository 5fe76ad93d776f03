import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import type { ItemId } from "#base/ids"
import { nameOf } from "../store/people"
import { useAct } from "../store/useAct"
import { Button } from "../ui/Button"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/allWords"
import { AgreementCard } from "./AgreementCard"
import styles from "./Agreements.module.css"
import { NotDone } from "./NotDone"

interface SignRowsProps {
  readonly circle: OpenCircle
  /** One heading for all, in the place of one for each kind. */
  readonly title?: string
}

/** Texts that are not agreed yet: those I could sign, and those I have. Not to sign says nothing. */
export function SignRows({ circle, title }: SignRowsProps) {
  const agreements = useModel().results.agreements.value
  const text = words.value.results.agreements
  const { toSign = [], signed = [] } = agreements ?? {}
  if (toSign.length + signed.length === 0) return null
  return (
    <>
      {title !== undefined && <h2>{title}</h2>}
      {toSign.length > 0 && (
        <section class={styles.group}>
          {title === undefined && <h2>{text.toSign}</h2>}
          {toSign.map((one) => (
            <AgreementCard key={one.item} circle={circle} text={one}>
              <p class="quiet small">
                {one.by !== undefined && `${text.by(nameOf(circle, one.by, words.value))} `}
                {text.reviewOn(one.terms.reviewOn)}
              </p>
              <Sign item={one.item} />
            </AgreementCard>
          ))}
          <p class="quiet small">{text.toSignNote}</p>
        </section>
      )}
      {signed.length > 0 && (
        <section class={styles.group}>
          {title === undefined && <h2>{text.signed}</h2>}
          {signed.map((one) => (
            <AgreementCard key={one.item} circle={circle} text={one}>
              <p class="quiet small">{text.reviewOn(one.terms.reviewOn)}</p>
              <Unsign item={one.item} />
            </AgreementCard>
          ))}
          <p class="quiet small">{text.signedNote}</p>
        </section>
      )}
    </>
  )
}

function Sign({ item }: { readonly item: ItemId }) {
  const { results } = useModel()
  const signing = useAct<string>()
  const text = words.value.results.agreements
  const sign = () =>
    signing.run(
      () => results.sign(item),
      () => announce(text.signDone),
    )
  return (
    <>
      <NotDone name={signing.refused} />
      <Button kind="second" icon="pen" busy={signing.busy} onClick={() => void sign()}>
        {text.sign}
      </Button>
    </>
  )
}

function Unsign({ item }: { readonly item: ItemId }) {
  const { results } = useModel()
  const act = useAct<string>()
  const text = words.value.results.agreements
  const unsign = () =>
    act.run(
      () => results.withdrawSignature(item),
      () => announce(text.unsigned),
    )
  return (
    <>
      <NotDone name={act.refused} />
      <div class={styles.small}>
        <Button kind="plain" busy={act.busy} onClick={() => void unsign()}>
          {text.unsign}
        </Button>
      </div>
    </>
  )
}
