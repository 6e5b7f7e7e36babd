import { join } from 'node:path'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { freePort } from '#tools/processes/ports.ts'
import { ServiceProcess } from '#tools/processes/service-process.ts'

type Options = { root?: string; env?: Record<string, string> }

/**
 * Starts the shop in one process, as `npm start` does, on a folder that is prepared. `root` is the checkout whose code it runs; default:
 * this one. Returns the address of its graph, and how to end it.
 */
export async function startOneProcess(dataDir: string, options: Options = {}): Promise<{ url: string; stop: () => Promise<void> }> {
  const shop = await oneProcess(dataDir, options)
  shop.start()
  await shop.ready()
  return { url: `${shop.url}/graphql`, stop: () => shop.end('SIGTERM') }
}

/** The same, as a process that can be killed and started again. It does not run yet. */
export async function oneProcess(dataDir: string, options: Options = {}): Promise<ServiceProcess> {
  const { root = join(import.meta.dirname, '../..'), env: more = {} } = options
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const env = { PORT: String(port), DATA_DIR: dataDir, NODE_ENV: 'development', SEED: '0', LOG_LEVEL: 'error', ...more }
  const command = () => ({ file: process.execPath, args: nodeArgs(root, 'app/start.ts'), env })
  const isReady = () => fetch(`${url}/health/ready`).then(({ ok }) => ok)
  return new ServiceProcess({ name: 'shop', port, url, command, isReady }, { supervised: false, onLine: () => {} })
}
