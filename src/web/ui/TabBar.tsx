import { routes, tabs, type Tab } from "../routes"
import { words } from "../words/words"
import { Icon, type IconName } from "./Icon"
import styles from "./TabBar.module.css"

const icons: Record<Tab, IconName> = { today: "page", together: "rings", me: "person", settings: "gear" }

/** The four places: along the foot of a phone, a rail beside the page where there is room. Never a badge. */
export function TabBar({ current }: { readonly current: Tab | undefined }) {
  const { nav, tabs: names } = words.value.shell
  return (
    <nav class={styles.bar} aria-label={nav}>
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
