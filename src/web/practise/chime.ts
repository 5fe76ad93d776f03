import { signal } from "@preact/signals"

/** Whether this device may sound and shake at the end of soft time. Off until somebody says so, and again with every start. */
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

/**
 * Two soft tones, one into the other, so many seconds from now; nothing where it is not wanted. They are set down at once,
 * and the browser's own sound clock brings them also while the page sleeps, where the device lets it. Gives a way to take
 * them back, which does nothing once they sound.
 */
export function chime(inSeconds = 0): () => void {
  if (!context || !mayChime.value) return () => undefined
  const begins = context.currentTime + Math.max(0.05, inSeconds)
  const set = tones.map((frequency, order) => toneAt(context as AudioContext, frequency, begins + 0.45 * order))
  return () => {
    if (context && context.currentTime < begins) for (const tone of set) tone.stop()
  }
}

function toneAt(sound: AudioContext, frequency: number, at: number): OscillatorNode {
  const tone = new OscillatorNode(sound, { type: "sine", frequency })
  const volume = new GainNode(sound, { gain: 0 })
  volume.gain.setValueAtTime(0, at)
  volume.gain.linearRampToValueAtTime(0.16, at + 0.08)
  volume.gain.exponentialRampToValueAtTime(0.0005, at + lengthS)
  tone.connect(volume).connect(sound.destination)
  tone.start(at)
  tone.stop(at + lengthS)
  return tone
}

/** A short shake where one is wanted and the device can. */
export function shake(): void {
  if (mayChime.value) navigator.vibrate?.(60)
}
