import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { z } from 'zod'
import {
  type Config,
  ConfigError,
  defineSettings,
  describeSettings,
  type Environment,
  environmentWith,
  flag,
  kitSettings,
  readConfig,
  type Settings,
} from '#kit/config.ts'
import { settings as routerSettings } from '#router/settings.ts'
import { sharedSettings } from '#schema/settings.ts'
import { missingSubgraphs, subgraphDirs } from '#schema/subgraph-dirs.ts'
import { UsageError } from './command.ts'
import { misspelledNames } from './misspelled-names.ts'

/** The settings of the programs in `app/` and `ops/`. */
export const appSettings = defineSettings(
  {
    SEED: flag.default(true).describe('1: an empty shop gets the demo data (never in production)'),
    MORE_SUBGRAPHS: z
      .string()
      .default('')
      .describe("folders of subgraphs that are not the shop's own, separated by commas, such as examples/reviews; SUPERGRAPH has them too"),
    ADMIN_EMAIL: z
      .email()
      .or(z.literal(''))
      .default('')
      .describe('the account that init makes the first admin, who sets the password by a token that it prints once'),
  },
  ({ MORE_SUBGRAPHS }, env) => [
    ...missingSubgraphs(MORE_SUBGRAPHS).map((name) => `MORE_SUBGRAPHS: there is no ${name}/schema.graphql`),
    ...(MORE_SUBGRAPHS && !env.SUPERGRAPH ? ['SUPERGRAPH: name the file of the graph with MORE_SUBGRAPHS in it'] : []),
  ],
)

const allSettings: Settings[] = [kitSettings, appSettings, sharedSettings, routerSettings, ...(await subgraphSettings())]

/**
 * Reads all settings of the environment, and warns of names that look like a setting with a typing error.
 * Throws UsageError, with one line that names every invalid setting.
 */
export function settings(env: Environment = environmentWith({})): Config {
  try {
    for (const [name, meant] of misspelledNames(env, namesOf(allSettings)))
      console.warn(`There is no setting ${name}. Did you mean ${meant}?`)
    return readConfig(env, allSettings)
  } catch (error) {
    if (error instanceof ConfigError) throw new UsageError(`Bazaar cannot start with these settings: ${error.message}.`)
    throw error
  }
}

/** The text that `--help` shows below the options of a program that reads all settings. */
export function settingsHelp(): string {
  return `\nSettings, by environment variable:\n\n${allSettings.map(describeSettings).join('\n')}`
}

async function subgraphSettings(): Promise<Settings[]> {
  // a pattern would take twice as long, at each start
  const files = subgraphDirs().flatMap((dir) =>
    readdirSync(dir, { recursive: true, encoding: 'utf8' }).flatMap((file) => (basename(file) === 'settings.ts' ? [join(dir, file)] : [])),
  )
  return Promise.all(files.toSorted().map(async (file) => (await import(file)).settings))
}

function namesOf(declared: Settings[]): string[] {
  return declared.flatMap(({ shape }) => Object.keys(shape))
}
