import "./styles/index.css"
import { render } from "preact"
import { App } from "./App"
import { screens } from "./screens"

const root = document.getElementById("app")
if (!root) throw new Error("the page has no place for the app")
render(<App screens={screens} onHide={() => render(null, root)} />, root)
