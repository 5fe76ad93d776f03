import { useModel } from "../store/ModelContext"
import type { OpenCircle } from "../store/model"
import { Dialog } from "../ui/Dialog"
import { Face, Faces } from "../ui/Face"
import { Icon } from "../ui/Icon"
import { words } from "../words/words"
import styles from "./CircleDialog.module.css"

interface CircleDialogProps {
  readonly circle: OpenCircle
  readonly open: boolean
  readonly onClose: () => void
}

/** Who is in this circle, and the way to another one. */
export function CircleDialog({ circle, open, onClose }: CircleDialogProps) {
  const { circles, chooseCircle } = useModel()
  const { shell, reveal } = words.value
  const here = [...circle.members.values()].filter(({ state }) => state === "active")
  return (
    <Dialog open={open} onClose={onClose} title={circle.name || shell.peopleHere}>
      <ul class={styles.people}>
        {here.map((member) => (
          <li key={member.member}>
            <Face person={member} />
            {member.name || shell.someone}
            {member.isMe && <span class="quiet">{reveal.you}</span>}
          </li>
        ))}
      </ul>
      {circles.value.length > 1 && (
        <>
          <h3 class={styles.title}>{shell.yourCircles}</h3>
          <ul class={styles.circles}>
            {circles.value.map((card) => {
              const names = words.value.format.list(card.people.map(({ name }) => name || shell.someone))
              const current = card.circle === circle.circle
              return (
                <li key={card.circle}>
                  <button
                    type="button"
                    class={styles.circle}
                    aria-current={current || undefined}
                    onClick={() => {
                      chooseCircle(card.circle)
                      onClose()
                    }}
                  >
                    <Faces people={card.people} />
                    <span class={styles.name}>{card.name || names}</span>
                    {current && <Icon name="check" />}
                  </button>
                </li>
              )
            })}
          </ul>
        </>
      )}
    </Dialog>
  )
}
