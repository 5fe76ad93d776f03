import { useLocation } from "preact-iso"
import { useEffect, useRef } from "preact/hooks"
import type { ExerciseStep } from "#content/exerciseSchema"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import type { Running } from "../store/practise"
import { Button, ButtonLink } from "../ui/Button"
import { EmptyState } from "../ui/EmptyState"
import { Hero, QuietRiver } from "../ui/Hero"
import { announce } from "../ui/LiveRegion"
import { PageShell } from "../ui/PageShell"
import { Board, Talking } from "../ui/talkScenes"
import { words } from "../words/allWords"
import { DarkStep } from "./DarkStep"
import { hasAnsweredGate } from "./gateAnswer"
import { CloseStep, SayStep, TopicStep, WriteStep } from "./everybodySteps"
import { castIn, isGoing, type Going, type StepProps } from "./moment"
import { exerciseNamed } from "./offers"
import { OpenNow, useIsOpen } from "./OpenNow"
import { PrivateGate } from "./PrivateGate"
import { Lines, SessionFrame } from "./SessionFrame"
import { StepsStep, VisionStep } from "./keptSteps"
import { TurnStep } from "./TurnStep"
import { turnSentence } from "./turnWords"
import { useWakeLock } from "./useWakeLock"
import { WaitingRoom } from "./WaitingRoom"

/** A session as it goes on, one screen for each moment of it. */
export function SessionScreen() {
  const running = useModel().practise.running.value
  useWakeLock(isTurn(running))
  useTurnsSaid(running)
  if (!running) return <NothingOpen />
  if (running.phase !== "going")
    return running.phase === "waiting" || hasAnsweredGate.value ? (
      <WaitingRoom running={running} />
    ) : (
      <PrivateGate running={running} />
    )
  const { view } = running
  if (!isGoing(view)) return <End running={running} state={view.state} />
  if (view.state === "paused") return <Break running={running} view={view} />
  return <Step running={running} view={view} />
}

const isTurn = (running: Running | undefined): boolean =>
  running?.phase === "going" && running.view.state === "going" && running.view.moment.kind === "turn"

/** What the running screen says aloud: changes that come from somebody else, in one sentence, politely. */
function sentenceOf(running: Running | undefined): string {
  const text = words.value
  if (running?.phase !== "going") return ""
  const { view } = running
  if (!isGoing(view)) return view.state === "stopped" ? text.exercise.stopped : text.exercise.complete
  if (view.state === "paused") return text.exercise.paused
  if (view.moment.kind === "turn") return turnSentence(running, view.moment, text)
  return view.moment.kind === "topic" && view.moment.proposed !== undefined
    ? `${text.exercise.choose.proposed}: ${view.moment.proposed}`
    : ""
}

function useTurnsSaid(running: Running | undefined): void {
  const sentence = sentenceOf(running)
  const before = useRef(sentence)
  useEffect(() => {
    if (sentence === before.current) return
    before.current = sentence
    if (sentence !== "") announce(sentence)
    // A button that was pressed may be gone with its turn; then the reading goes on at the heading.
    if (document.activeElement === document.body) document.querySelector<HTMLElement>("main h1")?.focus()
  }, [sentence])
  const asks = running?.isTimeAsked === true && !running.wantsLonger && !running.wantsNoLimit
  useEffect(() => {
    if (asks) announce(words.value.practise.session.someoneAsks)
  }, [asks])
}

function Step({ running, view }: { readonly running: Running; readonly view: Going }) {
  const circle = useModel().circle.value
  const step = exerciseNamed(running.exercise.id)?.steps.find(({ id }) => id === view.step.id)
  if (!step) return <NothingOpen />
  const props = { running, view, circle }
  if (step.kind === "dark") return <DarkStep {...props} step={step} />
  return (
    <SessionFrame
      title={step.title}
      lead={words.value.practise.session.step(view.number, view.of)}
      step={view.number}
      isGoing
    >
      <Content {...props} step={step} />
      <Lines />
    </SessionFrame>
  )
}

function Content({ step, ...props }: StepProps<Exclude<ExerciseStep["kind"], "dark">>) {
  switch (step.kind) {
    case "say":
      return <SayStep {...props} step={step} />
    case "write":
      return <WriteStep key={step.id} {...props} step={step} />
    case "turns":
    case "own-part":
      return <TurnStep {...props} step={step} />
    case "topic":
      return <TopicStep {...props} step={step} />
    case "vision":
      return <VisionStep {...props} step={step} />
    case "steps":
      return <StepsStep {...props} step={step} />
    case "close":
      return <CloseStep {...props} step={step} />
  }
}

/** A break of anybody's, told of nobody. */
function Break({ running, view }: { readonly running: Running; readonly view: Going }) {
  const { practise } = useModel()
  const text = words.value
  return (
    <SessionFrame
      title={text.practise.session.pausedTitle}
      lead={text.practise.session.pausedLead}
      step="paused"
      isGoing
      isPaused
    >
      <Hero>
        <QuietRiver />
      </Hero>
      <Button onClick={practise.goOn}>{text.exercise.resume}</Button>
      <p class="quiet small" style={{ textAlign: "center" }}>
        {text.practise.session.goOnNote}
      </p>
      {view.topic !== undefined && <p class="quiet small">{text.exercise.topic(view.topic)}</p>}
      <Lines key={running.exercise.id} />
    </SessionFrame>
  )
}

interface EndProps {
  readonly running: Running
  readonly state: "stopped" | "complete"
}

/** The end, in the same quiet whether it was complete or stopped. */
function End({ running, state }: EndProps) {
  const { practise, circle } = useModel()
  const { route } = useLocation()
  const text = words.value
  const isComplete = state === "complete"
  const kinds = new Set(running.exercise.steps.map(({ kind }) => kind))
  const leave = () => {
    practise.leave()
    route(routes.practise, true)
  }
  const cast = castIn(running)
  return (
    <SessionFrame
      title={isComplete ? text.practise.session.doneTitle : text.practise.session.stoppedTitle}
      lead={isComplete ? text.exercise.complete : text.practise.session.stoppedLead}
      step={state}
    >
      <Hero>{!isComplete ? <QuietRiver /> : kinds.has("vision") ? <Board {...cast} /> : <Talking {...cast} />}</Hero>
      <Button onClick={leave}>{text.practise.session.end}</Button>
      {isComplete && circle.value && kinds.has("vision") && (
        <ButtonLink kind="second" href={routes.vision} onClick={practise.leave}>
          {text.practise.session.toBoard}
        </ButtonLink>
      )}
      {isComplete && circle.value && kinds.has("steps") && (
        <ButtonLink kind="second" href={routes.agreements} onClick={practise.leave}>
          {text.practise.session.toAgreements}
        </ButtonLink>
      )}
    </SessionFrame>
  )
}

/** After a reload: what can be gone on with, at one press. By itself nobody comes back to it, which would tell the others. */
function NothingOpen() {
  const text = words.value.practise
  if (useIsOpen())
    return (
      <PageShell tab="practise" title={text.title} lead={text.session.comeBack}>
        <OpenNow />
      </PageShell>
    )
  return (
    <PageShell tab="practise" title={text.title}>
      <EmptyState picture={<QuietRiver />} say={text.session.none}>
        <ButtonLink kind="second" href={routes.practise}>
          {text.session.toPractise}
        </ButtonLink>
      </EmptyState>
    </PageShell>
  )
}
