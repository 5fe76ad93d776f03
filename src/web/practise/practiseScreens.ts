import "../store/practisePart"

/** The screens of guided exercises, of what comes of them and of the courses, fetched together with their model. */
export { Agreements } from "../results/Agreements"
export { NowLines, TodayLines } from "../results/TodayLines"
export { VisionBoard } from "../results/VisionBoard"
export { LessonScreen } from "../lessons/LessonScreen"
export { ExercisePage } from "./ExercisePage"
export { Practise } from "./Practise"
export { SessionScreen } from "./SessionScreen"
