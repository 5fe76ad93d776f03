import "./styles/index.css"
import { render } from "preact"
import { App } from "./App"
import { screens } from "./screens"
import { keepOnDevice } from "./serviceWorker/register"
import { ModelContext } from "./store/ModelContext"
import { openApp, takeFragment } from "./store/openApp"

const root = document.getElementById("app")
if (!root) throw new Error("the page has no place for the app")
const model = openApp("a", takeFragment())
const onHide = (): void => {
  render(null, root)
  model.hide()
}
render(
  <ModelContext.Provider value={model}>
    <App screens={screens} onHide={onHide} />
  </ModelContext.Provider>,
  root,
)
// Not while developing: it would keep yesterday's files.
if (import.meta.env.PROD) void keepOnDevice()
