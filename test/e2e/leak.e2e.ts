import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { WebSocket } from "playwright-core"
import { describe, expect, it } from "vitest"
import { beginCircle, comparedWords, goTo, invite, knock, letIn, respond, writePage, type Human } from "./kit/people"
import { launchServer, temporaryFolder, until } from "./kit/server"

/** Words that occur nowhere else, one for each thing that people can write. */
const canaries = {
  name: "Zephyrine",
  otherName: "Quillonby",
  best: "wobblestarling",
  challenge: "murkengravel",
  feeling: "plimsolian",
  draft: "threnodical",
  note: "oubliettish",
  response: "harrumphlet",
}

/** How text may lie on a disk or a wire: as it is, in two bytes a letter, or in base64 at any of three places. */
const spellings = (word: string): readonly Buffer[] => [
  Buffer.from(word),
  Buffer.from(word, "utf16le"),
  ...[0, 1, 2].map((shift) => {
    const text = Buffer.from(" ".repeat(shift) + word).toString("base64")
    return Buffer.from(text.slice(shift === 0 ? 0 : 4, -4))
  }),
]

const found = (where: string, content: Buffer): readonly string[] =>
  Object.values(canaries).flatMap((word) =>
    spellings(word).some((spelling) => content.includes(spelling)) ? [`${word} in ${where}`] : [],
  )

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))

describe("what people write", () => {
  it("[LK1] is found nowhere but on their screens: not in the relay's files, logs or traffic, not on a browser's disk", async () => {
    const dataDir = temporaryFolder()
    const server = await launchServer({ dataDir })
    const traffic: Buffer[] = []
    const addresses: string[] = []
    const titles = new Set<string>()
    const watch = ({ profile, page }: Human) => {
      const listen = (socket: WebSocket) => {
        socket.on("framesent", ({ payload }) => traffic.push(Buffer.from(payload)))
        socket.on("framereceived", ({ payload }) => traffic.push(Buffer.from(payload)))
      }
      page.on("websocket", listen)
      profile.context.on("request", (request) => addresses.push(request.url()))
      page.on(
        "framenavigated",
        () =>
          void page.title().then(
            (title) => titles.add(title),
            () => undefined,
          ),
      )
    }

    const ana = await beginCircle(server, canaries.name)
    watch(ana)
    const sam = await knock(server, canaries.otherName, await invite(ana))
    watch(sam)
    expect(await comparedWords(sam)).toEqual(await comparedWords(ana))
    await letIn(ana, sam)
    // From here on every frame is seen: the connections are made anew.
    for (const { page } of [ana, sam]) await page.goto(server.url)

    await ana.page.getByRole("button", { name: "Find the word", exact: true }).click()
    await ana.page.getByLabel("Search, or type your own").fill(canaries.feeling)
    await ana.page
      .getByRole("button", { name: new RegExp(canaries.feeling) })
      .first()
      .click()
    await ana.page.getByRole("button", { name: "Done", exact: true }).click()
    await ana.page.getByLabel("What was the best part of today?").fill(canaries.best)
    await ana.page.getByLabel("And one thing that was hard?").fill(canaries.challenge)
    await ana.page.getByRole("button", { name: "Seal my page", exact: true }).click()
    await ana.page.getByText("Your page is sealed").first().waitFor()
    await writePage(sam, "a word of no consequence")
    await sam.page.getByText(canaries.feeling).first().waitFor()
    await respond(sam, canaries.name, `That sounds ${canaries.response}`)
    await ana.page.getByText(canaries.response).first().waitFor()
    await goTo(ana.page, "/me")
    await ana.page.getByLabel("Write a note").fill(canaries.note)
    await ana.page.getByRole("button", { name: "Keep this note", exact: true }).click()
    await ana.page.getByLabel("Write a note").fill(canaries.draft)
    await until(async () => (await ana.page.getByText(canaries.note).count()) > 0, "the note")

    expect(traffic.length).toBeGreaterThan(10)
    await Promise.all([ana.profile.close(), sam.profile.close()])
    await server.kill("SIGTERM")

    const leaks = [
      ...filesIn(dataDir).flatMap((file) => found(`the relay's ${file.slice(dataDir.length)}`, readFileSync(file))),
      ...found("the relay's log", Buffer.from(server.logs())),
      ...found("the traffic", Buffer.concat(traffic)),
      ...found("an address", Buffer.from(addresses.join("\n"))),
      ...found("a title", Buffer.from([...titles].join("\n"))),
      ...[ana, sam].flatMap(({ profile }) =>
        filesIn(profile.folder).flatMap((file) =>
          found(`the browser's ${file.slice(profile.folder.length)}`, readFileSync(file)),
        ),
      ),
    ]
    expect(leaks).toEqual([])
    expect([...titles]).toEqual(["Attune"])
  }, 180_000)

  it("[LK1] would be found: the search sees a word however it is written down", () => {
    for (const word of Object.values(canaries)) {
      for (const text of [Buffer.from(`a ${word} b`), Buffer.from(`a ${word} b`, "utf16le")]) {
        expect(found("here", text)).toHaveLength(1)
      }
      for (const before of ["", "a", "ab"]) {
        const base64 = Buffer.from(`${before}${word} and more`).toString("base64")
        expect(found("here", Buffer.from(base64))).toHaveLength(1)
      }
    }
  })
})
