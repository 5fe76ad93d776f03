import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { ItemId, MemberId } from "#base/ids"
import { addDays, type LocalDate } from "#base/time"
import { anyLastingLog, everybody } from "#kit/anyEvents"
import { alice, among, bob, carol, item, logOf, play, today, type Said } from "#kit/play"
import { evolveCircle, foldCircle, type CircleState } from "../circleState"
import { eraseEvent, outcomes, parseEvent, type CircleEvent, type Outcome, type Recorded } from "../events"
import { proposeAgreement, reviewAgreement, signAgreement, withdrawSignature, type AgreementDraft } from "./agree"
import { agreementHash, agreementText, type AgreementText, type Step, type Terms } from "./terms"
import { dueForReview, viewAgreements, type AgreementView } from "./viewAgreements"

const two = [alice, bob]
const three = [alice, bob, carol]
const inTenDays = addDays(today, 10)
const kettle: Step = { who: bob, when: "I come home late", will: "ring before six" }
const termsOf = (rest: Partial<Terms> = {}): Terms => ({
  date: today,
  named: two,
  steps: [kettle],
  reviewOn: inTenDays,
  ...rest,
})
const text = (number: number, rest: Partial<Terms> = {}, replaces?: number): AgreementText => ({
  item: item(number),
  terms: termsOf(rest),
  ...(replaces !== undefined && { replaces: item(replaces) }),
})
const proposes = (by: MemberId, one: AgreementText): Said => [by, { type: "AgreementProposed", ...one }]
const signs = (by: MemberId, one: AgreementText): Said => [by, { type: "AgreementSigned", ...one }]
const takesBack = (by: MemberId, number: number): Said => [by, { type: "SignatureWithdrawn", item: item(number) }]
const reviews = (by: MemberId, number: number, outcome: Outcome, date = inTenDays): Said => [
  by,
  { type: "AgreementReviewed", item: item(number), date, outcome },
]
const erased = ([by, event]: Said): Said => [by, eraseEvent(event)]

const draft = (rest: Partial<AgreementDraft> = {}): AgreementDraft => ({
  item: item(1),
  named: two,
  steps: [kettle],
  reviewOn: inTenDays,
  ...rest,
})
const view = (state: CircleState, me = alice, members: readonly MemberId[] = two, on = today) =>
  viewAgreements(among(state, me, members), on)
const numbers = (all: readonly { readonly item: ItemId }[]) => all.map((one) => Number.parseInt(one.item, 16))
const where = (state: CircleState, me = alice, members: readonly MemberId[] = two) => {
  const { toSign, signed, inForce, ended } = view(state, me, members)
  return {
    toSign: numbers(toSign),
    signed: numbers(signed),
    inForce: numbers(inForce),
    ended: ended.map(({ item: name, how }) => [Number.parseInt(name, 16), how]),
  }
}
const nowhere = { toSign: [], signed: [], inForce: [], ended: [] }
const errorOf = (outcome: { readonly ok: boolean; readonly error?: string }) => outcome.error

const agreed = [proposes(alice, text(1)), signs(bob, text(1))]

