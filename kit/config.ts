import { z } from 'zod'

// @apollo/gateway would export its metrics to Apollo otherwise
process.env.APOLLO_TELEMETRY_DISABLED = 'true'
// two at most hash passwords, and one is left for the disk, for which writes wait. Each thread keeps what its largest job took: 19 MiB for a
// password. The pool gets its size at its first use
process.env.UV_THREADPOOL_SIZE ??= '3'

type Shape = Record<string, z.ZodType>
type Values<S extends Shape> = Readonly<z.infer<z.ZodObject<S>>>

/** Environment variables by name. An empty one counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>

/** Settings that a part of the system declares for itself, with their defaults and descriptions. */
export type Settings<S extends Shape = Shape> = {
  shape: S
  /** The values in a configuration. Throws ConfigError if one of them is not valid. */
  of: (config: { env: Environment }) => Values<S>
  /** What is wrong with the values of an environment, a sentence for each setting. */
  faults: (env: Environment) => string[]
}

/** The settings of the kit, and the environment in which the other parts find theirs. */
export type Config = Values<typeof shape> & { env: Environment }

/** The environment is not valid. The message names each setting at fault. */
export class ConfigError extends Error {}

/** A setting that is either 0 or 1. */
export const flag = z.enum(['0', '1']).transform((value) => value === '1')

/** A limit, 0 for none. */
export function limit(most: number) {
  return z.coerce.number().int().min(0).default(most)
}

/** A limit for one address, 0 for none. Its default is `inProduction` there, and 0 in development and test, where all clients are one machine. */
export function addressLimit(inProduction: number) {
  return limit(0).meta({ inProduction })
}

const shape = {
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('the port; 0 takes a free one'),
  HOST: z.string().default('127.0.0.1').describe('the address to listen on'),
  DATA_DIR: z.string().min(1).default('data').describe('the folder of the databases and keys'),
  NODE_ENV: z
    .enum(['development', 'test', 'production'])
    .default('development')
    .describe('production adds no demo data and hides the schema'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('the least level that is logged, as JSON, to standard error'),
  REDIS_URL: z.string().default('').describe('the Redis between processes; empty: everything runs in one process'),
  REDIS_PASSWORD_FILE: z
    .string()
    .default('')
    .describe('the file with a password of Redis; empty: that of the service itself, DATA_DIR/keys/redis/<service>.password, if it exists'),
  REDIS_USER: z.string().default('').describe('the user whose password REDIS_PASSWORD_FILE holds; empty: the default user'),
  ACCEPT_UNSIGNED_EVENTS: flag
    .default(false)
    .describe('1: events without a signature are believed, while services from before signatures still run; 0: never'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().default('').describe('where traces are sent, by OTLP over HTTP; empty: nowhere'),
  OPERATION_COST: z.coerce
    .number()
    .int()
    .min(0)
    .default(12_000)
    .describe('what an operation may cost by the estimate that is made before it runs; 0: no limit'),
  ANSWER_VALUES: z.coerce
    .number()
    .int()
    .min(0)
    .default(30_000)
    .describe('how many values an answer may have (for STATS_READ 20 times as many); 0: no limit'),
  ANSWER_BYTES: z.coerce
    .number()
    .int()
    .min(0)
    .default(1_000_000)
    .describe('how many bytes an answer may have, about (for STATS_READ 20 times as many); 0: no limit'),
  FAIL_AT: z
    .string()
    .default('')
    .describe(
      'for tests: the failpoint at which the process kills itself, as subgraph/event/moment, such as auth/session.ended/after-commit',
    ),
}

/** The settings that every program has. */
export const kitSettings = defineSettings(shape, ({ FAIL_AT, NODE_ENV }) =>
  FAIL_AT && NODE_ENV === 'production' ? ['FAIL_AT: not in production'] : [],
)

/** Declares settings by their names. `check` returns what is wrong with values that are valid one by one. */
export function defineSettings<S extends Shape>(
  shape: S,
  check: (values: Values<S>, env: Environment) => string[] = () => [],
): Settings<S> {
  const schema = z.object(shape)
  const parsed = new WeakMap<Environment, Values<S>>()
  const faults = (env: Environment) => {
    const { data, error } = schema.safeParse({ ...productionDefaults(shape, env), ...env })
    return error ? error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) : check(data as Values<S>, env)
  }
  const parse = (env: Environment) => {
    const found = faults(env)
    if (found.length > 0) throw new ConfigError(found.join('; '))
    const values = schema.parse({ ...productionDefaults(shape, env), ...env }) as Values<S>
    parsed.set(env, values)
    return values
  }
  return { shape, faults, of: ({ env }) => parsed.get(env) ?? parse(env) }
}

/** Reads the settings of the kit from an environment. Throws ConfigError with every fault, also those of the settings in `others`. */
export function readConfig(env: Environment = process.env, others: readonly Settings[] = []): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const faults = [kitSettings, ...others].flatMap((settings) => settings.faults(set))
  if (faults.length > 0) throw new ConfigError(faults.join('; '))
  return { ...kitSettings.of({ env: set }), env: set }
}

/** The configuration with other values for some settings. */
export function configWith(config: Config, settings: Environment): Config {
  return readConfig({ ...config.env, ...settings })
}

/** Describes settings in one line each, with their defaults, for `--help`. */
export function describeSettings(settings: Settings): string {
  const defaults = settings.of({ env: { NODE_ENV: 'test' } })
  return Object.entries(settings.shape)
    .map(([name, field]) => `  ${name.padEnd(28)}${field.description} (default: ${defaults[name] || 'none'}${inProduction(field)})`)
    .join('\n')
}

/** The environment of this process with other settings, for a process that it starts. */
export function environmentWith(settings: Record<string, string>): Record<string, string | undefined> {
  return { ...process.env, ...settings }
}

function productionDefaults(shape: Shape, env: Environment): Record<string, unknown> {
  const fields = env.NODE_ENV === 'production' ? Object.entries(shape) : []
  return Object.fromEntries(fields.map(([name, field]) => [name, field.meta()?.inProduction]))
}

function inProduction(field: z.ZodType): string {
  const value = field.meta()?.inProduction
  return value === undefined ? '' : `; in production: ${value}`
}
