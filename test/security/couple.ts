import type { InviteStage } from "#client/inviting"
import type { JoinStage } from "#client/joining"
import type { Held } from "#client/person"
import { deviceOf, until, type TestDevice } from "../kit/deviceOf"
import type { Place } from "../kit/place"

export const circleOf = ({ person }: TestDevice): Held => {
  const held = person.circles[0]
  if (!held) throw new Error("no circle")
  return held
}

export const isInStep = (device: TestDevice): boolean =>
  device.person.held.every(({ line, replica }) => line?.sync.isCurrent === true && replica.waiting.length === 0)

/** Somebody who has begun a circle of their own. */
export async function begun(name: string, place: Place): Promise<TestDevice> {
  const device = await deviceOf(name, place)
  const made = await device.person.begin(await place.token(), name, { kind: "couple", name: "" })
  if (!made.ok) throw new Error(made.error)
  await until(() => isInStep(device), `${name} is in step`)
  return device
}

/**
 * A guest comes in by an invite; both say that the words are the same, which is checked here. `meanwhile` happens when the
 * maker has let the guest in and the guest has not been to the circle.
 */
export async function joins(
  guest: TestDevice,
  maker: TestDevice,
  purpose: "member" | "device",
  meanwhile: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { slot } = purpose === "member" ? circleOf(maker).slot : (maker.person.vault as Held).slot
  const made = await maker.person.makeInvite(slot, purpose)
  const opened = maker.invite
  if (!made.ok || opened.step !== "open") throw new Error(opened.step)
  guest.person.openLink(opened.fragment)
  await until(() => guest.join.step === "name", "the link opens")
  await guest.person.knock(purpose === "member" ? "Guest" : "")
  await until(() => maker.invite.step === "compare" && guest.join.step === "compare", "both compare")
  const [there, here] = [maker.invite as InviteStage, guest.join as JoinStage]
  if (there.step !== "compare" || here.step !== "compare") throw new Error("not comparing")
  if (there.bits.join() !== here.bits.join()) throw new Error("the words differ")
  const answered = await maker.person.answerInvite(true)
  if (!answered.ok) throw new Error(answered.refusal)
  await meanwhile()
  await guest.person.answerJoin(true)
}

/** Two people in one circle, in step. */
export async function couple(place: Place): Promise<{ readonly alice: TestDevice; readonly bob: TestDevice }> {
  const alice = await begun("alice", place)
  const bob = await deviceOf("bob", place)
  await joins(bob, alice, "member")
  await until(() => bob.person.circles.length === 1 && isInStep(bob) && isInStep(alice), "both are in step")
  await until(() => circleOf(alice).replica.state.profile.names.size === 2, "Alice knows both names")
  return { alice, bob }
}
