import type { Config } from '#kit/config.ts'
import { openSandboxProvider } from '#subgraphs/payments/providers/sandbox/index.ts'
import { type Line, readLedgerAt } from '#subgraphs/payments/providers/sandbox/ledger.ts'
import { openRemoteProvider } from '#subgraphs/payments/remote-provider.ts'
import { Refusal } from './cut.ts'

export type { Line }
export type Provider = ReturnType<typeof openProvider>

const openHere = (config: Config) => {
  const provider = openSandboxProvider({ config: { ...config, WEBHOOK_URL: '' } })
  return { ...provider, ledgerSince: async (since: Date): Promise<Line[]> => (await provider.ledgerPart({ since })).lines }
}

const openThere = (config: Config) => ({
  ...openRemoteProvider(config),
  ledgerSince: (since: Date): Promise<Line[]> =>
    readLedgerAt(config.PROVIDER_URL, since).catch(() => {
      throw new Refusal('The payment provider, which PROVIDER_URL names, does not tell what it did.')
    }),
})

/** The provider that has gone on while our books went back. `ledgerSince`: what it did since a moment, in its order. */
export const openProvider = (config: Config) => (config.PROVIDER_URL ? openThere(config) : openHere(config))
