import "./gratitudePart"
import { lessonsModel } from "./lessonsModel"
import { installLaterModels } from "./modelParts"
import { practiseModel } from "./practiseModel"
import { resultsModel } from "./resultsModel"

installLaterModels({ practise: practiseModel, results: resultsModel, lessons: lessonsModel })
