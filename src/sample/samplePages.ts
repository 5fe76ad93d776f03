import { utf8, utf8ToText } from "#base/bytes"
import { makePage, type Pages } from "#server/pages"
import type { SampleDevice } from "./makeSample"

export interface SampleSide {
  /** What the person's device holds. */
  readonly device: SampleDevice
  /** Names one run, so that a browser never mixes the people of two. */
  readonly run: string
  readonly otherName: string
  readonly otherAddress: string
}

/** The app with a mark in its page that says where to find what the device holds; never kept on the device itself. */
export function samplePages(pages: Pages, { device, run, otherName, otherAddress }: SampleSide): Pages {
  const html = utf8ToText(pages.shell.bytes) ?? ""
  const mark = `<meta name="sample" content="${run}" data-other="${otherName}" data-address="${otherAddress}">`
  const shell = makePage("index.html", utf8(html.replace("</head>", `${mark}</head>`)))
  const files = new Map([...pages.files].filter(([path]) => path !== "/serviceWorker.js"))
  files.set("/index.html", shell)
  files.set("/sample.json", makePage("sample.json", utf8(JSON.stringify(device))))
  return { ...pages, shell, files }
}
