import { gratitudeModel } from "./gratitudeModel"
import { installLaterModels } from "./modelParts"

installLaterModels({ gratitude: gratitudeModel })
