import { signal } from "@preact/signals"

/** Whether this device may sound at the end of dark minutes. Off until somebody says so, and again with every start. */
export const mayChime = signal(false)

let context: AudioContext | undefined

/** Called from a press: browsers let nothing sound that nobody has asked for. */
export function setChime(may: boolean): void {
  mayChime.value = may
  if (!may) return
  context ??= new AudioContext()
  void context.resume()
}

/** Hertz: a fifth, low and far from any alarm. */
const tones = [329.63, 493.88]
const lengthS = 3.2

/** Two soft tones, one into the other. Nothing where it is not allowed or the device sleeps. */
export function chime(): void {
  if (!context || !mayChime.value) return
  const begins = context.currentTime + 0.05
  for (const [order, frequency] of tones.entries()) {
    const at = begins + 0.45 * order
    const tone = new OscillatorNode(context, { type: "sine", frequency })
    const volume = new GainNode(context, { gain: 0 })
    volume.gain.setValueAtTime(0, at)
    volume.gain.linearRampToValueAtTime(0.16, at + 0.08)
    volume.gain.exponentialRampToValueAtTime(0.0005, at + lengthS)
    tone.connect(volume).connect(context.destination)
    tone.start(at)
    tone.stop(at + lengthS)
  }
}
