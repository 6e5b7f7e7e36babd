// The whole shop in one process: npm start
import { accessSync, constants, mkdirSync } from 'node:fs'
import { type Config, ConfigError, describeSettings, readConfig } from '#kit/config.ts'
import { demoLogins } from './seed/logins.ts'
import { isEmpty, seed, seedProducts } from './seed.ts'
import { openShop, type Shop } from './shop.ts'

const help = `npm start\n\nRuns the whole shop in one process, on SQLite files. Settings, by environment variable:\n\n${describeSettings()}`

const stopWith = (sentence: string): never => {
  console.error(sentence)
  process.exit(1)
}

const settings = (): Config => {
  try {
    return readConfig()
  } catch (error) {
    if (error instanceof ConfigError) return stopWith(`Bazaar cannot start with these settings: ${error.message}.`)
    throw error
  }
}

const checkFolder = (folder: string) => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    stopWith(`Bazaar cannot write to the folder ${folder}: set DATA_DIR to one it may write to.`)
  }
}

const listen = async (shop: Shop): Promise<string> => {
  try {
    return await shop.listen()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') return stopWith(`Port ${shop.config.PORT} is taken: stop what listens there, or set PORT to another.`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL')
      return stopWith(`Bazaar may not listen on ${shop.config.HOST}:${shop.config.PORT}: set HOST and PORT.`)
    throw error
  }
}

const login = ({ email, password }: { email: string; password: string }) => `${email}  ${password}`

const screen = (url: string, { config }: Shop): string =>
  config.NODE_ENV === 'production'
    ? `Bazaar is at ${url}`
    : `
  Bazaar is open: ${url}

  Products    ${seedProducts().length}
  Admin       ${login(demoLogins.admin)}
  Customer    ${login(demoLogins.customer)}   (both for development only)

  Try:  1. open ${url} in a browser: Apollo Sandbox, with both journeys under it
        2. curl -s ${url} -H 'content-type: application/json' \\
             -d '{"query":"{ products(first: 3) { edges { node { name price { amount } available } } } }"}'
        3. follow operations/shopper/, from 01 on

  Ctrl-C stops it; the data stays in ${config.DATA_DIR}/
`

const start = async () => {
  const config = settings()
  checkFolder(config.DATA_DIR)
  const shop = await openShop({ config })
  const demo = config.SEED && config.NODE_ENV === 'development'
  if (demo && (await isEmpty(shop))) await seed(shop)
  const url = await listen(shop)
  console.log(screen(url, shop))
  const stop = async () => {
    await shop.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

if (process.argv.includes('--help')) console.log(help)
else await start()
