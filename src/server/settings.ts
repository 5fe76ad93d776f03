import { join, resolve } from "node:path"
import { err, ok, type Result } from "#base/result"

/** What the person who runs this server may choose. Everything has a value that works. */
export interface Settings {
  /** 0 stands for any port that is free. */
  readonly port: number
  readonly host: string
  /** Absolute. */
  readonly dataDir: string
  /** Where people reach this server, if there is a proxy in front of it. */
  readonly publicUrl: URL | undefined
}

/** `PORT`, `HOST`, `DATA_DIR` and `PUBLIC_URL`. Refuses with a sentence for whoever set it. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  flags: readonly string[],
): Result<Settings, string> {
  const port = Number(env["PORT"] || 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    return err("PORT must be a number from 0 to 65535. Leave it out for 8080.")

  const publicUrl = parsePublicUrl(env["PUBLIC_URL"])
  if (publicUrl === "NotAnAddress")
    return err("PUBLIC_URL must be an address such as https://attune.example.org, with nothing after the name.")

  const [unknown] = flags
  if (unknown !== undefined) return err(`"${unknown}" means nothing here. The only choice is --sample, alone.`)

  return ok({ port, host: env["HOST"] || "127.0.0.1", dataDir: resolve(env["DATA_DIR"] || "./data"), publicUrl })
}

function parsePublicUrl(text: string | undefined): URL | undefined | "NotAnAddress" {
  if (!text) return undefined
  if (!URL.canParse(text)) return "NotAnAddress"
  const url = new URL(text)
  const isPlain = url.href === `${url.origin}/`
  return isPlain && /^https?:$/.test(url.protocol) ? url : "NotAnAddress"
}

/** The server writes its own address down here, for the commands that print addresses while it runs. */
export const addressFile = (dataDir: string): string => join(dataDir, "address.txt")
