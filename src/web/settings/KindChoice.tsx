import { circleKinds, type CircleKind } from "#core/events"
import { RadioGroup } from "../ui/RadioGroup"
import { words } from "../words/allWords"

interface KindChoiceProps {
  readonly kind: CircleKind
  readonly onKind: (kind: CircleKind) => void
}

export const KindChoice = ({ kind, onKind }: KindChoiceProps) => (
  <RadioGroup<CircleKind>
    legend={words.value.settings.kind}
    layout="rows"
    asked={false}
    value={kind}
    onChange={onKind}
    options={circleKinds.map((value) => ({ value, ...words.value.settings.kinds[value] }))}
  />
)
