import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import type { Caller } from '#lab/client.ts'
import { FillCart } from '#lab/documents/documents.generated.ts'
import { number } from '#lab/figures.ts'
import { inParallel, until } from '#lab/pool.ts'
import { none, type Statement } from '#lab/proof.ts'
import { guest, guestToken } from '#lab/session.ts'
import { headersOf } from '#lab/transport.ts'
import { statementsOf } from './proof.ts'
import { Subscriber } from './subscriber.ts'

/** A guest with a cart, which has `first` units at first and `units` now, and both devices that follow it. */
type Guest = { caller: Caller; first: number; units: number; devices: Subscriber[] }
type Print = (line: string) => void

/** Between the first units of two guests: more than is ever added, so that units say whose cart they are in. */
const apart = 1000
const atOnce = 20
const pauseMs = 1000
const patienceMs = 60_000

/** Lets guests fill their carts again and again, each followed by two devices. Half-way a router is killed. */
export async function followCarts(shop: RunningShop, options: { carts: number; updates: number }, print: Print): Promise<Statement[]> {
  const guests = Array.from({ length: options.carts }, (_, at) => guestAt(shop, at + 1))
  try {
    await inParallel(guests, atOnce, (one) => add(shop, one, one.first))
    for (let at = 1; at <= options.updates; at += 1) {
      if (at === Math.ceil(options.updates / 2)) shop.processes.service('router-2').kill()
      await inParallel(guests, atOnce, (one) => add(shop, one, 1))
      await sleep(pauseMs)
    }
    const begun = Date.now()
    await allHave(guests).catch(() => {})
    print(`all devices had the newest carts ${number(Date.now() - begun)} ms after the last change and a second`)
    return ofCarts(guests)
  } finally {
    for (const device of guests.flatMap(({ devices }) => devices)) device.close()
  }
}

function guestAt({ url }: RunningShop, at: number): Guest {
  const [secret, name] = ['live', String(at)]
  const headers = headersOf({ guest: guestToken(secret, name) })
  const followed = { query: 'subscription { cart { lines { quantity } } }', headers, numberIn: /"quantity":(\d+)/ }
  const devices = [1, 2].map(() => new Subscriber(`${url}/stream`, followed))
  return { caller: guest(secret, name), first: at * apart, units: 0, devices }
}

/** Adds units. Where an answer is lost, they may go in twice. */
async function add({ client, goods }: RunningShop, one: Guest, quantity: number): Promise<void> {
  const { cart } = await client.mutate(FillCart, { lines: [{ productId: goods.plenty[0]?.id ?? '', quantity }] }, one.caller)
  one.units = cart?.lines[0]?.quantity ?? 0
}

function allHave(guests: Guest[]): Promise<true> {
  const look = async () => guests.every(({ units, devices }) => devices.every(({ newest }) => newest === units)) || undefined
  return until('all devices have the newest cart', look, patienceMs)
}

function ofCarts(guests: Guest[]): Statement[] {
  const seen = guests.flatMap(({ first, units, devices }) =>
    devices.map(({ states, asked }) => ({
      asked,
      first,
      units,
      states: states.map((state) => ({ ...state, number: state.number - units })),
    })),
  )
  const foreign = seen.filter(({ first, units, states }) => states.some((state) => state.number > 0 || state.number < first - units))
  return [
    ...statementsOf({ seen, last: 0, killed: 1 }).map((one) => ({ ...one, what: `carts: ${one.what}` })),
    none(
      "carts: devices that got somebody else's",
      foreign.map(({ states }) => JSON.stringify(states)),
    ),
  ]
}
