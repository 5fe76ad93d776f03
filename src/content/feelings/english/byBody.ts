import { ask } from "../pathQuestion"

const what = "What is it like there?"

/** Where in the body something stirs, and what it is like. A place to start from: bodies differ. */
export const byBody = ask("Where in your body do you notice it most?", {
  "Head, face or eyes": ask(what, {
    "Hot or red": "embarrassed ashamed humiliated angry furious indignant left-out rejected",
    "Full or foggy": "confused lost overwhelmed stretched under-pressure worn-down",
    "Heavy or dull": "tired exhausted bored drained disillusioned cosy",
    "Bright, with a smile": "happy cheerful amused delighted pleased fond welcome included",
    "Clear and wide awake": "curious interested clear-headed rested inspired surprised amazed admiring",
    "Tight, or on the watch": "worried concerned irritated suspicious wary protective",
    "Wet eyes, or a far look": "sad touched wistful thoughtful understood grieving",
  }),
  "Throat, mouth or jaw": ask(what, {
    "A lump, or tears near": "sad touched hurt homesick heartbroken grateful",
    "Words are stuck": "misunderstood hurt insecure awkward",
    Clenched: "frustrated annoyed resentful exasperated determined tense taken-for-granted",
    "Sour or curled": "bitter contemptuous disgusted",
    "Loose, with a long breath out": "relieved at-ease comforted satisfied forgiving",
  }),
  "Chest or heart": ask(what, {
    "Warm or wide": "loved loving grateful proud joyful close appreciated affectionate",
    "Light or lifted": "hopeful light-hearted optimistic connected encouraged included",
    "Full, and at rest": "fulfilled content accepted trusting understood",
    "Beating fast": "excited thrilled scared panicky brave",
    Tight: "anxious jealous defensive trapped torn overwhelmed envious",
    "Heavy or sinking": "low sad let-down disappointed regretful disillusioned",
    "Sore, or an ache": "hurt heartbroken longing grieving sorry tender compassionate wistful",
    "Hollow or cold": "lonely unloved empty distant inadequate betrayed",
  }),
  Belly: ask(what, {
    "A flutter": "nervous excited adventurous uneasy",
    "A knot": "guilty worried suspicious uneasy envious",
    "Sinking or cold": "full-of-dread disappointed helpless betrayed",
    "A turning": "disgusted anxious nervous",
    Hollow: "homesick left-out empty lonely",
    "Soft and quiet": "safe content at-ease calm",
  }),
  "Shoulders, arms or hands": ask(what, {
    "Loose and warm": "relaxed reassured supported forgiven cosy calm",
    "Tight or raised": "tense stretched under-pressure fed-up worn-down",
    Drooping: "discouraged inadequate insecure worthless taken-for-granted",
    "Strong, with a straight back": "strong confident capable respected triumphant proud",
    "Wanting to reach out": "affectionate tender loving compassionate",
    "Quick, or hard to keep still": "enthusiastic playful impatient rushed restless",
    "Fists, or crossed arms": "angry furious frustrated defensive awkward",
  }),
  "Legs or feet": ask(what, {
    "They want to run": "scared trapped smothered panicky",
    "They want to start": "eager motivated energised restless impatient",
    Light: "carefree cheerful adventurous light-hearted",
    "Firm on the floor": "settled capable strong patient",
    "Slow or heavy": "tired low lost grieving exhausted",
    Stiff: "terrified shocked awkward",
  }),
  "All over": ask(what, {
    "Tingling or wide awake": "alive energised thrilled overjoyed inspired",
    "Slow and quiet": "peaceful calm patient relaxed",
    Jumpy: "on-edge restless irritated anxious",
    "Small, or wanting to hide": "overlooked ashamed worthless vulnerable humiliated",
    "Heavy or limp": "exhausted drained hopeless burnt-out low",
  }),
  "Nowhere that I can tell": ask("And in your thoughts?", {
    "They are far away": "numb distant shocked thoughtful",
    "They go round and round": "worried torn confused guilty",
    "They are quiet": "calm content peaceful",
    "There is not much there": "flat empty bored numb burnt-out",
  }),
})