describe("a text", () => {
  const changes: Readonly<Record<string, AgreementText>> = {
    "another step": text(1, { steps: [kettle, kettle] }),
    "a letter": text(1, { steps: [{ ...kettle, will: "ring before Six" }] }),
    "another when": text(1, { steps: [{ ...kettle, when: "I come home" }] }),
    "somebody else’s step": text(1, { steps: [{ ...kettle, who: alice }] }),
    "another review": text(1, { reviewOn: addDays(inTenDays, 1) }),
    "another day": text(1, { date: addDays(today, -1) }),
    "other people": text(1, { named: three }),
    "people in another order": text(1, { named: [bob, alice] }),
    "something it replaces": text(1, {}, 2),
    "another name": text(2),
  }

  it("[AG1] is the very same only where nothing in it differs, and so is its hash", () => {
    const all = [text(1), ...Object.values(changes)]
    expect(new Set(all.map(agreementText)).size).toBe(all.length)
    expect(new Set(all.map(agreementHash)).size).toBe(all.length)
    expect(agreementHash(text(1))).toBe(agreementHash(JSON.parse(JSON.stringify(text(1))) as AgreementText))
  })

  it("[AG1] is not agreed by signing one that differs in anything", () => {
    for (const [what, other] of Object.entries(changes)) {
      const { inForce, signed } = where(play(proposes(alice, text(1)), signs(bob, other)))
      expect([what, inForce, signed]).toEqual([what, [], [1]])
    }
    expect(where(play(...agreed)).inForce).toEqual([1])
  })

  it("[AG1] binds those alone who have signed, and needs every one of them", () => {
    const all = text(1, { named: three })
    const state = (...said: Said[]) => where(play(proposes(alice, all), ...said), alice, three).inForce
    expect(state()).toEqual([])
    expect(state(signs(bob, all))).toEqual([])
    expect(state(signs(bob, all), signs(bob, all))).toEqual([])
    expect(state(signs(bob, all), signs(carol, all))).toEqual([1])
    // Carol would bind the others, and signs for them.
    expect(where(play(proposes(carol, text(1)), signs(carol, text(1)), signs(bob, text(1))), bob, three)).toEqual(
      nowhere,
    )
  })

  it("[AG4] stays as it was first put forward", () => {
    const other = text(1, { steps: [{ ...kettle, will: "come when I like" }] })
    const state = play(proposes(alice, text(1)), proposes(alice, other), signs(bob, other))
    expect(where(state).inForce).toEqual([])
    const [signed] = view(state).signed
    expect(signed?.terms).toEqual(termsOf())
  })

  it("[EV2] that names people twice, has a stranger’s step or no time until its review is malformed", () => {
    const broken: Partial<Terms>[] = [
      { named: [alice] },
      { named: [alice, alice] },
      { steps: [] },
      { steps: Array.from({ length: 6 }, () => kettle) },
      { steps: [{ ...kettle, who: carol }] },
      { steps: [{ ...kettle, when: "" }] },
      { steps: [{ ...kettle, will: "a".repeat(201) }] },
      { reviewOn: today },
    ]
    for (const rest of broken) {
      for (const type of ["AgreementProposed", "AgreementSigned"]) {
        expect(parseEvent({ type, ...text(1, rest) })).toEqual({ state: "malformed" })
      }
    }
  })
})

describe("before everyone has signed", () => {
  it("[AG3] each can take their signature back, and after that nobody", () => {
    expect(where(play(proposes(alice, text(1)), takesBack(alice, 1), signs(bob, text(1))))).toEqual(nowhere)
    const all = text(1, { named: three })
    const state = play(proposes(alice, all), signs(bob, all), takesBack(bob, 1), signs(carol, all))
    expect(where(state, bob, three)).toEqual({ ...nowhere, toSign: [1] })
    expect(where(play(...agreed, takesBack(alice, 1), takesBack(bob, 1))).inForce).toEqual([1])
  })

  it("[AG3] putting a change forward takes one’s signature off the text it would replace", () => {
    const changed = proposes(alice, text(2, {}, 1))
    const state = play(proposes(alice, text(1)), changed, signs(bob, text(1)))
    expect(where(state)).toEqual({ ...nowhere, signed: [2] })
    expect(where(state, bob)).toEqual({ ...nowhere, toSign: [2] })
    // With the signatures the other way round, the first was agreed before the change came.
    expect(where(play(proposes(alice, text(1)), signs(bob, text(1)), changed), bob)).toEqual({
      ...nowhere,
      toSign: [2],
      inForce: [1],
    })
  })

  it("[AG7] nothing shows who has signed: what one sees is the same whoever else has", () => {
    const all = text(1, { named: three })
    for (const me of [bob, carol]) {
      const other = me === bob ? carol : bob
      const unsigned = view(play(proposes(alice, all)), me, three)
      expect(view(play(proposes(alice, all), signs(other, all)), me, three)).toEqual(unsigned)
      expect(view(play(proposes(alice, all), signs(other, all), takesBack(other, 1)), me, three)).toEqual(unsigned)
    }
    const mine = view(play(proposes(alice, all)), alice, three)
    expect(view(play(proposes(alice, all), signs(bob, all)), alice, three)).toEqual(mine)
  })

  it("[AG7] who has put something else forward in its place is asked no more, the others still are", () => {
    const all = text(1, { named: three })
    const state = play(proposes(alice, all), proposes(bob, text(2, { named: three }, 1)))
    expect(where(state, bob, three)).toEqual({ ...nowhere, signed: [2] })
    expect(where(state, carol, three)).toEqual({ ...nowhere, toSign: [2, 1] })
  })

  it("[AG7] a text is offered no more once somebody it names has left", () => {
    const all = text(1, { named: three })
    const state = play(proposes(alice, all), signs(bob, all))
    expect(where(state, carol, three).toSign).toEqual([1])
    expect(where(state, carol, [bob, carol])).toEqual(nowhere)
    expect(errorOf(signAgreement(among(state, carol, [bob, carol]), item(1)))).toBe("NoLongerOffered")
  })

  it("[AG8] only those it names see it, and so it stays", () => {
    for (const said of [agreed.slice(0, 1), agreed]) expect(where(play(...said), carol, three)).toEqual(nowhere)
  })
})

