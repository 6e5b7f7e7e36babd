import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startProcesses } from '#tools/processes/start.ts'
import { frontAt } from './front.ts'

export type OpenProcesses = Awaited<ReturnType<typeof openProcesses>>

export const browse = '{ products(first: 1, filter: { inStock: true }) { edges { node { id } } } }'

const env = { NODE_ENV: 'development', SEED: '1', RATE_LIMIT: '100000', SIGN_IN_LIMIT: '1000' }

/** Starts the shop as processes with the demo seed, in a folder of its own, which `close` removes. */
export async function openProcesses() {
  const dataDir = mkdtempSync(join(tmpdir(), 'bazaar-processes-'))
  const shop = await startProcesses({ dataDir, env })
  /** Stops services while `meanwhile` runs. */
  const without = async <T>(names: string[], meanwhile: () => Promise<T>): Promise<T> => {
    const services = names.map(shop.service)
    for (const service of services) service.supervised = false
    for (const service of services) service.kill()
    await Promise.all(services.map(({ exited }) => exited))
    try {
      return await meanwhile()
    } finally {
      for (const service of services) service.start()
      await Promise.all(services.map((service) => service.ready()))
      for (const service of services) service.supervised = true
    }
  }
  const close = async () => {
    await shop.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { ...shop, dataDir, front: frontAt(shop.url), at: (path: string) => `${shop.service('nginx').url}${path}`, without, close }
}

/** Sends a body as JSON. */
export function post(url: string, body: object, headers: Record<string, string> = {}) {
  return fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) })
}

/** Returns the code of the first error of an answer. */
export async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code ?? ''
}
