/** Looks at one picture of a camera and says what a QR code in it says. */
export type ReadCode = (video: HTMLVideoElement) => Promise<string | undefined>

// In Chromium on Android and macOS and in Safari behind a switch; not in the type library.
interface BarcodeDetectorClass {
  new (options: { formats: readonly string[] }): {
    detect(image: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>
  }
  getSupportedFormats(): Promise<readonly string[]>
}
declare global {
  var BarcodeDetector: BarcodeDetectorClass | undefined
}

/** The browser's own reader where it has one for QR codes; otherwise ours, fetched now. */
export async function openReader(): Promise<ReadCode> {
  const Detector = globalThis.BarcodeDetector
  if (Detector && (await Detector.getSupportedFormats()).includes("qr_code")) {
    const detector = new Detector({ formats: ["qr_code"] })
    return async (video) => (await detector.detect(video))[0]?.rawValue
  }
  const { default: readQr } = await import("jsqr")
  const canvas = document.createElement("canvas")
  const context = canvas.getContext("2d", { willReadFrequently: true })
  return async (video) => {
    const { width, height } = fitted(video.videoWidth, video.videoHeight)
    if (!context || width === 0 || height === 0) return undefined
    canvas.width = width
    canvas.height = height
    context.drawImage(video, 0, 0, width, height)
    return readQr(context.getImageData(0, 0, width, height).data, width, height)?.data
  }
}

/** Longest side, in pixels, of the picture we search: more only takes longer. */
const longestSide = 640

const fitted = (width: number, height: number) => {
  const scale = Math.min(1, longestSide / Math.max(width, height, 1))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}
