// The whole shop in one process: npm start
import { startTracing } from '#kit/observe/trace.ts'
import { createCommand, runCommand } from './command.ts'
import { refuseDemoLogins } from './demo-logins.ts'
import { countProducts, seedOnce } from './seed/seed.ts'
import { appSettings, settings, settingsHelp } from './settings.ts'
import { openShop } from './shop.ts'
import { checkFolder, checkPort } from './start-checks.ts'
import { welcomeText } from './welcome.ts'

await runCommand(
  createCommand('start', 'Runs the whole shop in one process, on SQLite files.').addHelpText('after', settingsHelp).action(start),
)

async function start(): Promise<void> {
  const config = settings()
  checkFolder(config.DATA_DIR)
  await checkPort(config)
  const endTracing = await startTracing(config, 'bazaar')
  const shop = await openShop({ config })
  await refuseDemoLogins(shop.subgraph('auth'), config)
  if (appSettings.of(config).SEED && config.NODE_ENV === 'development') await seedOnce(shop)
  console.log(welcomeText(await shop.listen(), config, await countProducts(shop)))
  // the first page that somebody opens need not wait for them; where they cannot be built, the log says why
  shop.findPages().catch(() => {})
  const stop = async () => {
    await shop.close()
    await endTracing()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}
