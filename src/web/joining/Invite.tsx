import { useEffect, useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { InviteState } from "../store/model"
import { useAct } from "../store/useAct"
import { NoCircle } from "../settings/NoCircle"
import { Button, ButtonLink } from "../ui/Button"
import { Hero, PageAndEnvelope, QuietRiver } from "../ui/Hero"
import { TwoPeople } from "../ui/TwoPeople"
import { announce } from "../ui/LiveRegion"
import { Notice } from "../ui/Notice"
import { PageShell } from "../ui/PageShell"
import { useBack } from "../ui/useBack"
import { words } from "../words/allWords"
import { ComparisonWords } from "./ComparisonWords"
import { OpenInvite } from "./OpenInvite"

type Purpose = "member" | "device"

/** Ends of invites that have been read: opening the page again begins afresh. */
const read = new WeakSet<InviteState>()
const isOver = ({ step }: InviteState) =>
  step === "done" || step === "refused" || step === "takenBack" || step === "expired"

export const InviteMember = () => <Invite purpose="member" />
export const InviteDevice = () => <Invite purpose="device" />

/** The maker's side: from making an invite to letting in who came with it. */
function Invite({ purpose }: { readonly purpose: Purpose }) {
  const { circle, joining } = useModel()
  const { step } = joining.invite.value
  const onBack = useBack(purpose === "member" ? routes.members : routes.devices)
  const made = useAct()
  useEffect(() => {
    if (step === "compare") announce(words.value.invite.arrived)
  }, [step])
  useEffect(
    () => () => {
      const last = joining.invite.peek()
      if (isOver(last)) read.add(last)
    },
    [],
  )
  const onMake = () => void made.run(() => joining.makeInvite(purpose))

  if (purpose === "member" && !circle.value) return <NoCircle title={words.value.invite.title} />
  return read.has(joining.invite.value) || made.refused ? (
    <Beginning purpose={purpose} refused={made.refused} busy={made.busy} onMake={onMake} onBack={onBack} />
  ) : (
    <InviteStep state={joining.invite.value} purpose={purpose} busy={made.busy} onMake={onMake} onBack={onBack} />
  )
}

interface MakingProps {
  readonly purpose: Purpose
  readonly busy: boolean
  readonly onMake: () => void
  readonly onBack: () => void
}

function InviteStep({ state, ...making }: MakingProps & { readonly state: InviteState }) {
  const text = words.value
  const { onBack, onMake, busy } = making
  switch (state.step) {
    case "none":
      return <Beginning {...making} />
    case "making":
    case "admitting":
      return (
        <PageShell title={state.step === "making" ? text.invite.making : text.approve.admitting} step={state.step}>
          <Hero>
            <TwoPeople mine="amber" others={["pine"]} />
          </Hero>
        </PageShell>
      )
    case "open":
      return <OpenInvite {...state} onBack={onBack} />
    case "compare":
      return <Comparison {...state} />
    case "done":
      return <Admitted name={state.name} purpose={making.purpose} />
    case "expired":
    case "takenBack":
    case "refused":
      return (
        <PageShell
          title={text.invite.over[state.step].title}
          lead={text.invite.over[state.step].lead}
          step={state.step}
          onBack={onBack}
        >
          <Hero>
            <QuietRiver />
          </Hero>
          <div class="acts">
            <Button busy={busy} onClick={onMake}>
              {text.invite.again}
            </Button>
          </div>
        </PageShell>
      )
    case "failed":
      return (
        <PageShell title={text.invite.failed} step="failed" onBack={onBack}>
          <div class="stack">
            <Refused name={state.problem} />
            <Button busy={busy} onClick={onMake}>
              {text.invite.again}
            </Button>
          </div>
        </PageShell>
      )
  }
}

type BeginningProps = MakingProps & { readonly refused?: Parameters<typeof Refused>[0]["name"] }

function Beginning({ purpose, refused, busy, onMake, onBack }: BeginningProps) {
  const text = words.value.invite
  const { title, lead } = purpose === "member" ? text : text.device
  return (
    <PageShell title={title} lead={lead} step="none" onBack={onBack}>
      <Hero>
        <TwoPeople mine="amber" others={[purpose === "member" ? "pine" : "amber"]} />
      </Hero>
      <div class="stack">
        <Refused name={refused} />
        <Button icon="qr" busy={busy} onClick={onMake}>
          {text.make}
        </Button>
        <p class="quiet small">{text.lasts}</p>
      </div>
    </PageShell>
  )
}

type ComparisonProps = Extract<InviteState, { step: "compare" }>

/** First the words, then the yes: two things to think about, one at a time. */
function Comparison({ purpose, words: compared, name }: ComparisonProps) {
  const { joining } = useModel()
  const [matched, setMatched] = useState(false)
  const answer = useAct()
  const { compare, approve } = words.value
  const say = (same: boolean) => void answer.run(() => joining.answerInvite(same))
  if (!matched) {
    return (
      <PageShell title={compare.title} lead={compare.lead} step="compare">
        <div class="stack">
          <ComparisonWords label={compare.label} words={compared} />
          <p class="quiet small">{compare.why}</p>
          <Refused name={answer.refused} />
          <div class="acts">
            <Button onClick={() => setMatched(true)}>{compare.same}</Button>
            <Button kind="second" busy={answer.busy} onClick={() => say(false)}>
              {compare.differ}
            </Button>
          </div>
          <p class="quiet small">{compare.notNow}</p>
        </div>
      </PageShell>
    )
  }
  const own = purpose === "device"
  return (
    <PageShell
      title={own ? approve.ownDevice : approve.title}
      lead={own ? approve.ownDeviceLead : approve.lead}
      step="approve"
      onBack={() => setMatched(false)}
    >
      <div class="stack">
        {!own && <Notice say={approve.named(name)} next={approve.nameNote} icon="person" />}
        <Refused name={answer.refused} />
        <div class="acts">
          <Button busy={answer.busy} onClick={() => say(true)}>
            {own ? approve.ownDeviceYes : approve.yes}
          </Button>
          <Button kind="second" busy={answer.busy} onClick={() => say(false)}>
            {own ? approve.ownDeviceNo : approve.no}
          </Button>
        </div>
      </div>
    </PageShell>
  )
}

function Admitted({ name, purpose }: { readonly name: string; readonly purpose: Purpose }) {
  const { approve, invite, shell } = words.value
  return (
    <PageShell
      title={purpose === "member" ? approve.done(name || shell.someone) : approve.ownDeviceDone}
      lead={purpose === "member" ? approve.doneLead : approve.ownDeviceDoneLead}
      step="done"
    >
      <Hero>
        <PageAndEnvelope mine="amber" others={["pine"]} />
      </Hero>
      <div class="acts">
        <ButtonLink href={routes.today}>{shell.toToday}</ButtonLink>
        <ButtonLink kind="second" href={purpose === "member" ? routes.members : routes.devices}>
          {purpose === "member" ? invite.seeMembers : invite.seeDevices}
        </ButtonLink>
      </div>
    </PageShell>
  )
}
