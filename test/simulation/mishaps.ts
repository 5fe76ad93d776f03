import type { App } from "./app"
import type { Dice } from "./dice"
import type { Town } from "./town"

const hourMs = 3_600_000

/** What goes wrong, and how often. */
const mishaps = {
  cut: 12,
  cutAll: 2,
  leavesBehind: 8,
  offline: 8,
  clog: 8,
  slow: 4,
  killNow: 5,
  killSoon: 10,
  diskFull: 4,
  slowDisk: 3,
  rot: 2,
  clockJump: 4,
  relayCrash: 3,
  relayCrashSoon: 6,
  relayFull: 4,
  slowRelay: 2,
} as const

export function somethingGoesWrong(town: Town, dice: Dice): void {
  const app = dice.pick(town.apps)
  if (!app) return
  const { scheduler, network, host } = town
  const mishap = dice.weighed(mishaps)
  scheduler.note(`${mishap} ${app.name}`)
  switch (mishap) {
    case "cut":
      return network.cut(app)
    case "cutAll":
      return network.cut()
    case "leavesBehind":
      return network.leavesBehind(app)
    case "offline":
      app.isOnline = false
      network.cut(app)
      return void scheduler.later(`${app.name} is back`, dice.between(500, 90_000), () => (app.isOnline = true))
    case "clog":
      return network.clog(app, dice.between(500, 30_000))
    case "slow":
      app.delayMs = dice.pick([
        [1, 40],
        [1, 5],
        [200, 2_000],
        [1, 900],
      ] as const) ?? [1, 40]
      return
    case "killNow":
      return app.kill()
    case "killSoon":
      return app.killAfter(dice.between(1, 40))
    case "diskFull":
      app.disk.fullFor = dice.between(1, 4)
      return
    case "slowDisk":
      app.disk.slowestMs = dice.pick([3, 30, 300]) ?? 3
      app.disk.readsAreSlow = dice.chance(0.4)
      return
    case "rot":
      return app.disk.rot(dice.below(1_000))
    case "clockJump":
      app.skewMs = dice.chance(0.3) ? 0 : dice.between(-24 * hourMs, 24 * hourMs)
      return
    case "relayCrash":
      return host.crash()
    case "relayCrashSoon":
      return host.crashSoon()
    case "relayFull":
      host.fullFor = dice.between(1, 4)
      return
    case "slowRelay":
      host.slowestMs = dice.pick([4, 4, 60, 600]) ?? 4
      return
  }
}

/** What is killed comes back, some sooner and some later. */
export function getsUpAgain(town: Town, dice: Dice): void {
  const { scheduler, host, network } = town
  host.wentDown = () => {
    network.cut()
    scheduler.later("relay starts", dice.between(50, 15_000), () => host.start())
  }
  for (const app of town.apps) comesBack(town, dice, app)
}

export function comesBack(town: Town, dice: Dice, app: App): void {
  app.onKilled = () => {
    const lasts = dice.chance(0.7) ? dice.between(50, 5_000) : dice.between(5_000, 120_000)
    town.scheduler.later(`${app.name} starts`, lasts, () => town.apps.includes(app) && app.start())
  }
}

/** Everybody closes everything; hours go by. */
export async function night(town: Town, dice: Dice): Promise<void> {
  const stays = town.apps.filter(() => dice.chance(0.15))
  for (const app of town.apps) {
    if (stays.includes(app)) continue
    const wake = app.onKilled
    app.onKilled = () => undefined
    app.kill()
    app.onKilled = wake
  }
  // Whoever stays on is cut off, and tries again all night: a short one for the sake of this program's time.
  await town.scheduler.run(stays.length > 0 ? dice.between(60_000, 300_000) : dice.between(5 * hourMs, 30 * hourMs))
  for (const app of town.apps)
    if (!app.isRunning) town.scheduler.later(`${app.name} opens`, dice.below(60_000), () => app.start())
}

/** All that was wrong is mended; clocks stay as they are. */
export function calm(town: Town): void {
  town.host.fullFor = 0
  town.host.slowestMs = 4
  town.host.heal()
  town.host.start()
  for (const app of town.apps) {
    app.isOnline = true
    app.delayMs = [1, 40]
    app.disk.fullFor = 0
    app.disk.slowestMs = 3
    app.disk.readsAreSlow = false
    app.heal()
    app.start()
  }
}
