import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import { TextArea } from "./TextArea"
import styles from "./Ask.module.css"

interface AskProps {
  readonly question: string
  readonly value: string
  readonly onText: (text: string) => void
  readonly placeholder?: string
  readonly hint?: string | undefined
  readonly rows?: number
  readonly maxLength?: number
  /** For words that no dictionary should touch. */
  readonly verbatim?: boolean
}

/** A question and room to answer it. */
export function Ask({ question, hint, verbatim = false, ...area }: AskProps) {
  const id = useId()
  return (
    <div class={styles.ask}>
      <label for={id} class={styles.question}>
        {question}
      </label>
      <TextArea
        {...area}
        {...(verbatim && { autocapitalize: "none", spellcheck: false })}
        id={id}
        aria-describedby={hint && `${id}-hint`}
      />
      {hint && (
        <p id={`${id}-hint`} class={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  )
}

/** A question that is answered with something other than writing. */
export function AskGroup({ question, children }: { readonly question: string; readonly children: ComponentChildren }) {
  const id = useId()
  return (
    <div class={styles.ask} role="group" aria-labelledby={id}>
      <h2 id={id} class={styles.question}>
        {question}
      </h2>
      {children}
    </div>
  )
}

/** The writing surface. One on a screen, and never inside another. */
export const Paper = ({ children }: { readonly children: ComponentChildren }) => (
  <div class={styles.paper}>{children}</div>
)
