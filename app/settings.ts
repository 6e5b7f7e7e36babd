import { type Config, ConfigError, readConfig } from '#kit/config.ts'

/** Says in one sentence why a program cannot go on, and ends it. */
export function stopWith(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** The settings of the environment. Ends the program where one of them cannot be. */
export function settings(): Config {
  try {
    return readConfig()
  } catch (error) {
    if (error instanceof ConfigError) return stopWith(`Bazaar cannot start with these settings: ${error.message}.`)
    throw error
  }
}
