import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { Button, ButtonLink } from "../ui/Button"
import { Notice } from "../ui/Notice"
import { words } from "../words/allWords"

/** Says that somebody added a device to this person, until they have said that it was them. */
export function NewDevices({ atDevices = false }: { readonly atDevices?: boolean }) {
  const { trust, vault } = useModel()
  const text = words.value.devices
  if ((vault.value?.newDevices.length ?? 0) === 0) return null
  return (
    <Notice say={text.added} next={text.addedNext} icon="device">
      {!atDevices && (
        <ButtonLink kind="plain" href={routes.devices}>
          {text.look}
        </ButtonLink>
      )}
      <Button kind="plain" onClick={trust.acknowledgeDevices}>
        {text.itWasMe}
      </Button>
    </Notice>
  )
}
