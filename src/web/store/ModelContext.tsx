import { createContext } from "preact"
import { useContext } from "preact/hooks"
import type { AppModel } from "./model"

/** The model of this device, handed in once at the root. */
export const ModelContext = createContext<AppModel | undefined>(undefined)

/** What the screen may read and ask for. Signals read while rendering bring the screen up to date by themselves. */
export function useModel(): AppModel {
  const model = useContext(ModelContext)
  if (!model) throw new Error("a screen stands outside the model")
  return model
}
