import { ask } from "../pathQuestion"

const which = "Which of these three is closest?"

/** A word found by choosing the closest of three, again and again. */
export const closestOfThree = ask(which, {
  Happy: ask(which, {
    Cheerful: ask(which, {
      Joyful: ask(which, {
        Playful: "light-hearted cheerful playful amused",
        Delighted: "happy joyful delighted overjoyed thrilled",
        Amazed: "surprised amazed alive",
      }),
      Hopeful: ask(which, {
        Encouraged: "hopeful optimistic encouraged",
        Curious: "interested curious adventurous inspired",
        Excited: "eager motivated enthusiastic excited",
      }),
      Proud: ask(which, {
        Pleased: "pleased proud triumphant",
        Confident: "capable confident brave determined",
        Strong: "strong energised admiring",
      }),
    }),
    Calm: ask(which, {
      Relaxed: "relaxed rested cosy at-ease carefree",
      Peaceful: "calm peaceful settled content satisfied fulfilled",
      Reassured: "relieved reassured comforted safe clear-headed",
    }),
    Loved: ask(which, {
      Close: "close loved connected understood trusting",
      Appreciated: "appreciated respected accepted welcome included supported",
      Tender: ask(which, {
        Grateful: "grateful touched forgiven",
        Loving: "loving fond affectionate tender",
        Patient: "patient thoughtful forgiving compassionate protective",
      }),
    }),
  }),
  Sad: ask(which, {
    Low: ask(which, {
      Lonely: "lonely longing homesick wistful",
      Heartbroken: "sad heartbroken grieving",
      Discouraged: "low disappointed discouraged helpless hopeless",
    }),
    Hurt: ask(which, {
      "Let down": "hurt let-down betrayed disillusioned misunderstood",
      "Left out": "left-out overlooked taken-for-granted rejected unloved distant",
      Ashamed: ask(which, {
        Guilty: "guilty sorry regretful",
        Embarrassed: "awkward embarrassed humiliated ashamed",
        Insecure: "insecure vulnerable inadequate worthless",
      }),
    }),
    Tired: ask(which, {
      Exhausted: "tired drained exhausted",
      "Worn down": "worn-down burnt-out bored",
      Numb: "flat numb empty lost",
    }),
  }),
  Tense: ask(which, {
    Angry: ask(which, {
      Annoyed: "annoyed irritated impatient fed-up exasperated",
      Furious: "angry furious frustrated indignant defensive",
      Bitter: "bitter resentful jealous envious contemptuous disgusted",
    }),
    Anxious: ask(which, {
      Uneasy: "uneasy wary suspicious",
      Worried: "worried anxious nervous concerned full-of-dread",
      Scared: "scared terrified panicky shocked",
    }),
    Overwhelmed: ask(which, {
      "On edge": "tense on-edge restless",
      Stretched: "stretched rushed under-pressure overwhelmed",
      Trapped: "trapped smothered torn confused",
    }),
  }),
})
