import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Config } from '#kit/config.ts'
import { newKey } from '#kit/http/claims.ts'
import { createLog } from '#kit/observe/log.ts'
import { openSandboxProvider } from '#subgraphs/payments/providers/sandbox/company/company.ts'
import { readLedgerAt } from '#subgraphs/payments/providers/sandbox/company/ledger.ts'
import type { AuthorizeRequest, EndRequest, RefundRequest } from '#subgraphs/payments/providers/sandbox/company/operations.ts'
import { openProviderServer } from '#subgraphs/payments/providers/sandbox/company/server.ts'
import { webhookKeyFile } from '#subgraphs/payments/providers/sandbox/company/signature.ts'
import type { Result } from '#subgraphs/payments/providers/sandbox/company/tables.ts'

type Options = { config: Config; clock?: () => Date }

/** The provider as a part of this process. */
export async function inProcess(options: Options) {
  return openSandboxProvider(options)
}

/** A provider that listens; answers where, and how to end it. */
export async function listening({ config, clock = () => new Date() }: Options) {
  const server = openProviderServer({ config, clock, log: createLog(config, 'sandbox-provider') })
  return { ...server, url: await server.app.listen({ host: '127.0.0.1', port: 0 }) }
}

/** The provider as a process of its own is asked, over real HTTP. */
export async function overHttp(options: Options) {
  const { url, close } = await listening(options)
  const gone = new AbortController()
  const post = async (verb: string, request: object): Promise<Result> => {
    const answer = await fetch(`${url}/${verb}`, { method: 'POST', body: JSON.stringify(request), signal: gone.signal })
    return (await answer.json()) as Result
  }
  return {
    authorize: (request: AuthorizeRequest) => post('authorize', request),
    capture: (request: EndRequest) => post('capture', request),
    void: (request: EndRequest) => post('void', request),
    refund: (request: RefundRequest) => post('refund', request),
    ledger: () => readLedgerAt(url),
    close: async () => {
      gone.abort()
      await close()
    },
  }
}

/** Puts keys of web-hooks where the settings look for them; answers them. */
export function keepWebhookKeys(config: Config, keys = [newKey()]): string[] {
  const file = webhookKeyFile(config)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${keys.join('\n')}\n`)
  return keys
}
