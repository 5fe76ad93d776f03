import type { ComponentChildren } from "preact"
import { routes, type Path } from "../routes"
import { PageShell } from "../ui/PageShell"
import { useBack } from "../ui/useBack"

interface SettingsPageProps {
  readonly title: string
  readonly lead?: string | undefined
  /** Where Back leads when this address was opened first. */
  readonly parent?: Path
  readonly children: ComponentChildren
}

/** The frame of one page of the settings. */
export function SettingsPage({ title, lead, parent = routes.settings, children }: SettingsPageProps) {
  const onBack = useBack(parent)
  return (
    <PageShell tab="settings" title={title} lead={lead} onBack={onBack}>
      <div class="stack">{children}</div>
    </PageShell>
  )
}
