// Whether the books of a running shop agree, for cron: node ops/reconcile.ts URL E-MAIL PASSWORD-FILE
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'

type Difference = { kind: string; subject: string; message: string }
type Body = { data?: { login?: { accessToken: string | null }; reconciliation?: { differences: Difference[] | null } | null } }

const usage = `node ops/reconcile.ts URL E-MAIL PASSWORD-FILE [--days N]

Asks the shop whose graph is at URL whether orders, payments and products agree about the orders of the last 2 days (or N), as somebody
who holds STATS_READ and whose password stands in PASSWORD-FILE. Prints the number of differences as Prometheus' node_exporter reads it,
and the differences themselves to standard error. The exit code is 1 where there are some, and 2, with nothing printed, where the shop
did not say.`

const login = 'mutation Login($input: LoginInput!) { login(input: $input) { accessToken } }'
const reconciliation = `query Reconciliation($from: DateTime!, $to: DateTime!) {
  reconciliation(from: $from, to: $to) { differences { kind subject message } }
}`

const dayMs = 86_400_000

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean' }, days: { type: 'string', default: '2' } },
})
const [url, email, file] = positionals
if (values.help || !url || !email || !file) {
  console.log(usage)
  process.exitCode = values.help ? 0 : 2
} else process.exitCode = await run(url, email, file, Number(values.days))

async function run(url: string, email: string, file: string, days: number): Promise<number> {
  const differences = await findDifferences(url, email, readFileSync(file, 'utf8').trim(), days).catch(() => undefined)
  if (!differences) {
    console.error('The shop did not say whether its books agree.')
    return 2
  }
  for (const { kind, subject, message } of differences) console.error(`${kind} ${subject}: ${message}`)
  console.log(`bazaar_reconciliation_differences ${differences.length}`)
  return differences.length > 0 ? 1 : 0
}

async function findDifferences(url: string, email: string, password: string, days: number): Promise<Difference[] | undefined> {
  const { data: entered } = await ask(url, login, { input: { email, password } })
  const range = { from: new Date(Date.now() - days * dayMs).toISOString(), to: new Date().toISOString() }
  const { data } = await ask(url, reconciliation, range, entered?.login?.accessToken ?? undefined)
  return data?.reconciliation?.differences ?? undefined
}

async function ask(url: string, query: string, variables: object, token?: string): Promise<Body> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const body = JSON.stringify({ query, variables })
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(30_000) })
  return (await response.json()) as Body
}
