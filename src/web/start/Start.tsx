import { useEffect, useState } from "preact/hooks"
import { useLocation } from "preact-iso"
import type { CircleKind } from "#core/events"
import { Refused } from "../notices/Notices"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { useAct } from "../store/useAct"
import { Paper } from "../ui/Ask"
import { Field } from "../ui/Field"
import { Hero, PageAndEnvelope } from "../ui/Hero"
import { TwoPeople } from "../ui/TwoPeople"
import { Notice } from "../ui/Notice"
import { PageShell } from "../ui/PageShell"
import { RadioGroup } from "../ui/RadioGroup"
import { StepForm } from "../ui/StepForm"
import { useSteps } from "../ui/useSteps"
import { ButtonLink } from "../ui/Button"
import { words } from "../words/allWords"
import { Ready } from "./Ready"

type Step = "welcome" | "name" | "who" | "circle" | "making" | "ready"
type Who = CircleKind | "justMe"

/** The first run: one thing asked on each screen, and nothing kept or sent before the last. */
export default function Start() {
  const { beginning, phase } = useModel()
  const { route } = useLocation()
  const { step, go, instead, back } = useSteps<Step>("welcome")
  const [name, setName] = useState("")
  const [who, setWho] = useState<Who>()
  const [circleName, setCircleName] = useState("")
  const [token, setToken] = useState("")
  const [begun, setBegun] = useState(false)
  const making = useAct()

  const isHere = phase.value === "ready" && !making.busy
  const nothingToAsk = isHere && !begun
  useEffect(() => {
    if (nothingToAsk) route(routes.today, true)
  }, [nothingToAsk])
  if (nothingToAsk) return null
  // Back from the end leads nowhere: the answers have become a circle.
  if (isHere) return <Ready alone={who === "justMe"} />

  const make = async () => {
    if (step !== "making") go("making")
    const circle = who === undefined || who === "justMe" ? undefined : { kind: who, name: circleName.trim() }
    await making.run(
      () => beginning.start({ name: name.trim(), token: beginning.token.value || token.trim(), circle }),
      () => {
        setBegun(true)
        instead("ready")
      },
    )
  }
  const afterWho = () => (who === "justMe" && beginning.token.value !== "" ? void make() : go("circle"))

  switch (step) {
    case "welcome":
      return <Welcome onStart={() => go("name")} />
    case "name":
      return <NameStep name={name} onName={setName} onGo={() => go("who")} onBack={back} />
    case "who":
      return <WhoStep who={who} onWho={setWho} onGo={afterWho} onBack={back} />
    case "circle":
      return (
        <CircleStep
          alone={who === "justMe"}
          name={circleName}
          onName={setCircleName}
          token={beginning.token.value === "" ? token : undefined}
          onToken={setToken}
          onGo={() => void make()}
          onBack={back}
        />
      )
    case "making":
      return <Making refused={making.refused} onAgain={() => void make()} onBack={back} />
    case "ready":
      return <Ready alone={who === "justMe"} />
  }
}

const Welcome = ({ onStart }: { readonly onStart: () => void }) => {
  const text = words.value.start
  return (
    <PageShell title={text.title} lead={text.lead} step="welcome">
      <Hero>
        <TwoPeople mine="amber" others={["pine"]} />
      </Hero>
      <StepForm
        onGo={onStart}
        go={words.value.shell.begin}
        after={
          <>
            <ButtonLink kind="second" href={routes.join}>
              {words.value.shell.haveInvite}
            </ButtonLink>
            <ButtonLink kind="plain" href={routes.restore}>
              {text.comeBack}
            </ButtonLink>
          </>
        }
      />
    </PageShell>
  )
}

interface StepProps {
  readonly onGo: () => void
  readonly onBack: () => void
}

interface NameStepProps extends StepProps {
  readonly name: string
  readonly onName: (name: string) => void
}

function NameStep({ name, onName, onGo, onBack }: NameStepProps) {
  const [asked, setAsked] = useState(false)
  const text = words.value.start
  const missing = name.trim() === ""
  return (
    <PageShell title={text.nameTitle} lead={text.nameLead} step="name" onBack={onBack}>
      <StepForm
        onGo={() => {
          setAsked(true)
          if (!missing) onGo()
        }}
      >
        <Paper>
          <Field
            label={text.name}
            value={name}
            onText={onName}
            maxLength={40}
            problem={asked && missing ? text.nameMissing : undefined}
          />
        </Paper>
      </StepForm>
    </PageShell>
  )
}

interface WhoStepProps extends StepProps {
  readonly who: Who | undefined
  readonly onWho: (who: Who) => void
}

function WhoStep({ who, onWho, onGo, onBack }: WhoStepProps) {
  const [asked, setAsked] = useState(false)
  const text = words.value.start
  const { couple, family, friends } = text.kinds
  return (
    <PageShell title={text.kindTitle} lead={text.kindLead} step="who" onBack={onBack}>
      <StepForm
        onGo={() => {
          setAsked(true)
          if (who) onGo()
        }}
      >
        <RadioGroup<Who>
          legend={text.kindLegend}
          layout="rows"
          asked={false}
          value={who}
          onChange={onWho}
          options={[
            { value: "couple", ...couple },
            { value: "family", ...family },
            { value: "friends", ...friends },
            { value: "justMe", label: text.justMe, hint: text.justMeHint },
          ]}
        />
        {asked && who === undefined && <Notice urgent say={text.kindMissing} />}
      </StepForm>
    </PageShell>
  )
}

interface CircleStepProps extends StepProps {
  readonly alone: boolean
  readonly name: string
  readonly onName: (name: string) => void
  /** Asked for only where the address brought none. */
  readonly token: string | undefined
  readonly onToken: (token: string) => void
}

function CircleStep({ alone, name, onName, token, onToken, onGo, onBack }: CircleStepProps) {
  const text = words.value.start
  return (
    <PageShell
      title={alone ? text.tokenTitle : text.circleTitle}
      lead={alone ? undefined : text.circleLead}
      step="circle"
      onBack={onBack}
    >
      <StepForm onGo={onGo}>
        <Paper>
          {!alone && (
            <Field label={text.circleName} value={name} onText={onName} maxLength={60} hint={text.circleNameHint} />
          )}
          {token !== undefined && (
            <Field label={text.token} value={token} onText={onToken} hint={text.tokenHint} verbatim />
          )}
        </Paper>
      </StepForm>
    </PageShell>
  )
}

interface MakingProps {
  readonly refused: Parameters<typeof Refused>[0]["name"]
  readonly onAgain: () => void
  readonly onBack: () => void
}

const Making = ({ refused, onAgain, onBack }: MakingProps) => {
  const text = words.value.start
  return refused ? (
    <PageShell title={text.madeNot} step="refused" onBack={onBack}>
      <StepForm onGo={onAgain} go={text.tryAgain}>
        <Refused name={refused} />
      </StepForm>
    </PageShell>
  ) : (
    <PageShell title={text.making} lead={text.makingLead} step="making">
      <Hero>
        <PageAndEnvelope mine="amber" others={["pine"]} />
      </Hero>
    </PageShell>
  )
}
