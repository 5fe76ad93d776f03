import { useState } from "preact/hooks"
import { useModel } from "../store/ModelContext"
import { Button } from "../ui/Button"
import { announce } from "../ui/LiveRegion"
import { PageShell } from "../ui/PageShell"
import { words } from "../words/allWords"
import styles from "./OpenInvite.module.css"
import { QrCode } from "./QrCode"

interface OpenInviteProps {
  readonly purpose: "member" | "device"
  readonly link: string
  readonly onBack: () => void
}

/** The invite to hand over: a code to show, a link to send. It waits here until somebody opens it. */
export function OpenInvite({ purpose, link, onBack }: OpenInviteProps) {
  const { joining } = useModel()
  const [copied, setCopied] = useState(false)
  const text = words.value.invite
  const copy = async () => {
    // Refused where the browser is asked without a press or by policy; the link stands there to be copied by hand.
    const done = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    )
    setCopied(done)
    announce(done ? words.value.shell.copied : text.copyByHand)
  }
  return (
    <PageShell
      title={purpose === "member" ? text.title : text.device.title}
      lead={purpose === "member" ? text.lead : text.device.openLead}
      step="open"
      onBack={onBack}
    >
      <div class="stack">
        <QrCode link={link} label={text.qr} />
        <div>
          <p id="link" class={styles.label}>
            {text.link}
          </p>
          <p class={styles.link} aria-labelledby="link">
            {link}
          </p>
        </div>
        <div class="acts">
          <Button icon={copied ? "check" : "copy"} onClick={() => void copy()}>
            {copied ? words.value.shell.copied : text.copy}
          </Button>
          {canShare() && (
            // A share that is broken off rejects; there is nothing to say about it.
            <Button
              kind="second"
              icon="next"
              onClick={() => void navigator.share({ url: link }).catch(() => undefined)}
            >
              {text.share}
            </Button>
          )}
        </div>
        <div class={styles.notes}>
          <p>{text.lasts}</p>
          <p>{text.open}</p>
        </div>
        <div class="acts">
          <Button kind="plain" onClick={() => void joining.takeBackInvite()}>
            {text.close}
          </Button>
        </div>
      </div>
    </PageShell>
  )
}

// Not in every browser, whatever the type says.
const canShare = (): boolean => "share" in navigator
