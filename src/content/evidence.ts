/**
 * What research found about the practices here, in plain words: only what was read in its own text or abstract, and no
 * figure from second hand. Grades: S strong (a meta-analysis or several controlled studies), M one or two good studies,
 * W weak, small, correlational only or contested. Where a row was graded between two, the lower stands.
 */
export interface Finding {
  /** The row of the evidence table, by which exercises and lessons cite it. */
  readonly row: number
  readonly grade: Grade
  readonly finding: string
  readonly source: string
}

export type Grade = "S" | "M" | "W"

export const evidence: readonly Finding[] = [
  {
    row: 1,
    grade: "S",
    finding:
      "In two diary studies of 1 and 2 weeks, one’s own telling, the other’s telling and the feeling of being responded to carried closeness; telling emotion outdid telling facts.",
    source: "Laurenceau, Barrett and Pietromonaco 1998, JPSP 74:1238–1251",
  },
  {
    row: 2,
    grade: "M",
    finding:
      "In one week of diaries of 113 cohabiting couples, exchanges felt intimate when they were pleasant, when private things and emotion were told, when good feeling was shown, and when people felt understood.",
    source: "Lippert and Prager 2001",
  },
  {
    row: 4,
    grade: "S",
    finding:
      "In diaries of 55 married couples, telling stress had no direct link to satisfaction; it worked only through coping that was felt as responsive. Coping together and satisfaction go together, r = .45 in 72 samples of 17,856 people.",
    source: "Frontiers in Psychology 2019, 00401; Falconier and others 2015; Rusu and others 2020",
  },
  {
    row: 5,
    grade: "M",
    finding:
      "Strangers who took short turns by webcam liked each other better and felt closer than those where one talked at length first, and the gap stayed after roles were swapped. Carrying this over to people who are close is an inference.",
    source: "Sprecher and others 2013, JESP 49:860–866",
  },
  {
    row: 9,
    grade: "M",
    finding:
      "Among 120 people, a short lesson on what feelings are, tried against a group without it, raised how finely hard feelings were told apart; with pleasant ones it did not reliably. Telling them apart less goes with drinking, aggression and self-harm in distress. How to measure it is disputed, and other causes may be at work.",
    source: "Vedernikova, Kuppens and Erbas 2021; Kashdan, Barrett and McKnight 2015; Nook 2021",
  },
  {
    row: 10,
    grade: "S",
    finding:
      "Over 664 effects and 400,020 observations, good listening went along with the quality of a relationship, r = .51, and with outcomes at work, r = .39; 75% came from one person’s report of both. In disagreement, listening well lowered defensiveness.",
    source: "Kluger and others 2023; Itzchakov, Reis and Weinstein 2022",
  },
  {
    row: 11,
    grade: "M",
    finding:
      "Active listening made 115 people feel more understood than advice or bare acknowledgement did; the effects were small. Paraphrase alone did not raise felt understanding among 180 people.",
    source: "Weger and others 2014; Weger and others 2010",
  },
  {
    row: 12,
    grade: "M",
    finding:
      "In five studies of 1,225 people, attentive and feigned listening looked alike. Minds wandered 24% of the time, and those who spoke overestimated the attention they got. Signs in words cannot be faked as easily.",
    source: "Collins and others 2022–2024",
  },
  {
    row: 14,
    grade: "M",
    finding:
      "Among 79 couples, responses to good events forecast well-being and break-up two months on better than responses to bad ones. A trial that trained enthusiastic response raised gratitude received, but not one’s own satisfaction.",
    source: "Gable and others 2006; Journal of Social and Personal Relationships 2014",
  },
  {
    row: 15,
    grade: "M",
    finding:
      "A month-long randomised trial of expressed gratitude had only modest effects, and helped where the one who thanked was felt to be responsive. Among 370 people on video, praising the other was what worked.",
    source: "Algoe and Zhaoyang 2016, and a study of 370 people on video",
  },
  {
    row: 17,
    grade: "M",
    finding:
      "In an experiment with 30 couples, talking by turns as speaker and listener brought less negativity and no more positivity, and people kept to it poorly.",
    source: "An experiment with 30 couples on the speaker-listener technique",
  },
  {
    row: 18,
    grade: "M",
    finding:
      "Three 7-minute writings a year, seeing a quarrel as a neutral friend who wants the best for all, stopped a yearly decline in 60 of 120 couples, by lowering distress.",
    source: "Finkel and others 2013, Psychological Science 24:1595–1601",
  },
  {
    row: 22,
    grade: "S",
    finding:
      "If-then plans helped people to do what they meant to: d = .65 in 94 tests, .27 to .66 in 642 tests, and more when truly if-then, when motivated and when rehearsed.",
    source: "A review of 94 tests, 2006, and one of 642 tests, 2024",
  },
  {
    row: 23,
    grade: "W",
    finding:
      "In three studies, rituals helped only when both regarded them as such. Among 560 people, rituals went along with intimacy.",
    source: "Garcia-Rada, Sezer and Norton (a conference abstract), and a study of 560 people",
  },
  {
    row: 24,
    grade: "M",
    finding:
      "Mixed. Among 173 couples over 14 days, more interruption by devices went with worse mood, conflict and satisfaction. With logged phone use in 35 couples there were few effects, and an effect of a phone’s mere presence failed to replicate.",
    source: "McDaniel and Drouin 2019; a study with logged use, 2024; a replication, 2018",
  },
]
