import { routes, tabs, type Tab } from "../routes"
import { words } from "../words/words"
import { Icon, type IconName } from "./Icon"
import styles from "./TabBar.module.css"

const icons: Record<Tab, IconName> = {
  today: "page",
  together: "rings",
  practise: "reply",
  me: "person",
  settings: "gear",
}

interface TabBarProps {
  readonly current: Tab | undefined
  /** Takes the focus past the tabs. */
  readonly onSkip: () => void
}

/** The five places: along the foot of a phone, a rail beside the page where there is room. Never a badge. */
export function TabBar({ current, onSkip }: TabBarProps) {
  const { nav, skip, tabs: names } = words.value.shell
  return (
    <nav class={styles.bar} aria-label={nav}>
      <a
        class="sr skip"
        href="#"
        onClick={(event) => {
          event.preventDefault()
          onSkip()
        }}
      >
        {skip}
      </a>
      <p class={styles.mark} aria-hidden="true">
        <Icon name="rings" />
        {words.value.shell.name}
      </p>
      <ul class={styles.tabs}>
        {tabs.map((tab) => (
          <li key={tab}>
            <a class={styles.tab} href={routes[tab]} aria-current={tab === current ? "page" : undefined}>
              <Icon name={icons[tab]} />
              {names[tab]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