describe("a change", () => {
  const replaced = [...agreed, proposes(bob, text(2, {}, 1))]

  it("[AG4] takes the place of the old once all have signed it", () => {
    expect(where(play(...replaced))).toEqual({ ...nowhere, toSign: [2], inForce: [1] })
    expect(where(play(...replaced, signs(alice, text(2, {}, 1))))).toEqual({
      ...nowhere,
      inForce: [2],
      ended: [[1, "replaced"]],
    })
  })

  it("[AG4] leaves the old as it is where it leaves out somebody who is here", () => {
    const old = text(1, { named: three })
    const said = [proposes(alice, old), signs(bob, old), signs(carol, old)]
    const without = text(2, {}, 1)
    const state = play(...said, proposes(alice, without), signs(bob, without))
    expect(where(state, alice, three).inForce).toEqual([2, 1])
    expect(where(state, carol, three).inForce).toEqual([1])
    expect(
      errorOf(proposeAgreement(among(play(...said), alice, three), draft({ item: item(2), replaces: item(1) }), today)),
    ).toBe("LeavesSomeoneOut")
    expect(where(state, alice, two)).toEqual({ ...nowhere, inForce: [2], ended: [[1, "replaced"]] })
  })

  it("[AG4] of what is over is offered no more, nor can two texts replace each other", () => {
    const state = play(...replaced, proposes(alice, text(3, {}, 1)), signs(alice, text(2, {}, 1)))
    expect(where(state, bob)).toMatchObject({ toSign: [], inForce: [2] })
    const crossed = [text(1, {}, 2), text(2, {}, 1)]
    expect(where(play(...crossed.flatMap((one) => [proposes(alice, one), signs(bob, one)]))).inForce).toEqual([2])
    expect(where(play(...[text(1, {}, 1)].flatMap((one) => [proposes(alice, one), signs(bob, one)]))).inForce).toEqual([
      1,
    ])
  })

  it("[AG12] keeps every version that was agreed, the newest first", () => {
    const later = [text(2, {}, 1), text(3, {}, 2), text(4, {}, 3)] as const
    const state = play(
      ...agreed,
      ...[proposes(bob, later[0]), signs(alice, later[0])],
      ...[proposes(bob, later[1]), takesBack(bob, 3)],
      ...[proposes(alice, later[2]), signs(bob, later[2])],
    )
    const [current] = view(state, bob).inForce
    expect(current).toMatchObject({ item: item(4), by: alice, replaces: item(3) })
    expect(current?.earlier).toEqual([
      { item: item(2), by: bob, terms: termsOf() },
      { item: item(1), by: alice, terms: termsOf() },
    ])
  })
})

