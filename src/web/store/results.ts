import type { ReadonlySignal } from "@preact/signals"
import type { ItemId } from "#base/ids"
import type { Instant, LocalDate } from "#base/time"
import type { AgreementDraft } from "#core/agreement/agree"
import type { AgreementsView, AgreementView } from "#core/agreement/viewAgreements"
import type { Outcome } from "#core/events"
import type { VisionItemView } from "#core/vision/vision"
import type { Done } from "./done"

/** What a circle has come to together: its vision board, its agreements, and a pause that is on. Of the circle on the screens. */
export interface ResultsModel {
  readonly vision: ReadonlySignal<readonly VisionItemView[]>
  readonly agreements: ReadonlySignal<AgreementsView | undefined>
  /** Agreements whose day to look again has come. */
  readonly due: ReadonlySignal<readonly AgreementView[]>
  readonly coolDown: ReadonlySignal<{ readonly backAt: Instant } | undefined>
  readonly addToVision: (text: string) => Done<string>
  readonly keepVision: (item: ItemId, keep: boolean) => Done<string>
  /** To a place counted from 0. */
  readonly moveVision: (item: ItemId, place: number) => Done<string>
  readonly withdrawVision: (item: ItemId) => Done<string>
  /** To put a text forward is to sign it. */
  readonly propose: (draft: Omit<AgreementDraft, "item">) => Done<string>
  readonly sign: (item: ItemId) => Done<string>
  /** Until everyone has signed. */
  readonly withdrawSignature: (item: ItemId) => Done<string>
  readonly review: (item: ItemId, outcome: Outcome) => Done<string>
  readonly callCoolDown: (minutes: number) => Done<string>
  /** Three months from now, for a first suggestion. */
  readonly suggestedReview: () => LocalDate
}
