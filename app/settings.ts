import { type Config, ConfigError, readConfig } from '#kit/config.ts'
import { UsageError } from './command.ts'

/** Reads the settings of the environment. Throws UsageError where one of them is not valid. */
export function settings(): Config {
  try {
    return readConfig()
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(`Bazaar cannot start with these settings: ${error.message}.`)
    throw error
  }
}
