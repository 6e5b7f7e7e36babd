// Whether the books of a running shop agree, for cron: node ops/reconcile.ts URL E-MAIL PASSWORD-FILE
import { readFileSync } from 'node:fs'
import { createCommand, parseCount, runCommand } from '#app/command.ts'

type Difference = { kind: string; subject: string; message: string }
type Body = { data?: { login?: { accessToken: string | null }; reconciliation?: { differences: Difference[] | null } | null } }

const description = `Asks a running shop whether orders, payments and products agree about the orders of the last days, as a user with the
permission STATS_READ. Prints the number of differences in the format of Prometheus' node_exporter, and the differences to
standard error. The exit code is 1 where there are differences, and 2, with nothing printed, where the shop gave no result.`

const login = 'mutation Login($input: LoginInput!) { login(input: $input) { accessToken } }'
const reconciliation = `query Reconciliation($from: DateTime!, $to: DateTime!) {
  reconciliation(from: $from, to: $to) { differences { kind subject message } }
}`

const dayMs = 86_400_000

await runCommand(
  createCommand('node ops/reconcile.ts', description)
    .argument('<url>', 'the address of the graph')
    .argument('<email>', 'the e-mail address of the user')
    .argument('<password-file>', 'the file that holds the password')
    .option('--days <n>', 'how many days to look back', parseCount, 2)
    .exitOverride(({ exitCode }) => process.exit(exitCode && 2))
    .action(run),
)

async function run(url: string, email: string, file: string, { days }: { days: number }): Promise<void> {
  const differences = await findDifferences(url, email, readFileSync(file, 'utf8').trim(), days).catch(() => undefined)
  if (!differences) {
    console.error('The shop gave no result.')
    process.exitCode = 2
    return
  }
  for (const { kind, subject, message } of differences) console.error(`${kind} ${subject}: ${message}`)
  console.log(`bazaar_reconciliation_differences ${differences.length}`)
  process.exitCode = differences.length > 0 ? 1 : 0
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
