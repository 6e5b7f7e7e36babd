import { randomBytes } from 'node:crypto'
import { parseArgs } from 'node:util'

export type Options = {
  file: string
  limit: number
  concurrency: number
  url: string
  run: string
  email: string
  password: string
}

type Admin = { email: string; password: string }

/** What somebody typed cannot be meant; the message says why, in a sentence. */
export class UsageError extends Error {}

export const defaultUrl = 'http://localhost:4000/graphql'

export const usage = `Puts a month of real trade through a running shop, and proves that its books agree.

  npm run replay -- FILE [options]

  FILE                a CSV of invoice lines, gzipped or not: InvoiceNo, StockCode, Description, Quantity,
                      InvoiceDate, UnitPrice, CustomerID, Country
  --limit N           only the first N invoices of the file (default: all)
  --concurrency N     how many customers are served at once (default: 8)
  --url URL           the shop's graph (default: ${defaultUrl})
  --run ID            the name of this run: lower-case letters, digits and single hyphens, at most 24;
                      the same one goes on where it was left (default: a new one)
  --email E-MAIL      the admin who keeps the shop (default: the admin of the demo seed)
  --password SECRET   the admin's password
  --help              this text

The exit code is 0 only if every statement of the proof holds.`

const known = {
  limit: { type: 'string' },
  concurrency: { type: 'string' },
  url: { type: 'string' },
  run: { type: 'string' },
  email: { type: 'string' },
  password: { type: 'string' },
  help: { type: 'boolean' },
} as const

/** Reads the command line; undefined asks for help. Throws UsageError. */
export function readOptions(args: string[], seeded: Admin): Options | undefined {
  const { values, positionals } = parse(args)
  if (values.help) return undefined
  const [file, ...more] = positionals
  if (file === undefined) throw new UsageError('Which file? Give the path of a CSV of invoice lines.')
  if (more.length > 0) throw new UsageError(`One file at a time: ${positionals.join(', ')} are ${positionals.length}.`)
  return {
    file,
    limit: values.limit === undefined ? Number.POSITIVE_INFINITY : count('limit', values.limit),
    concurrency: count('concurrency', values.concurrency ?? '8'),
    url: address(values.url ?? defaultUrl),
    run: runId(values.run ?? newRun()),
    email: values.email ?? seeded.email,
    password: values.password ?? seeded.password,
  }
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: known, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function count(name: string, text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
  throw new UsageError(`--${name} must be a whole number from 1, not "${text}".`)
}

function address(text: string): string {
  if (/^https?:$/.test(URL.parse(text)?.protocol ?? '')) return text
  throw new UsageError(`--url must be an http address, not "${text}".`)
}

function runId(text: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 24) return text
  throw new UsageError(`--run must have lower-case letters, digits and single hyphens, at most 24, not "${text}".`)
}

function newRun(): string {
  return `run-${randomBytes(5).toString('hex')}`
}
