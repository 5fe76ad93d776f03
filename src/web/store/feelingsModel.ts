import { computed } from "@preact/signals"
import { err, ok } from "#base/result"
import type { Held } from "#client/person"
import { erasures, type Intent } from "#client/outbox"
import { emptyCircle } from "#core/circleState"
import type { CircleEvent } from "#core/events"
import { feelingLog, patternsIn } from "#core/literacy/feelingLog"
import { forgetNaming, nameFeelings, placeFeeling } from "#core/literacy/naming"
import { dayPartAt } from "../today/dayPart"
import type { FeelingsModel } from "./feelings"
import type { ModelParts } from "./modelParts"
import { newItem } from "./newItem"
import { wordOf } from "./vocabulary"

/** As far back as one remembers what a week was about. */
const weeks = 8
const mostWords = 8

/** The vault's feelings and those of one's pages in every circle. */
export function feelingsModel({ person, current, act, today }: ModelParts): FeelingsModel {
  const vault = () => current()?.vault
  const log = computed(() =>
    feelingLog(
      (current()?.circles ?? []).map(({ replica, slot }) => ({ state: replica.state, me: slot.member })),
      vault()?.replica.state ?? emptyCircle,
    ),
  )
  const write = (at: Held, event: CircleEvent, more: readonly Intent[] = []) =>
    act(at, [{ do: "write", event }, ...more])

  return {
    log,
    patterns: computed(() => patternsIn(log.value, { today: today.value, weeks, mostWords, wordOf })),
    loadAll: async () => {
      const here = person()
      await Promise.all([...(here?.circles ?? []), here?.vault].map((held) => held?.replica.loadAll()))
    },
    name: async (feelings, note) => {
      const at = person()?.vault
      if (!at) return err("UnknownCircle")
      const part = dayPartAt(new Date().getHours())
      const event = nameFeelings({ item: newItem(), date: today.peek(), part, feelings, note })
      if (event.ok) return write(at, event.value)
      return err(event.error === "TooMany" ? "TooLarge" : event.error)
    },
    forget: async (item) => {
      const at = person()?.vault
      if (!at) return err("UnknownCircle")
      const gone = forgetNaming(at.replica.state, item)
      if (!gone.ok) return ok(undefined)
      return write(at, gone.value.event, erasures([gone.value.erase]))
    },
    places: computed(() => vault()?.replica.state.profile.places ?? emptyCircle.profile.places),
    place: async (feeling, place) => {
      const at = person()?.vault
      return at ? write(at, placeFeeling(feeling, place)) : err("UnknownCircle")
    },
  }
}
