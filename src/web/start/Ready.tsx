import { routes } from "../routes"
import { ButtonLink } from "../ui/Button"
import { Hero, PageAndEnvelope, QuietRiver } from "../ui/Hero"
import { PageShell } from "../ui/PageShell"
import { words } from "../words/allWords"

/** The end of the first run: one small thing to do now, and what can wait. */
export function Ready({ alone }: { readonly alone: boolean }) {
  const text = words.value.start
  return (
    <PageShell title={text.readyTitle} lead={alone ? text.readyAlone : text.readyLead} step="ready">
      <Hero>{alone ? <QuietRiver /> : <PageAndEnvelope mine="amber" others={["pine"]} />}</Hero>
      <div class="acts">
        {alone ? (
          <ButtonLink href={routes.me} icon="pen">
            {text.firstNote}
          </ButtonLink>
        ) : (
          <>
            <ButtonLink href={routes.write} icon="page">
              {text.firstPage}
            </ButtonLink>
            <ButtonLink kind="second" href={routes.invite}>
              {text.inviteFirst}
            </ButtonLink>
          </>
        )}
        <ButtonLink kind={alone ? "second" : "plain"} href={routes.recovery}>
          {text.keepWords}
        </ButtonLink>
        <p class="quiet small">{text.readyNote}</p>
      </div>
    </PageShell>
  )
}
