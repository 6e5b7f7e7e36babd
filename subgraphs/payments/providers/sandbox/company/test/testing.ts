import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Config } from '#kit/config.ts'
import { newKey } from '#kit/http/claims.ts'
import { createLog } from '#kit/observe/log.ts'
import { placeDatabase } from '#kit/test/migrated.ts'
import { ledgerFile } from '#subgraphs/payments/providers/sandbox/company/ledger.ts'
import { createCompanyServer } from '#subgraphs/payments/providers/sandbox/company/server.ts'
import { webhookKeyFile } from '#subgraphs/payments/providers/sandbox/company/signature.ts'

type Options = { config: Config; clock?: () => Date }

/** Starts the company's server on a free port; returns its URL and how to stop it. */
export async function startCompany({ config, clock = () => new Date() }: Options) {
  const server = createCompanyServer({ config, clock, log: createLog(config, 'sandbox-provider') })
  return { ...server, url: await server.app.listen({ host: '127.0.0.1', port: 0 }) }
}

/** Writes the ledger of a new company. */
export function placeLedger(config: Config): Promise<void> {
  return placeDatabase(ledgerFile(config), join(import.meta.dirname, '../migrations'))
}

/** Writes webhook keys to the file where the settings look for them; returns the keys. */
export function writeWebhookKeys(config: Config, keys = [newKey()]): string[] {
  const file = webhookKeyFile(config)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${keys.join('\n')}\n`)
  return keys
}
