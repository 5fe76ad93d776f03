import { useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { Member, OpenCircle } from "../store/model"
import { useAct } from "../store/useAct"
import { Button, ButtonLink } from "../ui/Button"
import { Confirm } from "../ui/Confirm"
import { Face } from "../ui/Face"
import { ItemRow, RowGroup } from "../ui/Rows"
import { words } from "../words/allWords"
import { NoCircle } from "./NoCircle"
import { SettingsPage } from "./SettingsPage"

/** Who is in the circle and who was. Changes are told here alone, to those who look, and only by the week. */
export default function Members() {
  const { circle } = useModel()
  const text = words.value.members
  const open = circle.value
  if (!open) return <NoCircle title={text.title} />
  const all = [...open.members.values()]
  const here = all.filter(({ state }) => state === "active")
  const former = all.filter(({ state }) => state !== "active")
  const canTakeOut = open.isCreator && here.length > 2 && !open.isOver
  return (
    <SettingsPage title={text.title}>
      <RowGroup>
        {here.map((member) => (
          <MemberRow key={member.member} circle={open} member={member} canTakeOut={canTakeOut && !member.isMe} />
        ))}
      </RowGroup>
      {former.length > 0 && (
        <RowGroup title={text.former}>
          {former.map((member) => (
            <MemberRow key={member.member} circle={open} member={member} canTakeOut={false} />
          ))}
        </RowGroup>
      )}
      {!open.isOver && (
        <div class="acts">
          <ButtonLink icon="plus" href={routes.invite}>
            {text.invite}
          </ButtonLink>
          {here.length > 1 && (
            <ButtonLink kind="second" icon="shield" href={routes.compare}>
              {words.value.settings.compare}
            </ButtonLink>
          )}
        </div>
      )}
    </SettingsPage>
  )
}

interface MemberRowProps {
  readonly circle: OpenCircle
  readonly member: Member
  readonly canTakeOut: boolean
}

function MemberRow({ member, canTakeOut }: MemberRowProps) {
  const { circleActs } = useModel()
  const [asking, setAsking] = useState(false)
  const removing = useAct()
  const text = words.value.members
  const name = member.name || words.value.shell.someone
  const week = words.value.format.date(member.week)
  const since = { active: text.since, left: text.left, removed: text.out }[member.state](week)
  return (
    <ItemRow picture={<Face person={member} />} title={member.isMe ? text.nameAndYou(name) : name} hint={since}>
      {canTakeOut && (
        <>
          <Button kind="plain" onClick={() => setAsking(true)}>
            {text.removeShort}
            <span class="sr"> {name}</span>
          </Button>
          <Confirm
            open={asking}
            onClose={() => setAsking(false)}
            question={text.removeQuestion(name)}
            note={text.removeNote}
            act={text.remove(name)}
            final
            busy={removing.busy}
            onAct={() =>
              void removing.run(
                () => circleActs.removeMember(member.member),
                () => setAsking(false),
              )
            }
          >
            <Refused name={removing.refused} />
          </Confirm>
        </>
      )}
    </ItemRow>
  )
}