describe("looking at it again", () => {
  const reviewOf = (state: CircleState, on: LocalDate, me = alice, members: readonly MemberId[] = two) =>
    view(state, me, members, on).inForce[0] satisfies AgreementView | undefined

  it("[AG9] comes back on its day by one’s own date, and again after as long", () => {
    const due = (state: CircleState, days: number) => numbers(dueForReview(among(state, bob), addDays(today, days)))
    const state = play(...agreed)
    for (let days = 0; days < 40; days++) expect(due(state, days)).toEqual(days < 10 ? [] : [1])
    const kept = play(
      ...agreed,
      reviews(alice, 1, "kept", addDays(today, 12)),
      reviews(bob, 1, "kept", addDays(today, 13)),
    )
    for (let days = 13; days < 40; days++) expect(due(kept, days)).toEqual(days < 20 ? [] : [1])
    const late = play(
      ...agreed,
      reviews(alice, 1, "kept", addDays(today, 44)),
      reviews(bob, 1, "kept", addDays(today, 45)),
    )
    expect(reviewOf(late, addDays(today, 46))).toMatchObject({
      reviewOn: addDays(today, 50),
      review: { state: "later" },
    })
  })

  it("[AG10] is done once all say the same, and nothing has happened before", () => {
    for (const outcome of outcomes) {
      const one = play(...agreed, reviews(alice, 1, outcome))
      expect(reviewOf(one, inTenDays)).toMatchObject({ reviewOn: inTenDays, isToChange: false })
      expect(where(one)).toEqual({ ...nowhere, inForce: [1] })
      const both = play(...agreed, reviews(alice, 1, outcome), reviews(bob, 1, outcome))
      if (outcome === "let-go") expect(where(both)).toEqual({ ...nowhere, ended: [[1, "let-go"]] })
      else
        expect(reviewOf(both, inTenDays)).toMatchObject({
          reviewOn: addDays(today, 20),
          review: { state: "later" },
          isToChange: outcome === "changed",
        })
    }
  })

  it("[AG10] goes by the newest word of each, in every order", () => {
    const word = fc.tuple(fc.constantFrom(alice, bob), fc.constantFrom(...outcomes))
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const state = play(
          ...agreed,
          ...words.map(([by, outcome], at) => reviews(by, 1, outcome, addDays(inTenDays, at * 10))),
        )
        const said = new Map<MemberId, Outcome>()
        let isOver = false
        for (const [by, outcome] of words) {
          said.set(by, outcome)
          if (said.size < 2 || new Set(said.values()).size > 1) continue
          said.clear()
          isOver ||= outcome === "let-go"
        }
        expect(where(state).ended).toEqual(isOver ? [[1, "let-go"]] : [])
      }),
    )
  })

  it("[AG10] is put off by nobody’s wrong date", () => {
    const ahead = addDays(today, 4_000)
    const state = play(...agreed, reviews(bob, 1, "kept", ahead), reviews(alice, 1, "kept"))
    expect(reviewOf(state, inTenDays)).toMatchObject({ reviewOn: addDays(today, 20) })
    const early = play(...agreed, reviews(bob, 1, "kept", today), reviews(alice, 1, "kept"))
    expect(reviewOf(early, inTenDays)).toMatchObject({ reviewOn: inTenDays, review: { state: "said" } })
  })

  it("[AG10] waits for nobody who has left, and asks nobody who is not named", () => {
    const all = text(1, { named: three })
    const said = [proposes(alice, all), signs(bob, all), signs(carol, all)]
    const state = play(...said, reviews(alice, 1, "let-go"), reviews(bob, 1, "let-go"))
    expect(where(state, alice, three).inForce).toEqual([1])
    expect(where(state, alice, two).ended).toEqual([[1, "let-go"]])
    expect(
      where(play(...agreed, reviews(alice, 1, "let-go"), reviews(carol, 1, "let-go")), bob, three).inForce,
    ).toEqual([1])
  })

  it("[AG11] shows what the others say once everyone has said theirs", () => {
    const state = play(...agreed, reviews(bob, 1, "let-go"))
    expect(reviewOf(state, inTenDays)?.review).toEqual({ state: "open" })
    expect(reviewOf(state, inTenDays, bob)?.review).toEqual({ state: "said", mine: "let-go" })
    expect(view(state, alice, two, inTenDays)).toEqual(view(play(...agreed), alice, two, inTenDays))
    const both = play(...agreed, reviews(bob, 1, "let-go"), reviews(alice, 1, "kept"))
    for (const me of two) {
      expect(reviewOf(both, inTenDays, me)?.review).toEqual({
        state: "differ",
        outcomes: new Map([
          [bob, "let-go"],
          [alice, "kept"],
        ]),
      })
    }
  })
})

