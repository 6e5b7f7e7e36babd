// The whole shop in one process: npm start
import { accessSync, constants, mkdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { type Config, describeSettings } from '#kit/config.ts'
import { demoLogins } from './seed/logins.ts'
import { countProducts, seed } from './seed.ts'
import { settings, stopWith } from './settings.ts'
import { openShop, type Shop } from './shop.ts'

const help = `npm start\n\nRuns the whole shop in one process, on SQLite files. Settings, by environment variable:\n\n${describeSettings()}`

const checkFolder = (folder: string) => {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    stopWith(`Bazaar cannot write to the folder ${folder}: set DATA_DIR to one it may write to.`)
  }
}

const checkPort = async ({ HOST, PORT }: Config): Promise<void> => {
  const server = createServer()
  try {
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(PORT, HOST, resolve))
    server.close()
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') return stopWith(`Port ${PORT} is taken: stop what listens there, or set PORT to another.`)
    if (code === 'EACCES' || code === 'EADDRNOTAVAIL') return stopWith(`Bazaar may not listen on ${HOST}:${PORT}: set HOST and PORT.`)
    throw error
  }
}

const login = ({ email, password }: { email: string; password: string }) => `${email}  ${password}`

const screen = (url: string, { config }: Shop, products: number): string =>
  config.NODE_ENV === 'production'
    ? `Bazaar is at ${url}`
    : `
  Bazaar is open: ${url}

  Products    ${products}
  Admin       ${login(demoLogins.admin)}
  Customer    ${login(demoLogins.customer)}   (both of the demo seed, for development only)

  Try:  1. open ${url} in a browser: Apollo Sandbox, with both journeys under it
        2. curl -s ${url} -H 'content-type: application/json' \\
             -d '{"query":"{ products(first: 3) { edges { node { name price { amount } available } } } }"}'
        3. follow operations/shopper/, from 01 on

  Ctrl-C stops it; the data stays in ${config.DATA_DIR}/
`

const start = async () => {
  const config = settings()
  checkFolder(config.DATA_DIR)
  await checkPort(config)
  const shop = await openShop({ config })
  const demo = config.SEED && config.NODE_ENV === 'development'
  if (demo && (await countProducts(shop)) === 0) await seed(shop)
  console.log(screen(await shop.listen(), shop, await countProducts(shop)))
  const stop = async () => {
    await shop.close()
    process.exit(0)
  }
  process.once('SIGINT', stop)
  process.once('SIGTERM', stop)
}

if (process.argv.includes('--help')) console.log(help)
else await start()
