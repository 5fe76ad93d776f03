import type { ComponentChildren } from "preact"
import styles from "./Topic.module.css"

/** One matter on a page of the settings: its name, what there is to know, and at most one act. */
export const Topic = ({ title, children }: { readonly title: string; readonly children: ComponentChildren }) => (
  <section class={styles.topic}>
    <h2>{title}</h2>
    {children}
  </section>
)