describe("deleting one’s words", () => {
  it("[AG5] leaves the others their copies, and that one had signed", () => {
    const [mine, theirs] = agreed as [Said, Said]
    const later = [reviews(alice, 1, "changed"), reviews(bob, 1, "changed")]
    for (const said of [
      [erased(mine), theirs, ...later],
      [mine, erased(theirs), ...later],
    ]) {
      for (const me of two) {
        const [current] = view(play(...said), me, two, inTenDays).inForce
        expect(current).toMatchObject({ terms: termsOf(), isToChange: true, reviewOn: addDays(today, 20) })
      }
    }
    expect(where(play(erased(mine), erased(theirs)))).toEqual(nowhere)
  })

  it("[AG5] lets nobody put other words in their place", () => {
    const other = text(1, { steps: [{ ...kettle, will: "never be late again" }] })
    expect(where(play(erased(proposes(alice, text(1))), signs(bob, other)), bob)).toEqual(nowhere)
    expect(where(play(proposes(alice, text(1)), erased(signs(bob, other)))).inForce).toEqual([])
  })

  it("[AG5] makes no agreement, and ends none while one of those it names has kept a copy", () => {
    const inForce = (log: readonly Recorded[]) =>
      [...foldCircle(log).profile.agreements.values()].flatMap((version) =>
        version.isAgreed && version.text.state === "known"
          ? [agreementText({ ...version, terms: version.text.terms })]
          : [],
      )
    let found = 0
    fc.assert(
      fc.property(anyDealing, fc.constantFrom(...three), (log, leaver) => {
        const before = inForce(log)
        found += before.length
        const after = log.map((one) => (one.by === leaver ? { ...one, event: eraseEvent(one.event) } : one))
        expect(inForce(after).sort()).toEqual(before.sort())
      }),
      { numRuns: 500 },
    )
    expect(found).toBeGreaterThan(100)
    fc.assert(
      fc.property(anyDealing, fc.infiniteStream(fc.boolean()), (log, isErased) => {
        const before = new Set(inForce(log))
        const after = log.map((one) => (isErased.next().value ? { ...one, event: eraseEvent(one.event) } : one))
        for (const one of inForce(after)) expect(before).toContain(one)
      }),
      { numRuns: 500 },
    )
  })

  it("[AG5] leaves a device that never saw one’s words the others’ copies, and nothing in force", () => {
    expect(where(play(signs(bob, text(1))), bob)).toEqual(nowhere)
    expect([...play(signs(bob, text(1))).profile.agreements.values()]).toMatchObject([
      { proposal: undefined, text: { state: "known", terms: termsOf() }, isAgreed: false },
    ])
  })
})

