/**
 * Ids that pages may hold since they were first offered. A new feeling adds its own at the end; none is ever taken away,
 * given to another feeling or spelled anew.
 */
export const idsForGood: readonly string[] = `
  happy cheerful playful amused delighted joyful thrilled surprised amazed hopeful encouraged interested curious
  eager excited inspired pleased proud capable confident brave determined energised calm relaxed peaceful content
  at-ease settled rested relieved reassured comforted safe loved loving fond tender close understood accepted
  included respected appreciated grateful touched supported trusting annoyed irritated impatient frustrated fed-up
  angry furious indignant defensive resentful bitter envious jealous uneasy wary nervous worried anxious
  full-of-dread scared panicky shocked restless rushed under-pressure tense on-edge stretched overwhelmed torn
  confused trapped wistful homesick sad low disappointed discouraged lonely heartbroken grieving helpless hopeless
  hurt let-down left-out overlooked taken-for-granted misunderstood distant rejected betrayed awkward embarrassed
  vulnerable insecure inadequate sorry guilty ashamed humiliated tired drained worn-down exhausted burnt-out bored
  flat numb empty lost light-hearted overjoyed alive optimistic motivated enthusiastic adventurous triumphant strong
  admiring satisfied fulfilled carefree cosy clear-headed connected welcome forgiven affectionate compassionate
  protective forgiving patient thoughtful exasperated contemptuous disgusted suspicious concerned terrified
  smothered longing unloved disillusioned worthless regretful
`
  .trim()
  .split(/\s+/)
