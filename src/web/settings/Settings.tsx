import { Notices } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { namesOf } from "../store/people"
import { PageShell } from "../ui/PageShell"
import { LinkRow, RowGroup } from "../ui/Rows"
import { words } from "../words/allWords"
import { NewDevices } from "./NewDevices"

/** The ways into everything that can be set or looked up: short words, one thing behind each. */
export default function Settings() {
  const { circle, phase, vault } = useModel()
  const text = words.value
  const open = circle.value
  const isHere = phase.value === "ready"
  const people = open && [...open.members.values()].filter(({ state }) => state === "active")
  return (
    <PageShell tab="settings" title={text.settings.title}>
      <div class="stack">
        <Notices />
        <NewDevices />
        {isHere && (
          <RowGroup title={text.settings.circle}>
            {open && people && (
              <>
                <LinkRow
                  href={routes.members}
                  icon="person"
                  title={text.members.title}
                  hint={text.format.list(namesOf(people, text))}
                />
                {!open.isOver && <LinkRow href={routes.circle} icon="pen" title={text.settings.names} />}
                {people.length > 1 && <LinkRow href={routes.compare} icon="shield" title={text.settings.compare} />}
              </>
            )}
            <LinkRow
              href={routes.newCircle}
              icon="rings"
              title={open ? text.settings.addCircle : text.today.startCircle}
            />
          </RowGroup>
        )}
        <RowGroup title={text.settings.safe}>
          {isHere && (
            <>
              <LinkRow href={routes.devices} icon="device" title={text.devices.title} />
              <LinkRow
                href={routes.recovery}
                icon="key"
                title={text.recovery.words}
                hint={vault.value?.recoveryKept ? text.recovery.keptShort : text.recovery.notKept}
              />
            </>
          )}
          <LinkRow href={routes.trust} icon="eye" title={text.settings.whoSeesWhat} />
          <LinkRow href={routes.hiding} icon="eyeOff" title={text.settings.hide} />
        </RowGroup>
        <RowGroup title={text.settings.more}>
          <LinkRow href={routes.device} icon="sun" title={text.settings.look} />
          {isHere && (
            <>
              <LinkRow href={routes.keep} icon="download" title={text.leaving.export} />
              <LinkRow href={routes.leaving} icon="door" title={text.leaving.title} />
            </>
          )}
          <LinkRow href={routes.about} icon="info" title={text.about.title} />
        </RowGroup>
      </div>
    </PageShell>
  )
}
