import type { Config } from '#kit/config.ts'
import type { Provider, ProviderModule } from './contract.ts'
import { settings } from './settings.ts'

/** Opens the provider that PAYMENT_PROVIDER names. Throws ConfigError where there is none of this name. */
export async function openProvider(config: Config): Promise<Provider> {
  return (await importProvider(config)).openProvider(config)
}

/** What is missing to ask the provider about the past, as a sentence; undefined where nothing is. */
export async function missingLedger(config: Config): Promise<string | undefined> {
  return (await importProvider(config)).missingLedger?.(config)
}

function importProvider(config: Config): Promise<ProviderModule> {
  return import(`./${settings.of(config).PAYMENT_PROVIDER}/index.ts`)
}
