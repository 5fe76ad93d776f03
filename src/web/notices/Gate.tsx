import type { ComponentChildren } from "preact"
import { routes, type Tab } from "../routes"
import { useModel } from "../store/ModelContext"
import { ButtonLink } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { QuietRiver } from "../ui/Hero"
import { PageShell } from "../ui/PageShell"
import { words } from "../words/words"
import { Notices } from "./Notices"

interface GateProps {
  readonly tab: Tab
  readonly title: string
  /** What the screen will hold, said to somebody who has not started on this device. */
  readonly before: string
  /** The screen itself. */
  readonly children: ComponentChildren
}

/** Stands before every screen with a tab: what to show while, or because, this device has nothing open. */
export function Gate({ tab, title, before, children }: GateProps) {
  const phase = useModel().phase.value
  const { shell } = words.value
  if (phase === "ready") return <>{children}</>
  if (phase === "new")
    return (
      <PageShell tab={tab} title={title}>
        <Notices />
        <EmptyState say={before} picture={<QuietRiver />}>
          <ButtonLink href={routes.start}>{shell.begin}</ButtonLink>
        </EmptyState>
      </PageShell>
    )
  return (
    <PageShell tab={tab} title={title}>
      <Notices />
      {phase === "opening" && <p class="quiet">{shell.loading}</p>}
    </PageShell>
  )
}
