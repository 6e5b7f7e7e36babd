import { setTimeout as sleep } from 'node:timers/promises'
import { demoLogins } from '#app/seed/logins.ts'
import { askAt } from './process.ts'
import { clientOf, type Front } from './shop.ts'

/** The longest time that events take in a shop without load. Clients get no signal when events have been handled. */
const idleMs = 200

/** Returns a client of a running shop with the demo seed. What one has registered, another with the same `run` knows. */
export function frontAt(url: string, run = `-${Date.now().toString(36)}`): Front {
  const ask = askAt(url)
  const client = clientOf(ask, run)
  const { email, password } = demoLogins.admin
  return { ...client, ask, registerAdmin: () => client.login({ email, password }), untilIdle: () => sleep(idleMs) }
}
