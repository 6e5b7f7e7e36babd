import { existsSync } from 'node:fs'
import type { Config } from '#kit/config.ts'
import type { Provider, ProviderCall } from '#subgraphs/payments/providers/contract.ts'
import { cards } from './company/cards.ts'
import type { Company } from './company/company.ts'
import { type Line, ledgerFile } from './company/ledger.ts'
import { answerOf } from './results.ts'
import { settings } from './settings.ts'
import { createWebhookReader } from './webhooks.ts'

/** The sandbox, which takes test cards: a company in this process or, where PROVIDER_URL is set, over HTTP. */
export async function openProvider(config: Config): Promise<Provider> {
  const company = await openCompany(config)
  return {
    takes: (method) => cards.has(method),
    authorize: (request) => company.authorize(request).then(answerOf),
    capture: (request) => company.capture(request).then(answerOf),
    void: (request) => company.void(request).then(answerOf),
    refund: (request) => company.refund(request).then(answerOf),
    find: async (key) => (await company.readLedger({ key })).lines.map(callOf)[0],
    list: async ({ from, to }, after = '0') => {
      const { lines, next } = await company.readLedger({ since: from, until: to, after: Number(after) })
      return { calls: lines.map(callOf), ...(next !== null && { next: String(next) }) }
    },
    readWebhook: createWebhookReader(config),
    close: company.close,
  }
}

/** A company in this process has its books in DATA_DIR; without them it would start a new, empty ledger. */
export function missingLedger(config: Config): string | undefined {
  if (settings.of(config).PROVIDER_URL || existsSync(ledgerFile(config))) return undefined
  return `Set PROVIDER_URL, or copy the sandbox's sandbox-provider.db, as it is now, into ${config.DATA_DIR}.`
}

// only the one that is used is loaded
async function openCompany(config: Config): Promise<Company> {
  if (settings.of(config).PROVIDER_URL) return (await import('./http.ts')).connectToCompany(config)
  return (await import('./company/company.ts')).openCompany({ config })
}

function callOf({ result, at, ...line }: Line): ProviderCall {
  return { ...line, answer: answerOf(result), at: new Date(at) }
}
