import "../store/laterModels"

/** The screens of guided exercises and of what comes of them, fetched together with their model. */
export { Agreements } from "../results/Agreements"
export { NowLines, TodayLines } from "../results/TodayLines"
export { VisionBoard } from "../results/VisionBoard"
export { ExercisePage } from "./ExercisePage"
export { Practise } from "./Practise"
export { SessionScreen } from "./SessionScreen"
