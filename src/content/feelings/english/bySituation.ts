import { ask } from "../pathQuestion"

/** What has happened, and what people often feel then, pleasant words among hard ones: one can feel anything. */
export const bySituation = ask("What is it about?", {
  "Between me and someone": ask("Which comes nearest?", {
    "Someone let me down": "let-down disappointed hurt angry resentful disillusioned",
    "Someone said something that stung": "hurt misunderstood defensive embarrassed humiliated indignant",
    "We had a row": "angry hurt furious sorry distant sad frustrated",
    "Someone broke my trust": "betrayed bitter suspicious shocked jealous wary",
    "I did something I wish I hadn’t": "sorry guilty regretful ashamed worried",
    "We made up": "relieved forgiven forgiving tender close vulnerable",
    "Someone won’t leave me be": "smothered annoyed irritated trapped exasperated on-edge",
    "We hardly talk": "distant lonely unloved longing rejected flat",
    "Someone listened to me": "understood accepted relieved supported trusting comforted",
    "Someone was kind to me": "touched grateful appreciated loved surprised reassured",
    "We are having a good time": "happy playful amused close light-hearted affectionate",
  }),
  "Me among others": ask("Which comes nearest?", {
    "I was not asked, or not told": "left-out overlooked hurt rejected angry",
    "I do much, and nobody sees it": "taken-for-granted resentful worn-down fed-up bitter",
    "I am new here": "nervous awkward insecure curious adventurous homesick",
    "There is room for me": "welcome included accepted at-ease connected respected",
    "Someone has what I want": "envious jealous admiring inspired longing",
    "Someone did a thing I can’t respect": "contemptuous disgusted indignant disillusioned shocked",
    "Someone I love did well": "proud delighted admiring loving overjoyed envious",
    "Someone I love has a hard time": "concerned compassionate protective helpless worried loving",
    "Someone is far away": "longing lonely homesick wistful fond connected",
  }),
  "Something that is coming": ask("Which comes nearest?", {
    "Something is about to start": "excited nervous eager hopeful anxious enthusiastic",
    "I am waiting for news": "anxious hopeful worried impatient tense optimistic full-of-dread",
    "I have to choose": "torn confused uneasy clear-headed thoughtful stretched",
    "I want to try something": "motivated interested curious adventurous determined inspired brave",
    "I must do what scares me": "scared brave terrified panicky full-of-dread determined",
  }),
  "Something that is over": ask("Which comes nearest?", {
    "I did it": "proud triumphant satisfied relieved capable strong confident",
    "It went wrong": "disappointed discouraged frustrated inadequate embarrassed worthless",
    "Someone or something is gone": "grieving heartbroken sad empty lost numb",
    "It came out of nowhere": "surprised shocked amazed overwhelmed confused thrilled",
    "I got good news": "joyful delighted thrilled relieved encouraged pleased",
    "I think of how it was": "wistful regretful fond homesick grateful sad",
  }),
  "How the days are": ask("Which comes nearest?", {
    "There is too much to do": "overwhelmed rushed stretched under-pressure exhausted",
    "It goes on and on": "worn-down fed-up burnt-out hopeless trapped helpless",
    "I am short of sleep or strength": "tired drained exhausted irritated low",
    "Nothing much happens": "bored flat restless content settled",
    "I have time to myself": "calm peaceful rested relaxed lonely carefree",
    "I am at home, and all is well": "cosy safe content at-ease settled patient",
    "It all makes sense just now": "fulfilled alive energised cheerful grateful",
  }),
})
