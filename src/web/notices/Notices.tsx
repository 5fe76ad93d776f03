import { useModel } from "../store/ModelContext"
import type { Problem } from "../store/done"
import { Button } from "../ui/Button"
import { Icon } from "../ui/Icon"
import { Notice } from "../ui/Notice"
import type { ActRefusal } from "../words/advice"
import { words } from "../words/words"
import { adviceFor } from "./adviceFor"
import styles from "./Notices.module.css"

/** What stands in the way, and a newer version that waits. Being offline is no fault: `SendingLine` says it quietly. */
export function Notices() {
  const { problems, update } = useModel()
  // A device that was taken out is told so once, not again by the server's refusal.
  const isSaid = problems.value.includes("DeviceRemoved")
  const shown = problems.value.filter((problem) => problem !== "Offline" && !(isSaid && problem === "NotADevice"))
  const newer = update.value
  if (shown.length === 0 && !newer) return null
  const { newVersion, reload } = words.value.shell
  return (
    <div class={styles.notices}>
      {shown.map((problem) => {
        const { say, next } = adviceFor(problem)
        return <Notice key={problem} say={say} next={next} />
      })}
      {newer && (
        <Notice say={newVersion.say} next={newVersion.next} icon="leaf">
          <Button kind="plain" onClick={newer.reload}>
            {reload}
          </Button>
        </Notice>
      )}
    </div>
  )
}

/** What waits to be sent, in one quiet line at the end of a screen. */
export function SendingLine() {
  const { waiting, online } = useModel().sending.value
  if (waiting === 0 || online) return null
  return (
    <p class={styles.sending}>
      <Icon name="cloudOff" />
      {words.value.shell.keptHere(waiting)}
    </p>
  )
}

/** Why the act just asked for came to nothing, read aloud at once. */
export function Refused({ name }: { readonly name: ActRefusal | Problem | "Unforeseen" | undefined }) {
  if (!name) return null
  const { say, next } = adviceFor(name)
  return <Notice urgent say={say} next={next} />
}
