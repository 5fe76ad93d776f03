import type { DeviceId, ItemId } from "#base/ids"
import type { LocalDate } from "#base/time"
import type { Held } from "#client/person"
import type { Mark } from "#core/events"
import type { VaultView } from "./model"
import { devicesOf, membersOf, noteDraft } from "./viewCircle"

/** Marks one keeps to oneself, by the response they are about. */
export const keptMarks = (vault: Held | undefined): ReadonlyMap<ItemId, Mark> =>
  new Map([...(vault?.replica.state.months.values() ?? [])].flatMap(({ kept }) => [...kept]))

interface Surroundings {
  readonly circles: readonly Held[]
  readonly drafts: Readonly<Record<string, unknown>>
  readonly knownDevices: readonly DeviceId[] | undefined
  /** The word of a feeling's id; undefined while the vocabulary is on its way. */
  readonly wordOf: (id: string) => string | undefined
}

export function viewVault(vault: Held, { circles, drafts, knownDevices, wordOf }: Surroundings): VaultView {
  const { state, membership } = vault.replica
  const devices = devicesOf(vault)
  const notes = [...state.months.values()].flatMap(({ notes: all }) => [...all.values()])
  return {
    notes: notes
      .map(({ item, date, text }) => ({ item, date, text }))
      .reverse()
      .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)),
    feelings: feelingsNamed(circles, wordOf),
    heard: heard(circles, keptMarks(vault)),
    noteDraft: typeof drafts[noteDraft] === "string" ? drafts[noteDraft] : "",
    recoveryKept: state.profile.recoveryKept && [...(membership?.devices.values() ?? [])].some(isRecovery),
    devices,
    newDevices: devices.filter(
      ({ device, kind, active, isThis }) =>
        active && kind === "device" && !isThis && knownDevices !== undefined && !knownDevices.includes(device),
    ),
  }
}

const isRecovery = ({ kind, active }: { readonly kind: string; readonly active: boolean }): boolean =>
  kind === "recovery" && active

function feelingsNamed(
  circles: readonly Held[],
  wordOf: (id: string) => string | undefined,
): readonly { readonly word: string; readonly times: number }[] {
  const times = new Map<string, number>()
  for (const { slot, replica } of circles) {
    for (const { days } of replica.state.months.values()) {
      for (const { pages } of days.values()) {
        const page = pages.get(slot.member)
        if (page?.state !== "answered") continue
        for (const feeling of page.answer.feelings) {
          const word = feeling.kind === "own" ? feeling.word : feeling.kind === "known" ? wordOf(feeling.id) : undefined
          if (word !== undefined) times.set(word, (times.get(word) ?? 0) + 1)
        }
      }
    }
  }
  return [...times].map(([word, count]) => ({ word, times: count })).sort((a, b) => b.times - a.times)
}

function heard(
  circles: readonly Held[],
  kept: ReadonlyMap<ItemId, Mark>,
): readonly { readonly date: LocalDate; readonly by: string; readonly mark: Mark }[] {
  const all = circles.flatMap((held) => {
    const names = new Map(membersOf(held).map(({ member, name }) => [member, name]))
    const days = [...held.replica.state.months.values()].flatMap((month) => [...month.days.values()])
    return days.flatMap(({ date, responses, shown }) =>
      [...responses.values()].flatMap(({ item, by, to }) => {
        const mark = shown.get(item) ?? kept.get(item)
        return to === held.slot.member && mark ? [{ date, by: names.get(by) ?? "", mark }] : []
      }),
    )
  })
  return all.sort((a, b) => (a.date < b.date ? 1 : -1))
}
