import type { ComponentChildren } from "preact"
import { adviceFor, type NamedProblem } from "../words/adviceFor"
import { Notice } from "./Notice"

interface ProblemNoticeProps {
  readonly problem: NamedProblem | undefined
  readonly children?: ComponentChildren
}

/** What just went wrong and what to do now; nothing where nothing did. */
export const ProblemNotice = ({ problem, children }: ProblemNoticeProps) =>
  problem === undefined ? null : (
    <Notice urgent {...adviceFor(problem)}>
      {children}
    </Notice>
  )
