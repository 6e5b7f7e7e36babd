import { setTimeout as sleep } from 'node:timers/promises'
import { demoLogins } from '#app/seed/logins.ts'
import { type Answer, type Ask, atTheDoor, type Front, headersOf } from './shop.ts'

/** How long events take at most to get around in a shop that is not busy; nothing tells its clients when they have. */
const restMs = 200

/** A shop that runs somewhere, with the demo seed in it, asked at its address. */
export function frontAt(url: string): Front {
  const ask: Ask = async (query, variables = {}, as = {}) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: headersOf(as),
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(10_000),
    })
    return (await response.json()) as Answer
  }
  const door = atTheDoor(ask, `-${Date.now().toString(36)}`)
  const { email, password } = demoLogins.admin
  return { ...door, ask, registerAdmin: () => door.login({ email, password }), untilIdle: () => sleep(restMs) }
}
