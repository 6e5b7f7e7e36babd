// The whole shop in one process: npm start
import { describeSettings } from '#kit/config.ts'
import { startTracing } from '#kit/observe/trace.ts'
import { checkFolder, checkPort } from './checks.ts'
import { screen } from './screen.ts'
import { countProducts, seedOnce } from './seed/seed.ts'
import { settings } from './settings.ts'
import { openShop } from './shop.ts'

const help = `npm start\n\nRuns the whole shop in one process, on SQLite files. Settings, by environment variable:\n\n${describeSettings()}`

if (process.argv.includes('--help')) console.log(help)
else await start()

async function start() {
  const config = settings()
  checkFolder(config.DATA_DIR)
  await checkPort(config)
  const endTracing = await startTracing(config, 'bazaar')
  const shop = await openShop({ config })
  const demo = config.SEED && config.NODE_ENV === 'development'
  if (demo) await seedOnce(shop)
  console.log(screen(await shop.listen(), config, await countProducts(shop)))
  const stop = async () => {
    await shop.close()
    await endTracing()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
