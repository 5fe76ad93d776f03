import type { ComponentChildren } from "preact"
import { useId } from "preact/hooks"
import type { PersonColour } from "./Face"
import styles from "./Hero.module.css"

/** What the scenes are put together from. Everything stands on the line at y = 107 of a stage 350 wide and 116 high. */
export const groundY = 107

interface StageProps {
  /** Where the sun comes up; undefined for a scene without one. */
  readonly sunX?: number | undefined
  readonly children: ComponentChildren
}

export function Stage({ sunX, children }: StageProps) {
  const id = useId()
  return (
    <svg class={styles.stage} viewBox="0 0 350 116" aria-hidden="true" focusable="false">
      {sunX !== undefined && (
        <>
          <defs>
            <linearGradient id={id} x1="0" y1="0" x2="0" y2="1">
              <stop offset="0" stop-color="var(--glow)" />
              <stop offset="1" stop-color="var(--glow)" stop-opacity=".2" />
            </linearGradient>
          </defs>
          <path d={`M${sunX - 63} ${groundY}a63 63 0 0 1 126 0z`} fill={`url(#${id})`} />
        </>
      )}
      <path d={`M14 ${groundY}h322`} stroke="var(--edge)" stroke-width="1.25" stroke-linecap="round" />
      {children}
    </svg>
  )
}

export const Shadow = ({ x, width }: { readonly x: number; readonly width: number }) => (
  <ellipse cx={x} cy={groundY + 1.5} rx={width} ry="2.6" fill="var(--shade)" />
)

interface PieceProps {
  readonly colour: PersonColour
  readonly x: number
  readonly y: number
  readonly turn: number
}

const place = ({ x, y, turn }: Omit<PieceProps, "colour">) => `translate(${x} ${y}) rotate(${turn})`

/** The linked rings, as the wax of a seal. */
export const Seal = ({ y = 0, radius = 14.5 }: { readonly y?: number; readonly radius?: number }) => (
  <g fill="none" stroke="var(--on-plum)" stroke-width="1.6">
    <circle cy={y} r={radius} fill="var(--plum-fill)" stroke="none" />
    <circle cx={-radius * 0.235} cy={y} r={radius * 0.386} />
    <circle cx={radius * 0.235} cy={y} r={radius * 0.386} />
  </g>
)

/** A page with a turned corner; `lines` are what stands on it. */
export const PagePiece = ({ colour, children, ...at }: PieceProps & { readonly children?: ComponentChildren }) => (
  <g transform={place(at)} data-person={colour} stroke="var(--person)" stroke-linecap="round" stroke-linejoin="round">
    <path
      d="M-40-43h66l16 16v66a5 5 0 0 1-5 5h-77a5 5 0 0 1-5-5v-77a5 5 0 0 1 5-5z"
      fill="var(--sheet)"
      stroke-width="1.75"
    />
    <path d="M26-43v11a5 5 0 0 0 5 5h11" fill="var(--person-tint)" stroke-width="1.75" />
    {children}
  </g>
)

export const Lines = ({ d }: { readonly d: string }) => <path d={d} fill="none" stroke-width="2" />

export const Pen = () => (
  <g stroke="var(--ink)" stroke-width="1.6">
    <path d="m-1 13 36-36 8 8-36 36-10.5 2.5z" fill="var(--person-tint)" />
    <path d="m29-17 8 8" />
  </g>
)

/** A page in its envelope, closed by the seal. */
export const EnvelopePiece = ({ colour, sealed = true, ...at }: PieceProps & { readonly sealed?: boolean }) => (
  <g transform={place(at)} data-person={colour} stroke="var(--person)" stroke-linejoin="round">
    <rect x="-52" y="-34" width="104" height="68" rx="6" fill="var(--person-tint)" stroke-width="1.75" />
    <path d="M-50 31-13-3M50 31 13-3" stroke-width="1.5" stroke-linecap="round" opacity=".55" />
    <path d="M-50-31-6 3a10 10 0 0 0 12 0L50-31" fill="none" stroke-width="1.75" />
    {sealed && <Seal y={4} />}
  </g>
)
