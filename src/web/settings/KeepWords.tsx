import { useState } from "preact/hooks"
import { Refused } from "../notices/Notices"
import { useModel } from "../store/ModelContext"
import { Button } from "../ui/Button"
import { announce } from "../ui/LiveRegion"
import { words } from "../words/allWords"
import { saveFile } from "./saveFile"
import { SettingsPage } from "./SettingsPage"

type Form = "markdown" | "json"

/** One's own words as files: one to read, one that another program can read back. */
export default function KeepWords() {
  const { trust } = useModel()
  const [saved, setSaved] = useState<Form>()
  const [failed, setFailed] = useState(false)
  const text = words.value.leaving
  const save = async (form: Form) => {
    setFailed(false)
    const all = await trust.exportAll().catch(() => undefined)
    if (!all) return setFailed(true)
    if (form === "markdown") saveFile("attune-words.md", "text/markdown", all.markdown)
    else saveFile("attune-words.json", "application/json", all.json)
    setSaved(form)
    announce(text.exported)
  }
  return (
    <SettingsPage title={text.export} lead={text.exportLead}>
      <div class="acts">
        <Button icon={saved === "markdown" ? "check" : "download"} onClick={() => void save("markdown")}>
          {text.exportRead}
        </Button>
        <Button kind="second" icon={saved === "json" ? "check" : "download"} onClick={() => void save("json")}>
          {text.exportData}
        </Button>
      </div>
      {failed && <Refused name="Unforeseen" />}
      <p class="quiet small">{text.exportNot}</p>
    </SettingsPage>
  )
}
