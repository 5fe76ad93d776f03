import { quantile, rounded, type Figure } from "./figures"
import { startTwoDevices } from "./twoDevices"

const samples = 200

/** From the press of a button on one device to the words on the other, over a real socket and a real disk. */
export async function benchShareToVisible(): Promise<readonly Figure[]> {
  const { ana, sam, stop } = await startTwoDevices()
  const times: number[] = []
  const slot = ana.person.circles[0]?.slot.slot ?? 0
  for (let sample = 0; sample < samples; sample++) {
    const name = `Ana ${sample}`
    const start = performance.now()
    const seen = new Promise<void>((done) => {
      sam.onChange = () => {
        const names = [...(sam.person.circles[0]?.replica.state.profile.names.values() ?? [])]
        if (names.includes(name)) done()
      }
    })
    await ana.person.act(slot, [{ do: "write", event: { type: "MemberNamed", name } }])
    await seen
    times.push(performance.now() - start)
  }
  await stop()
  const [p50, p99] = [quantile(times, 0.5), quantile(times, 0.99)]
  return [
    {
      what: "Share to visible on the other device, p50 and p99",
      measured: `${rounded(p50)} ms and ${rounded(p99)} ms`,
      target: "",
    },
  ]
}
