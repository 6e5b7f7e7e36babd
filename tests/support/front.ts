import { setTimeout as sleep } from 'node:timers/promises'
import { demoLogins } from '#app/seed/logins.ts'
import { askAt } from './process.ts'
import { clientOf, type Front } from './shop.ts'

/** How long events take at most to get around in a shop that is not busy; nothing tells its clients when they have. */
const restMs = 200

/** A shop that runs somewhere, with the demo seed in it, asked at its address. */
export function frontAt(url: string): Front {
  const ask = askAt(url)
  const client = clientOf(ask, `-${Date.now().toString(36)}`)
  const { email, password } = demoLogins.admin
  return { ...client, ask, registerAdmin: () => client.login({ email, password }), untilIdle: () => sleep(restMs) }
}
