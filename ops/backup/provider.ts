import { UsageError } from '#app/command.ts'
import type { Config } from '#kit/config.ts'
import { openSandboxProvider } from '#subgraphs/payments/providers/sandbox/company/company.ts'
import { type Line, readLedgerAt } from '#subgraphs/payments/providers/sandbox/company/ledger.ts'
import { openRemoteProvider } from '#subgraphs/payments/providers/sandbox/http.ts'

export type Provider = ReturnType<typeof openProvider>

export type { Line }

/** The provider that has gone on while our books went back. `ledgerSince`: what it did since a moment, in its order. */
export function openProvider(config: Config) {
  return config.PROVIDER_URL ? openThere(config) : openHere(config)
}

function openThere(config: Config) {
  return {
    ...openRemoteProvider(config),
    ledgerSince: (since: Date): Promise<Line[]> =>
      readLedgerAt(config.PROVIDER_URL, since).catch(() => {
        throw new UsageError('The payment provider, which PROVIDER_URL names, does not tell what it did.')
      }),
  }
}

function openHere(config: Config) {
  const provider = openSandboxProvider({ config: { ...config, WEBHOOK_URL: '' } })
  return { ...provider, ledgerSince: async (since: Date): Promise<Line[]> => (await provider.ledgerPart({ since })).lines }
}
