import type { JSX } from "preact"
import { classes } from "./classes"

/** Line drawings on a 24 px grid. An element of class `fill` may be tinted by the part that shows the icon. */
const drawings = {
  page: () => (
    <>
      <path
        class="fill"
        d="M5 4.5h14A1.5 1.5 0 0 1 20.5 6v12a1.5 1.5 0 0 1-1.5 1.5H5A1.5 1.5 0 0 1 3.5 18V6A1.5 1.5 0 0 1 5 4.5z"
      />
      <path d="M7.5 9.5h9M7.5 14h5.5" />
    </>
  ),
  rings: () => (
    <>
      <circle class="fill" cx="9" cy="12" r="5.5" />
      <circle class="fill" cx="15" cy="12" r="5.5" />
    </>
  ),
  person: () => (
    <>
      <circle class="fill" cx="12" cy="8" r="3.75" />
      <path class="fill" d="M4.75 19.5c.6-3.7 3.5-5.75 7.25-5.75s6.65 2.05 7.25 5.75z" />
    </>
  ),
  gear: () => (
    <>
      <path
        class="fill"
        d="M10.3 3.5h3.4l.6 2.45 1.5.85 2.4-.7 1.7 2.95-1.8 1.75v1.75l1.8 1.75-1.7 2.95-2.4-.7-1.5.85-.6 2.45h-3.4l-.6-2.45-1.5-.85-2.4.7-1.7-2.95 1.8-1.75v-1.75L4.1 9.05 5.8 6.1l2.4.7 1.5-.85z"
      />
      <circle cx="12" cy="11.7" r="2.6" />
    </>
  ),
  plus: () => <path d="M12 5v14M5 12h14" />,
  cross: () => <path d="m6 6 12 12M18 6 6 18" />,
  search: () => (
    <>
      <circle cx="10.75" cy="10.75" r="6" />
      <path d="m15.25 15.25 4.5 4.5" />
    </>
  ),
  check: () => <path d="m5 12.5 4.5 4.5L19 7.5" />,
  shield: () => (
    <>
      <path d="M12 3.5 5 6v5.5c0 4.25 2.85 7.5 7 9 4.15-1.5 7-4.75 7-9V6z" />
      <path d="m9 11.75 2.25 2.25L15.25 10" />
    </>
  ),
  key: () => (
    <>
      <circle cx="8" cy="15.5" r="4" />
      <path d="M11 12.5 19.5 4M16 7.5l2.75 2.75M13.5 10l1.75 1.75" />
    </>
  ),
  copy: () => (
    <>
      <rect x="8.5" y="8.5" width="11" height="11.5" rx="1.75" />
      <path d="M15.5 8.5V5.75A1.75 1.75 0 0 0 13.75 4h-7.5A1.75 1.75 0 0 0 4.5 5.75v8A1.75 1.75 0 0 0 6.25 15.5h2.25" />
    </>
  ),
  qr: () => (
    <>
      <rect x="4" y="4" width="6.25" height="6.25" rx="1" />
      <rect x="13.75" y="4" width="6.25" height="6.25" rx="1" />
      <rect x="4" y="13.75" width="6.25" height="6.25" rx="1" />
      <path d="M13.75 13.75h2.5v2.5M20 13.75v2.5M13.75 20v-1M17 20h3v-.750M7.1 7.1v.05M16.9 7.1v.05M7.1 16.9v.05" />
    </>
  ),
  back: () => <path d="M19.5 12h-15m6.5-6.5L4.5 12l6.5 6.5" />,
  next: () => <path d="M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5" />,
  chevron: () => <path d="m9 5.5 6.5 6.5L9 18.5" />,
  eyeOff: () => (
    <>
      <path d="M10 5.7A9.7 9.7 0 0 1 12 5.5c4.5 0 7.6 3 9 6.5a11.6 11.6 0 0 1-2.4 3.6M6.4 7.2A11.4 11.4 0 0 0 3 12c1.4 3.5 4.5 6.5 9 6.5a9.6 9.6 0 0 0 4.7-1.2" />
      <path d="M10.1 10.1a2.7 2.7 0 0 0 3.8 3.8M4 4l16 16" />
    </>
  ),
  eye: () => (
    <>
      <path d="M3 12c1.4-3.5 4.5-6.5 9-6.5s7.6 3 9 6.5c-1.4 3.5-4.5 6.5-9 6.5S4.4 15.5 3 12z" />
      <circle cx="12" cy="12" r="2.7" />
    </>
  ),
  envelope: () => (
    <>
      <rect class="fill" x="3.5" y="5.5" width="17" height="13" rx="1.75" />
      <path d="m4 6.75 6.7 6a2 2 0 0 0 2.6 0l6.7-6" />
    </>
  ),
  pen: () => (
    <>
      <path class="fill" d="m4.5 19.5 1-4.25L16.25 4.5l3.25 3.25L8.75 18.5z" />
      <path d="m13.75 7 3.25 3.25" />
    </>
  ),
  leaf: () => (
    <>
      <path class="fill" d="M6 17.5C3.8 10.8 8.5 4.7 19.5 4.5c.3 10.8-5.6 16.2-13.5 13z" />
      <path d="M4.5 20c1.7-4.6 4.7-8 9-10" />
    </>
  ),
  lock: () => (
    <>
      <rect x="5" y="10.5" width="14" height="9.5" rx="1.75" />
      <path d="M8.25 10.5V7.75a3.75 3.75 0 0 1 7.5 0v2.75M12 14.25v2" />
    </>
  ),
  device: () => (
    <>
      <rect x="7" y="3.5" width="10" height="17" rx="2" />
      <path d="M11 17.5h2" />
    </>
  ),
  door: () => (
    <>
      <path d="M13.5 4.5H6.25A1.25 1.25 0 0 0 5 5.75v12.5a1.25 1.25 0 0 0 1.25 1.25h7.25" />
      <path d="M10 12h10m-3.75-3.75L20 12l-3.75 3.75" />
    </>
  ),
  download: () => <path d="M12 4v11m-4.5-4.5L12 15l4.5-4.5M4.5 19.5h15" />,
  trash: () => <path d="M4.5 6.5h15M9.5 6.5v-2h5v2M6.5 6.5l.9 13h9.2l.9-13M10.25 10.5v5M13.75 10.5v5" />,
  heard: () => (
    <path d="M12 18.5c-4.7-3.2-7-5.8-7-8.6A3.65 3.65 0 0 1 12 8.2a3.65 3.65 0 0 1 7 1.7c0 2.8-2.3 5.4-7 8.6z" />
  ),
  reply: () => <path class="fill" d="M4 12a8 8 0 1 1 4 6.9L4 20l1.1-4A8 8 0 0 1 4 12zM8.5 10.5h7M8.5 14h4" />,
  cloudOff: () => <path d="M8.5 7.5A5 5 0 0 1 16.5 10a4 4 0 0 1 3 6.4M15.5 18h-8a4 4 0 0 1-1-7.9M4.5 4.5l15 15" />,
  info: () => (
    <>
      <circle cx="12" cy="12" r="8.5" />
      <path d="M12 11v5M12 8v.05" />
    </>
  ),
  sun: () => (
    <>
      <circle class="fill" cx="12" cy="12" r="4" />
      <path d="M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1" />
    </>
  ),
} as const satisfies Record<string, () => JSX.Element>

export type IconName = keyof typeof drawings

/** An icon beside words that say the same; it is never the only name of a control. */
export const Icon = ({ name, class: extra }: { readonly name: IconName; readonly class?: string | undefined }) => (
  <svg class={classes("icon", extra)} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    {drawings[name]()}
  </svg>
)
