import { fromHex } from "#base/bytes"
import type { InviteStage } from "#client/inviting"
import type { JoinStage } from "#client/joining"
import { Person } from "#client/person"
import type { Ports } from "#client/ports"
import { webCrypto } from "#crypto/webCrypto"
import { deviceClock } from "../device/clock"
import { relayAddress, relayNet } from "../device/net"
import { openSealedStore, type SealedStore } from "../device/sealedStore"
import { joinTabs } from "../device/tabs"
import { createAppModel } from "./appModel"
import type { AppModel } from "./model"

/** What stood behind the `#` of the address the app was opened with. */
export interface Opening {
  readonly token: string
  readonly invite: string
}

/**
 * Takes what stands behind the `#` out of the address bar and this tab's history at once: it lets whoever reads it begin a
 * circle, or knock at one. The browser's own list of visited addresses keeps it all the same, which no page can help.
 */
export function takeFragment(): Opening {
  const fragment = location.hash.slice(1)
  if (fragment !== "") history.replaceState(null, "", location.pathname)
  const [kind, token = ""] = fragment.split(".")
  return kind === "token" ? { token, invite: "" } : { token: "", invite: fragment }
}

/** Where a server shows a made-up circle, its page says so, and where what the device holds is to be had. */
export interface Sample {
  /** Names one run of the server: each has people of its own. */
  readonly run: string
  readonly other: { readonly name: string; readonly address: string }
}

export function findSample(): Sample | undefined {
  const mark = document.querySelector<HTMLMetaElement>("meta[name=sample]")
  const { other, address } = mark?.dataset ?? {}
  return mark && other && address ? { run: mark.content, other: { name: other, address } } : undefined
}

/** Puts what a made-up person's device holds into an empty store. */
async function fillWithSample(store: SealedStore): Promise<void> {
  if ((await store.keys("")).length > 0) return
  const device = (await (await fetch("/sample.json")).json()) as Readonly<Record<string, string>>
  await store.commit(Object.entries(device).map(([key, hex]) => ({ key, value: fromHex(hex) })))
}

/**
 * Opens this device's store and the person in it. The model is there at once and fills as things are read. `onHidden` is
 * called when the person has hidden the app in another tab.
 */
export function openApp(opening: Opening, sample: Sample | undefined, onHidden: () => void): AppModel {
  const name = sample ? `a-${sample.run}` : "a"
  let person: Person | undefined
  let store: SealedStore | undefined
  let isClosed = false
  // Before anything else: one may hide, here or in another tab, while this one is still opening.
  const tabs = joinTabs(name, { wrote: (keys) => void person?.refresh(keys), hide: onHidden })
  const close = (): void => {
    if (isClosed) return
    isClosed = true
    // Whoever hides one tab would not have the next one go on showing it.
    tabs.hide()
    tabs.close()
    person?.rest()
    person = undefined
    store?.close()
  }
  const { model, tell } = createAppModel(() => person, {
    today: deviceClock.today,
    token: opening.token,
    origin: location.origin,
    version: __VERSION__,
    hide: close,
    destroy: async () => {
      const kept = store
      store = undefined
      close()
      await kept?.destroy()
      location.replace("/")
    },
  })

  async function open(): Promise<void> {
    const opened = await openSealedStore(name)
    if (!opened.ok) return tell.fault(opened.error)
    // Hidden while it was opening: nothing may come to life behind the blank page.
    if (isClosed) return opened.value.close()
    store = opened.value
    if (sample) await fillWithSample(store)
    const ports: Ports = {
      clock: deviceClock,
      random: (length) => crypto.getRandomValues(new Uint8Array(length)),
      net: relayNet(relayAddress(sample ? "/sample" : "/relay")),
      store,
      crypto: webCrypto,
    }
    const here = new Person(
      ports,
      {
        changed: tell.changed,
        wrote: (keys) => isClosed || tabs.wrote(keys),
        invite: (stage: InviteStage) => tell.invite(stage),
        join: (stage: JoinStage) => tell.join(stage),
      },
      () => import("#client/meetings"),
    )
    await here.open()
    if (isClosed) return here.rest()
    person = here
    tell.changed()
    tabs.takeTurns(() => void here.lead())
    if (opening.invite !== "") here.openLink(opening.invite)
  }

  open().catch(() => isClosed || tell.fault("CorruptData"))
  return model
}

declare const __VERSION__: string
