import { feelingsModel } from "./feelingsModel"
import { installLaterModels } from "./modelParts"

installLaterModels({ feelings: feelingsModel })
