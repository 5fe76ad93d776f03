import type { ComponentChildren } from "preact"
import { useEffect, useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { JoinState } from "../store/model"
import { useAct } from "../store/useAct"
import { Button, ButtonLink } from "../ui/Button"
import { Paper } from "../ui/Ask"
import { Field } from "../ui/Field"
import { Hero, OpenPages, QuietRiver } from "../ui/Hero"
import { TwoPeople } from "../ui/TwoPeople"
import { PageShell } from "../ui/PageShell"
import { StepForm } from "../ui/StepForm"
import { useBack } from "../ui/useBack"
import { useSteps } from "../ui/useSteps"
import { words } from "../words/allWords"
import { ComparisonWords } from "./ComparisonWords"
import { QrScanner } from "./QrScanner"
import { takeLink } from "./takeLink"

/** The guest's side: from the link to the first look at the circle. */
export default function Join() {
  const { join, openLink } = useModel().joining
  useEffect(() => {
    // A link that is pasted over this address does not load the page anew.
    const onHash = () => {
      const link = takeLink(location)
      if (link !== undefined && !isUnderWay(join.peek())) openLink(link)
    }
    addEventListener("hashchange", onHash)
    return () => removeEventListener("hashchange", onHash)
  }, [])
  return <JoinStep state={join.value} />
}

const isUnderWay = ({ step }: JoinState): boolean =>
  ["knocking", "absent", "compare", "approval", "fetching"].includes(step)

function JoinStep({ state }: { readonly state: JoinState }) {
  const text = words.value.join
  switch (state.step) {
    case "none":
      return <Opening />
    case "name":
      return state.purpose === "member" ? <Name /> : <OwnDevice />
    case "knocking":
    case "absent":
    case "approval":
    case "fetching":
      return <Waiting step={state.step} />
    case "compare":
      return <Comparison compared={state.words} />
    case "refused":
    case "expired":
      return (
        <Ended title={text.over[state.step].title} lead={text.over[state.step].lead} step={state.step}>
          <Hero>
            <QuietRiver />
          </Hero>
        </Ended>
      )
    case "failed":
      return (
        <Ended title={text.failed} step="failed">
          <Refused name={state.problem} />
        </Ended>
      )
    case "joined":
      return <Joined people={state.people} />
  }
}

/** A link that was sent, or a code on another screen. */
function Opening() {
  const { joining } = useModel()
  const { step, go, back } = useSteps<"link" | "scan">("link")
  const [link, setLink] = useState("")
  const [wrong, setWrong] = useState(false)
  const onBack = useBack(routes.start)
  const text = words.value.join
  const open = (found: string) => {
    const opened = joining.openLink(found.trim())
    setWrong(!opened)
    return opened
  }
  if (step === "scan") return <QrScanner onFound={open} onBack={back} />
  return (
    <PageShell title={text.title} lead={text.lead} step="link" onBack={onBack}>
      <Hero>
        <TwoPeople mine="pine" others={["amber"]} />
      </Hero>
      <StepForm
        onGo={() => open(link)}
        go={text.openLink}
        after={
          <Button kind="second" icon="qr" onClick={() => go("scan")}>
            {text.scan}
          </Button>
        }
      >
        <Paper>
          <Field
            label={text.link}
            hint={text.linkHint}
            value={link}
            onText={(typed) => {
              setLink(typed)
              setWrong(false)
            }}
            problem={wrong ? text.linkWrong : undefined}
            verbatim
          />
        </Paper>
      </StepForm>
    </PageShell>
  )
}

function Name() {
  const { joining } = useModel()
  const [name, setName] = useState("")
  const [asked, setAsked] = useState(false)
  const knock = useAct()
  const text = words.value
  const missing = name.trim() === ""
  return (
    <PageShell title={text.join.nameTitle} lead={text.join.nameLead} step="name" onBack={joining.stopJoining}>
      <StepForm
        busy={knock.busy}
        onGo={() => {
          setAsked(true)
          if (!missing) void knock.run(() => joining.knock(name.trim()))
        }}
      >
        <Paper>
          <Field
            label={text.start.name}
            value={name}
            onText={setName}
            maxLength={40}
            problem={asked && missing ? text.start.nameMissing : undefined}
          />
        </Paper>
        <Refused name={knock.refused} />
      </StepForm>
    </PageShell>
  )
}

function OwnDevice() {
  const { joining } = useModel()
  const knock = useAct()
  const text = words.value.join.device
  return (
    <PageShell title={text.title} lead={text.lead} step="device" onBack={joining.stopJoining}>
      <StepForm go={text.go} busy={knock.busy} onGo={() => void knock.run(() => joining.knock(""))}>
        <Hero>
          <TwoPeople mine="amber" others={["amber"]} />
        </Hero>
        <Refused name={knock.refused} />
      </StepForm>
    </PageShell>
  )
}

function Waiting({ step }: { readonly step: "knocking" | "absent" | "approval" | "fetching" }) {
  const { joining } = useModel()
  const text = words.value.join
  const { title, lead } = text.waiting[step]
  return (
    <PageShell title={title} lead={lead} step={step}>
      <Hero>
        <TwoPeople mine="pine" others={["amber"]} />
      </Hero>
      {step !== "fetching" && (
        <div class="acts">
          <Button kind="second" onClick={joining.stopJoining}>
            {text.stop}
          </Button>
        </div>
      )}
    </PageShell>
  )
}

function Comparison({ compared }: { readonly compared: readonly string[] }) {
  const { joining } = useModel()
  const text = words.value.compare
  return (
    <PageShell title={text.title} lead={text.lead} step="compare">
      <div class="stack">
        <ComparisonWords label={text.label} words={compared} />
        <p class="quiet small">{text.why}</p>
        <div class="acts">
          <Button onClick={() => joining.answerJoin(true)}>{text.same}</Button>
          <Button kind="second" onClick={() => joining.answerJoin(false)}>
            {text.differ}
          </Button>
        </div>
        <p class="quiet small">{text.notNow}</p>
      </div>
    </PageShell>
  )
}

interface EndedProps {
  readonly title: string
  readonly lead?: string
  readonly step: string
  readonly children: ComponentChildren
}

function Ended({ title, lead, step, children }: EndedProps) {
  const { joining, phase } = useModel()
  const text = words.value
  return (
    <PageShell title={title} lead={lead} step={step}>
      <div class="stack">
        {children}
        <div class="acts">
          <Button onClick={joining.stopJoining}>{text.join.another}</Button>
          <ButtonLink
            kind="second"
            href={phase.value === "new" ? routes.start : routes.today}
            onClick={joining.stopJoining}
          >
            {phase.value === "new" ? text.join.toStart : text.shell.toToday}
          </ButtonLink>
        </div>
      </div>
    </PageShell>
  )
}

function Joined({ people }: { readonly people: readonly string[] }) {
  const { joining } = useModel()
  // Read once: whoever comes back to this address may have another invite.
  useEffect(() => () => void (joining.join.peek().step === "joined" && joining.stopJoining()), [])
  const text = words.value
  return (
    <PageShell title={text.join.joined} lead={text.join.joinedLead(people)} step="joined">
      <Hero>
        <OpenPages mine="pine" others={["amber"]} />
      </Hero>
      <div class="acts">
        <ButtonLink href={routes.write} icon="page">
          {text.start.firstPage}
        </ButtonLink>
        <ButtonLink kind="second" href={routes.recovery}>
          {text.start.keepWords}
        </ButtonLink>
        <ButtonLink kind="plain" href={routes.today}>
          {text.shell.toToday}
        </ButtonLink>
      </div>
    </PageShell>
  )
}
