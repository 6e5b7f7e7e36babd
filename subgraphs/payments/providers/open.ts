import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Config, ConfigError } from '#kit/config.ts'
import type { Provider, ProviderModule } from './contract.ts'

/** The names of all providers: the folders here that have an index.ts. */
export function providerNames(): string[] {
  return readdirSync(import.meta.dirname).filter((name) => existsSync(join(import.meta.dirname, name, 'index.ts')))
}

/** Opens the provider that PAYMENT_PROVIDER names. Throws ConfigError where there is none of this name. */
export async function openProvider(config: Config): Promise<Provider> {
  return (await importProvider(config)).openProvider(config)
}

/** What is missing to ask the provider about the past, as a sentence; undefined where nothing is. */
export async function missingLedger(config: Config): Promise<string | undefined> {
  return (await importProvider(config)).missingLedger?.(config)
}

function importProvider({ PAYMENT_PROVIDER }: Config): Promise<ProviderModule> {
  const names = providerNames()
  if (!names.includes(PAYMENT_PROVIDER))
    throw new ConfigError(`PAYMENT_PROVIDER: there is no provider ${PAYMENT_PROVIDER}. Choose one of: ${names.join(', ')}.`)
  return import(`./${PAYMENT_PROVIDER}/index.ts`)
}
