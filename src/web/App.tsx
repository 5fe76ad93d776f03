import { ErrorBoundary, LocationProvider, Router, Route } from "preact-iso"
import type { ComponentType } from "preact"
import { routes, type Place } from "./routes"
import { SampleLine, type OtherSide } from "./SampleLine"
import { LiveRegion } from "./ui/LiveRegion"
import { QuickHide } from "./ui/QuickHide"

/** One screen for each place. */
export type Screens = Readonly<Record<Place, ComponentType>>

interface AppProps {
  readonly screens: Screens
  /** Runs when quick hide has blanked the page: drop keys, close connections. */
  readonly onHide: () => void
  /** Set where a server shows a made-up circle. */
  readonly sample?: OtherSide | undefined
}

/** The root: what stands on every screen, and the screen of the address. An unknown address is Today. */
export const App = ({ screens, onHide, sample }: AppProps) => (
  <LocationProvider>
    <QuickHide onHide={onHide} />
    <LiveRegion />
    {sample && <SampleLine {...sample} />}
    <ErrorBoundary>
      <Router>
        {(Object.keys(routes) as Place[]).map((place) => (
          <Route key={place} path={routes[place]} component={screens[place]} />
        ))}
        <Route default component={screens.today} />
      </Router>
    </ErrorBoundary>
  </LocationProvider>
)
