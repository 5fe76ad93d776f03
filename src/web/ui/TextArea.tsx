import type { TextareaHTMLAttributes } from "preact"
import { useLayoutEffect, useRef } from "preact/hooks"
import styles from "./TextArea.module.css"

type TextAreaProps = {
  readonly value: string
  readonly onText: (text: string) => void
} & Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onInput" | "class" | "autocomplete">

/** Several lines of text; grows with them. Browsers keep no history of what is typed here. */
export function TextArea({ value, onText, ...rest }: TextAreaProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  useLayoutEffect(() => {
    if (area.current) grow(area.current)
  }, [value])
  return (
    <textarea
      rows={1}
      spellcheck
      {...rest}
      ref={area}
      class={styles.area}
      autocomplete="off"
      value={value}
      onInput={(event) => onText(event.currentTarget.value)}
    />
  )
}

/** For browsers without `field-sizing`; the others do this in the style sheet. */
function grow(area: HTMLTextAreaElement): void {
  if (CSS.supports("field-sizing", "content")) return
  area.style.height = "auto"
  area.style.height = `${area.scrollHeight + 2}px`
}
