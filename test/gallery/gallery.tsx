/// <reference types="vite/client" />
import "../../src/web/styles/index.css"
import { render } from "preact"
import { App } from "../../src/web/App"
import { screens } from "../../src/web/screens"
import { ModelContext } from "../../src/web/store/ModelContext"
import { follow } from "./follow"
import type { States } from "./models"

// Fetched only now, because the style sheet above sets the order of the layers and has to come first.
const files = import.meta.glob<{ readonly states: States }>("./states/*.ts")
const loaded = await Promise.all(Object.values(files).map((load) => load()))
const states: States = Object.assign({}, ...loaded.map((file) => file.states))

const root = document.getElementById("app")
if (!root) throw new Error("the gallery has no place for the app")

const name = new URLSearchParams(location.search).get("state")
const state = name === null ? undefined : states[name]

if (state) {
  history.replaceState(null, "", `${state.path}?state=${name}`)
  state.before?.()
  render(
    <ModelContext.Provider value={state.model}>
      <App screens={screens} onHide={state.model.hide} />
    </ModelContext.Provider>,
    root,
  )
  await follow(state.after ?? [])
  document.documentElement.dataset["ready"] = ""
} else
  render(
    <main style={{ padding: "1.25rem" }}>
      <h1>States</h1>
      <ul>
        {Object.keys(states).map((one) => (
          <li key={one}>
            <a href={`/?state=${one}`} data-state={one} style={{ display: "inline-block", padding: "0.625rem 0" }}>
              {one}
            </a>
          </li>
        ))}
      </ul>
    </main>,
    root,
  )
