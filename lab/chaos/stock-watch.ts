import { setTimeout as sleep } from 'node:timers/promises'
import { stockOf } from '#lab/checkouts/books.ts'
import type { RunningShop } from '#lab/checkouts/shop.ts'
import { createClient } from '#lab/client.ts'
import { overHttp } from '#lab/transport.ts'

const [everyMs, timeoutMs] = [500, 5000]

/** Reads the stock of the scarce product again and again. `end` returns the least that was ever shown, and how often it was read. */
export function watchStock({ url, goods }: RunningShop) {
  const client = createClient({ transport: overHttp(url, timeoutMs) })
  let [least, looks, ended] = [Number.POSITIVE_INFINITY, 0, false]
  const look = async () => {
    const { available, onHand, held } = await stockOf(client, goods.scarce)
    least = Math.min(least, available, onHand, held)
    looks += 1
  }
  const watch = async () => {
    for (; !ended; await sleep(everyMs)) await look().catch(() => {})
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
