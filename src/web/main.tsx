import "./styles/index.css"
import { render } from "preact"
import { App } from "./App"
import { screens } from "./screens"
import { errorWords } from "./notices/adviceFor"
import { keepOnDevice } from "./serviceWorker/register"
import { ModelContext } from "./store/ModelContext"
import { findSample, openApp, takeFragment } from "./store/openApp"
import { hide } from "./ui/QuickHide"

const root = document.getElementById("app")
if (!root) throw new Error("the page has no place for the app")
const sample = findSample()
const model = openApp(takeFragment(), sample, hide)
const onHide = (): void => {
  render(null, root)
  model.hide()
}
render(
  <ModelContext.Provider value={model}>
    <App screens={screens} onHide={onHide} sample={sample?.other} />
  </ModelContext.Provider>,
  root,
)
// Not while developing, when it would keep yesterday's files, nor for made-up people.
if (import.meta.env.PROD && !sample) void keepOnDevice()
errorWords()
void import("./ui/keepFocus").then(({ keepFocus }) => keepFocus(root))
