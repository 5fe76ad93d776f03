import { describe, expect, it } from "vitest"
import { goTo, markHeard, respond, twoPeople, writePage } from "./kit/people"
import { openProfile } from "./kit/profile"
import { launchServer, temporaryFolder } from "./kit/server"

const noNetwork =
  /ERR_INTERNET_DISCONNECTED|ERR_CONNECTION_REFUSED|ERR_FAILED|ERR_CONNECTION_RESET|WebSocket connection/

describe("two people in two browsers", () => {
  it("[EE1] share, stay sealed, open together, answer and feel heard", async () => {
    const server = await launchServer()
    const [ana, sam] = await twoPeople(server)
    await writePage(ana, "Mum rang just to say she loved the photos")
    expect(await sam.page.getByText("Mum rang").count()).toBe(0)
    await writePage(sam, "The choir got through the hard bit")
    await ana.page.getByText("The choir got through the hard bit").first().waitFor()
    await sam.page.getByText("Mum rang just to say she loved the photos").first().waitFor()
    await respond(sam, "Ana", "I love that she rang. What did she say?")
    await ana.page.getByText("I love that she rang. What did she say?").first().waitFor()
    await markHeard(ana, "Not quite", "Sam")
    await sam.page.getByRole("link", { name: "Try once more" }).click()
    await sam.page.getByLabel("Your words").fill("You were glad to be rung for no reason")
    await sam.page.getByRole("button", { name: "Send", exact: true }).click()
    await ana.page.getByText("You were glad to be rung for no reason").first().waitFor()
    await ana.page.getByRole("button", { name: "Yes", exact: true }).last().click()
    await ana.page.getByRole("button", { name: "Show Sam" }).click()
    await goTo(sam.page, "/together")
    await sam.page.getByText("Ana felt heard.").first().waitFor()
  }, 120_000)

  it("[EE2] does the same with one of them offline half-way, and with the relay killed in the middle", async () => {
    const dataDir = temporaryFolder()
    const server = await launchServer({ dataDir })
    const [ana, sam] = await twoPeople(server)
    for (const { profile } of [ana, sam]) profile.expect(noNetwork)
    await ana.profile.context.setOffline(true)
    await writePage(ana, "Written on the train, without a network")
    await writePage(sam, "Soup")
    await server.kill("SIGKILL")
    await launchServer({ dataDir, port: server.port })
    await ana.profile.context.setOffline(false)
    await ana.page.getByText("Soup").first().waitFor({ timeout: 30_000 })
    await sam.page.getByText("Written on the train").first().waitFor({ timeout: 30_000 })
  }, 120_000)

  it("[EE3] keeps a sealed page and a draft when the browser is killed", async () => {
    const server = await launchServer()
    const [ana, sam] = await twoPeople(server)
    await sam.page.getByLabel("And one thing that was hard?").fill("A draft that must not be lost")
    await writePage(ana, "Sealed before the crash")
    await Promise.all([ana.profile.crash(), sam.profile.crash()])
    const [anaAgain, samAgain] = [
      await openProfile(server.url, { folder: ana.profile.folder }),
      await openProfile(server.url, { folder: sam.profile.folder }),
    ]
    const [anaPage, samPage] = [await anaAgain.open("/"), await samAgain.open("/")]
    await anaPage.getByText("Your page is sealed").first().waitFor()
    await samPage.getByLabel("And one thing that was hard?").waitFor()
    expect(await samPage.getByLabel("And one thing that was hard?").inputValue()).toBe("A draft that must not be lost")
    await samPage.getByRole("button", { name: "Seal my page", exact: true }).click()
    await anaPage.getByText("A draft that must not be lost").first().waitFor()
  }, 120_000)
})
