import { signal } from "@preact/signals"
import { courses, type Course, type Lesson } from "#content/lessonSchema"
import { routes } from "../routes"
import { useModel } from "../store/ModelContext"
import { Icon, type IconName } from "../ui/Icon"
import { LinkRow, RowGroup } from "../ui/Rows"
import { words } from "../words/allWords"
import { allLessons } from "./allLessons"
import { chosenLesson } from "./chosenLesson"
import styles from "./Courses.module.css"

const icons: Readonly<Record<Course, IconName>> = { words: "pen", listening: "rings", repair: "leaf" }

/** The courses that stand open, so that they do when one comes back from a lesson. */
const opened = signal<ReadonlySet<Course>>(new Set())

const setOpen = (course: Course, isOpen: boolean): void => {
  const next = new Set(opened.peek())
  if (isOpen) next.add(course)
  else next.delete(course)
  opened.value = next
}

/** The courses, each to be opened to its lessons. What was gone through is marked, and never counted. */
export function Courses() {
  const lessons = allLessons()
  const text = words.value.lessons
  if (!lessons) return null
  return (
    <section class={styles.courses} aria-labelledby="courses">
      <div>
        <h2 id="courses" class={styles.title}>
          {text.title}
        </h2>
        <p class="quiet small">{text.lead}</p>
      </div>
      {courses.map((course) => (
        <details
          key={course}
          class={styles.course}
          open={opened.value.has(course)}
          onToggle={(event) => setOpen(course, event.currentTarget.open)}
        >
          <summary>
            <Icon name={icons[course]} class={styles.icon} />
            <span class={styles.words}>
              {text.courses[course].title}
              <span class={styles.hint}>{text.courses[course].hint}</span>
            </span>
            <Icon name="chevron" class={styles.chevron} />
          </summary>
          <RowGroup>
            {lessons
              .filter((lesson) => lesson.course === course)
              .map((lesson) => (
                <LessonRow key={lesson.id} lesson={lesson} />
              ))}
          </RowGroup>
        </details>
      ))}
    </section>
  )
}

function LessonRow({ lesson }: { readonly lesson: Lesson }) {
  const isDone = useModel().lessons.done.value.has(lesson.id)
  const text = words.value.lessons
  return (
    <LinkRow
      href={routes.lesson}
      onClick={() => (chosenLesson.value = lesson.id)}
      icon={isDone ? "check" : "page"}
      title={lesson.title}
      hint={isDone ? text.done : text.minutes(lesson.minutes)}
    />
  )
}
