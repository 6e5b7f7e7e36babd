import { setTimeout as sleep } from 'node:timers/promises'
import { openShop } from '#lab/legacy/client.ts'
import { openNotes } from './notes.ts'
import type { Goods } from './prepare.ts'
import { stockOf } from './readings.ts'

const everyMs = 500

/** Looks at the scarce product again and again; `end` answers the least of it that was ever shown as available, and how often it was looked at. */
export function watchStock(url: string, { scarce }: Goods) {
  const shop = openShop({ url, meter: openNotes(), timeoutMs: 5000 })
  let [least, looks, ended] = [Number.POSITIVE_INFINITY, 0, false]
  const look = async () => {
    const { available, onHand, held } = await stockOf(shop, scarce)
    least = Math.min(least, available, onHand, held)
    looks += 1
  }
  const watch = async () => {
    while (!ended) {
      await look().catch(() => {})
      await sleep(everyMs)
    }
  }
  const watching = watch()
  return {
    end: async () => {
      ended = true
      await watching
      return { least, looks }
    },
  }
}
