import "./styles/index.css"
import { render } from "preact"
import { App } from "./App"
import { screens } from "./screens"
import { keepOnDevice } from "./serviceWorker/register"

const root = document.getElementById("app")
if (!root) throw new Error("the page has no place for the app")
render(<App screens={screens} onHide={() => render(null, root)} />, root)
// Not while developing: it would keep yesterday's files.
if (import.meta.env.PROD) void keepOnDevice()
