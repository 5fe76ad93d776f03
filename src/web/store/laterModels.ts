import { installLaterModels } from "./modelParts"
import { practiseModel } from "./practiseModel"
import { resultsModel } from "./resultsModel"

installLaterModels((parts) => ({ practise: practiseModel(parts), results: resultsModel(parts) }))
