import { runCheckouts } from '#lab/checkouts/checkouts.ts'
import { prepareShop } from '#lab/checkouts/goods.ts'
import { startOneProcess } from '#lab/checkouts/one-process.ts'
import { createMeter } from '#lab/meter.ts'
import { startProcesses } from '#tools/processes/start.ts'

export type Shape = (typeof shapes)[number]

type Load = { shape: Shape; dataDir: string; seed: string; atOnce: number }

export const shapes = ['one', 'processes'] as const

const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error' }

/** A shop in an empty folder, with clients who buy until `stop` is called; that answers how many checkouts there were. */
export async function openLoad({ shape, dataDir, seed, atOnce }: Load) {
  const goods = await prepareShop(dataDir, 500)
  const shop = await start(shape, dataDir)
  let isEnough = false
  const load = { seed, checkouts: Number.POSITIVE_INFINITY, atOnce, meter: createMeter(), isEnough: () => isEnough }
  const checkouts = runCheckouts({ url: shop.url, goods }, load)
  return {
    stop: async (): Promise<number> => {
      isEnough = true
      return checkouts.then(({ length }) => length).finally(shop.stop)
    },
  }
}

function start(shape: Shape, dataDir: string): Promise<{ url: string; stop: () => Promise<void> }> {
  return shape === 'one' ? startOneProcess(dataDir) : startProcesses({ dataDir, env })
}
