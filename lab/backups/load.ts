import { type Load, runCheckouts } from '#lab/checkouts/checkouts.ts'
import { prepareShop } from '#lab/checkouts/goods.ts'
import { startOneProcess } from '#lab/checkouts/one-process.ts'
import { createMeter } from '#lab/meter.ts'
import { startProcesses } from '#tools/processes/start.ts'
import { addPictures } from './pictures.ts'

export const shapes = ['one', 'processes'] as const
export type Shape = (typeof shapes)[number]

type Options = Pick<Load, 'seed' | 'atOnce'> & { shape: Shape; dataDir: string }

const env = { NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error' }

/**
 * Starts a shop in an empty folder, with clients who buy and an admin who adds images until `stop`, which returns how many
 * checkouts there were.
 */
export async function startLoad({ shape, dataDir, seed, atOnce }: Options): Promise<{ stop: () => Promise<number> }> {
  const goods = await prepareShop(dataDir, 500)
  const shop = await (shape === 'one' ? startOneProcess(dataDir) : startProcesses({ dataDir, env }))
  let isEnough = false
  const load = { seed, atOnce, checkouts: Number.POSITIVE_INFINITY, meter: createMeter(), isEnough: () => isEnough }
  const checkouts = runCheckouts({ url: shop.url, goods }, load)
  const pictures = addPictures({ url: shop.url, goods }, load.isEnough)
  return {
    stop: () => {
      isEnough = true
      return Promise.all([checkouts, pictures])
        .then(([{ length }]) => length)
        .finally(shop.stop)
    },
  }
}