/** Dealings about a few texts among three people, dense enough that they often come to an agreement. */
const anyDealing: fc.Arbitrary<readonly Recorded[]> = (() => {
  const anyText = fc.constantFrom(
    text(1),
    text(2, {}, 1),
    text(3, { named: three }, 2),
    text(3, { steps: [{ ...kettle, will: "stay" }] }),
  )
  const anyDeed = fc.oneof(
    { weight: 3, arbitrary: anyText.map((one): CircleEvent => ({ type: "AgreementProposed", ...one })) },
    { weight: 6, arbitrary: anyText.map((one): CircleEvent => ({ type: "AgreementSigned", ...one })) },
    { weight: 1, arbitrary: anyText.map((one): CircleEvent => ({ type: "SignatureWithdrawn", item: one.item })) },
    {
      weight: 3,
      arbitrary: fc.tuple(anyText, fc.constantFrom(...outcomes)).map(([one, outcome]): CircleEvent => ({
        type: "AgreementReviewed",
        item: one.item,
        date: inTenDays,
        outcome,
      })),
    },
  )
  return fc
    .array(fc.tuple(fc.constantFrom(...three), anyDeed), { minLength: 2, maxLength: 20 })
    .map((said) => logOf(said))
})()

describe("the fold of agreements", () => {
  it("[AG6] comes to the same in one go and in pieces, and counts once what comes twice", () => {
    fc.assert(
      fc.property(fc.oneof(anyDealing, anyLastingLog), fc.nat(), (log, cut) => {
        const whole = foldCircle(log)
        const at = cut % (log.length + 1)
        expect(foldCircle(log.slice(at), foldCircle(log.slice(0, at)))).toEqual(whole)
        expect(foldCircle([...log, ...log])).toEqual(whole)
        expect(log.reduce(evolveCircle, foldCircle([]))).toEqual(whole)
      }),
    )
  })

  it("[AG6] shows every text in one place at most, and never fails to", () => {
    fc.assert(
      fc.property(fc.oneof(anyDealing, anyLastingLog), fc.subarray([...three]), (log, members) => {
        for (const me of everybody) {
          const { toSign, signed, inForce, ended } = view(foldCircle(log), me, members)
          const all = [...toSign, ...signed, ...inForce, ...ended]
          expect(new Set(all.map((one) => one.item)).size).toBe(all.length)
          for (const { terms } of all) expect(terms.named).toContain(me)
        }
      }),
    )
  })
})

