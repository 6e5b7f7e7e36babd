import { z } from 'zod'

/** Every setting of Bazaar, checked, under the name of its environment variable. */
export type Config = Readonly<z.infer<typeof settings>>

// @apollo/gateway would export its metrics to Apollo otherwise
process.env.APOLLO_TELEMETRY_DISABLED = 'true'

const flag = z.enum(['0', '1']).transform((value) => value === '1')

const settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(4000).describe('where the graph is served; 0 takes a free port'),
  HOST: z.string().default('127.0.0.1').describe('the address it listens on'),
  DATA_DIR: z.string().min(1).default('data').describe('the folder of the databases and keys'),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development').describe('production seeds nothing and hides the schema'),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'])
    .default('warn')
    .describe('how much is logged, as JSON, to standard error'),
  CORS_ORIGINS: z
    .string()
    .default('')
    .describe('origins that may use the graph, by commas; empty: any localhost in development, none in production'),
  CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .default('GBP')
    .describe('the currency of every price, by its ISO 4217 code'),
  LOW_STOCK: z.coerce.number().int().min(0).default(10).describe('a product with at most so many available is low on stock'),
  ACCESS_TOKEN_SECONDS: z.coerce.number().int().min(5).default(300).describe('the life of an access token'),
  REFRESH_TOKEN_DAYS: z.coerce.number().int().min(1).default(30).describe('the life of a session that is not used'),
  PENDING_MINUTES: z.coerce.number().positive().default(10).describe('how long an order may wait for its stock'),
  PAYMENT_MINUTES: z.coerce.number().positive().default(30).describe('how long an order may wait for its payment'),
  PAYMENT_PROVIDER: z
    .string()
    .default('sandbox')
    .describe('who takes the money; in production it must be set, as the sandbox takes test cards'),
  PROVIDER_TIMEOUT_MS: z.coerce.number().int().positive().default(1500).describe('how long a call to the payment provider may take'),
  PROVIDER_URL: z.string().default('').describe('where the sandbox provider listens; empty: it is a part of payments'),
  WEBHOOK_URL: z.string().default('').describe('where the sandbox provider reports what it did; empty: nowhere'),
  REDIS_URL: z.string().default('').describe('the Redis between processes; empty: everything is one process'),
  REDIS_PASSWORD_FILE: z.string().default('').describe('the file that holds the password of Redis'),
  SUBGRAPH_URLS: z
    .string()
    .default('')
    .describe('where the router finds subgraphs: name=url, by commas; a name that is not here is asked at http://<name>:4000/graphql'),
  TRUST_PROXY: flag.default(false).describe('1: a proxy in front says who asks (x-forwarded-for) and names the request (x-request-id)'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.string().default('').describe('where traces are sent, by OTLP over HTTP; empty: nowhere'),
  RATE_LIMIT: z.coerce.number().int().min(0).default(0).describe('operations a minute for each address; 0: no limit'),
  SIGN_IN_LIMIT: z.coerce
    .number()
    .int()
    .min(0)
    .default(0)
    .describe('attempts to sign in or register a minute, for each address and for each account; 0: no limit'),
  SEED: flag.default(true).describe('1: an empty shop gets the demo seed (never in production)'),
  ADMIN_EMAIL: z.email().or(z.literal('')).default('').describe('whom init makes the first admin, with a password that it prints once'),
  FAIL_AT: z
    .string()
    .default('')
    .describe('a failpoint where the process kills itself, for tests, such as orders/order.placed/after-commit'),
})

/** The one line that says what is wrong with the environment. */
export class ConfigError extends Error {}

/** Reads the settings; anything that is not set takes its default. Throws ConfigError where a value cannot be. */
export function readConfig(env: Record<string, string | undefined> = process.env): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const { data, error } = settings.safeParse(set)
  if (error) throw refuse(error.issues)
  if (data.NODE_ENV === 'production' && data.FAIL_AT) throw new ConfigError('FAIL_AT: not in production')
  if (data.NODE_ENV === 'production' && !set.PAYMENT_PROVIDER)
    throw new ConfigError('PAYMENT_PROVIDER: set it in production; the sandbox takes test cards for money')
  return data
}

/** Every setting with its default and meaning, a line each, for `--help`. */
export function describeSettings(): string {
  return Object.entries(settings.shape)
    .map(([name, field]) => `  ${name.padEnd(22)}${field.description} (default: ${readConfig({})[name as keyof Config] || 'none'})`)
    .join('\n')
}

/** The environment of this process with other settings, for a process that it starts. */
export function environmentWith(settings: Record<string, string>): Record<string, string | undefined> {
  return { ...process.env, ...settings }
}

function refuse(issues: readonly { path: PropertyKey[]; message: string }[]) {
  return new ConfigError(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '))
}
