import { randomBytes } from 'node:crypto'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { createCommand, parseCount, parseUrl, succeedsIf } from '#app/command.ts'
import { demoLogins } from '#app/seed/logins.ts'
import type { Options } from './run.ts'

const description = `Sends a month of real trade through a running shop, and proves that its books agree. The exit code is 0 only if every statement of
the proof holds.`

const columns = 'InvoiceNo, StockCode, Description, Quantity, InvoiceDate, UnitPrice, CustomerID, Country'

const nameOfRun = `the name of this run: lower-case letters, digits and single hyphens, at most 24; the same name continues a run`

/** The command line of a replay. */
export function replayCommand(run: (file: string, options: Options) => Promise<boolean>): Command {
  const { email, password } = demoLogins.admin
  return createCommand('replay', description)
    .argument('<file>', `a CSV of invoice lines, gzipped or not: ${columns}`)
    .addOption(
      new Option('--limit <n>', 'only the first N invoices of the file').argParser(parseCount).default(Number.POSITIVE_INFINITY, 'all'),
    )
    .option('--concurrency <n>', 'how many customers buy at once', parseCount, 8)
    .option('--url <url>', "the shop's graph", parseUrl, 'http://localhost:4000/graphql')
    .option(
      '--scarce',
      'sells from half the stock, with deliveries between: exactly what cannot be had must be refused, and is bought later',
    )
    .option('--variants', 'makes products whose codes differ by the letters at their end alone variants of one product')
    .option('--categories', 'puts the products into categories and gives them attributes, by the words of their names, before it trades')
    .option('--currency <code>', 'sells to every second customer in this currency of the shop, at prices that are the same numbers')
    .addOption(new Option('--run <id>', nameOfRun).argParser(parseRun).default(`run-${randomBytes(5).toString('hex')}`, 'a new one'))
    .option('--email <e-mail>', 'the admin who keeps the shop', email)
    .option('--password <secret>', "the admin's password", password)
    .action(succeedsIf(run))
}

function parseRun(text: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text) && text.length <= 24) return text
  throw new InvalidArgumentError('It takes lower-case letters, digits and single hyphens, at most 24.')
}