describe("what one decides about an agreement", () => {
  it("[AG13] counts for everybody, and every device can read it", () => {
    const decided = { propose: 0, sign: 0, withdraw: 0, review: 0 }
    const tryAll = (state: CircleState, me: MemberId, number: number, on: LocalDate, outcome: Outcome) => {
      const from = among(state, me, three)
      const name = item(number)
      const viewAfter = (event: CircleEvent) => {
        expect(parseEvent(JSON.parse(JSON.stringify(event)))).toEqual({ state: "known", event })
        const after = evolveCircle(state, logOf([[me, event]], 1_000_000)[0] as Recorded)
        const { signed, inForce } = viewAgreements({ ...from, state: after }, on)
        return { after, mine: numbers([...signed, ...inForce]) }
      }
      const reviewOn = addDays(on, 1)
      const fresh = proposeAgreement(from, draft({ item: item(4), named: three, reviewOn, replaces: name }), on)
      if (fresh.ok) {
        decided.propose++
        expect(viewAfter(fresh.value).mine).toContain(4)
      }
      const signed = signAgreement(from, name)
      if (numbers(viewAgreements(from, on).toSign).includes(number)) expect(signed.ok).toBe(true)
      if (signed.ok) {
        decided.sign++
        expect(viewAfter(signed.value).mine).toContain(number)
      }
      const withdrawn = withdrawSignature(from, name)
      if (withdrawn.ok) {
        decided.withdraw++
        expect(viewAfter(withdrawn.value.event).mine).not.toContain(number)
      }
      const reviewed = reviewAgreement(from, name, outcome, on)
      if (outcome !== "let-go") expect(reviewed.ok).toBe(numbers(dueForReview(from, on)).includes(number))
      if (reviewed.ok) {
        decided.review++
        const said = viewAfter(reviewed.value).after.profile.agreements.get(name)?.reviews
        expect(said?.at(-1)).toEqual({ by: me, date: on, outcome })
      }
    }
    fc.assert(
      fc.property(anyDealing, fc.nat(30), fc.constantFrom(...outcomes), (log, days, outcome) => {
        const state = foldCircle(log)
        for (const me of three) for (const number of [1, 2, 3]) tryAll(state, me, number, addDays(today, days), outcome)
      }),
    )
    for (const times of Object.values(decided)) expect(times).toBeGreaterThan(10)
  })

  it("[AG13] puts forward the words without the white space around them, and refuses the rest by name", () => {
    const put = (rest: Partial<AgreementDraft>, state = play(), me = alice) =>
      proposeAgreement(among(state, me), draft(rest), today)
    expect(put({ steps: [{ who: bob, when: " late ", will: "\nring " }] })).toEqual({
      ok: true,
      value: { type: "AgreementProposed", ...text(1, { steps: [{ who: bob, when: "late", will: "ring" }] }) },
    })
    const refused: [Partial<AgreementDraft>, string][] = [
      [{ named: [bob, carol] }, "NotNamed"],
      [{ named: three }, "NotAMember"],
      [{ named: [alice] }, "TooFew"],
      [{ named: [alice, bob, bob] }, "TooFew"],
      [{ steps: [] }, "NoSteps"],
      [{ steps: Array.from({ length: 6 }, () => kettle) }, "TooManySteps"],
      [{ steps: [{ ...kettle, will: " " }] }, "Empty"],
      [{ steps: [{ ...kettle, when: "" }] }, "Empty"],
      [{ steps: [{ ...kettle, when: "a".repeat(141) }] }, "TooLong"],
      [{ steps: [{ ...kettle, will: "a".repeat(201) }] }, "TooLong"],
      [{ steps: [{ ...kettle, who: carol }] }, "StepOfNobody"],
      [{ reviewOn: today }, "ReviewNotAhead"],
      [{ replaces: item(9) }, "NoSuchAgreement"],
    ]
    for (const [rest, why] of refused) expect(errorOf(put(rest))).toBe(why)
    expect(errorOf(put({}, play(...agreed)))).toBe("AlreadyThere")
    const over = play(...agreed, reviews(alice, 1, "let-go"), reviews(bob, 1, "let-go"))
    expect(errorOf(put({ item: item(2), replaces: item(1) }, over))).toBe("NoSuchAgreement")
  })

  it("[AG13] refuses by name to sign, take back or review what is not there to be", () => {
    const waiting = play(proposes(alice, text(1)))
    const done = play(...agreed)
    const sign = (state: CircleState, me: MemberId, number = 1) =>
      errorOf(signAgreement(among(state, me, three), item(number)))
    expect(sign(waiting, bob, 2)).toBe("NoSuchText")
    expect(sign(waiting, carol)).toBe("NotNamed")
    expect(sign(waiting, alice)).toBe("AlreadySigned")
    expect(sign(play(proposes(alice, text(1)), takesBack(alice, 1)), bob)).toBe("NoLongerOffered")
    const back = (state: CircleState, me: MemberId, number = 1) =>
      errorOf(withdrawSignature(among(state, me), item(number)))
    expect(back(waiting, alice, 2)).toBe("NoSuchText")
    expect(back(waiting, bob)).toBe("NotSigned")
    expect(back(done, alice)).toBe("AlreadyAgreed")
    expect(withdrawSignature(among(waiting, alice), item(1))).toMatchObject({
      ok: true,
      value: { erase: [{ position: 1 }] },
    })
    const look = (state: CircleState, me: MemberId, outcome: Outcome, on = inTenDays) =>
      errorOf(reviewAgreement(among(state, me, three), item(1), outcome, on))
    expect(look(waiting, alice, "kept")).toBe("NotInForce")
    expect(look(done, carol, "kept")).toBe("NotNamed")
    expect(look(done, alice, "kept", today)).toBe("NotDue")
    expect(look(done, alice, "let-go", today)).toBeUndefined()
  })
})
