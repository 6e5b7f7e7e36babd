// Whether the books of a running shop agree, for cron: node ops/reconcile.ts URL E-MAIL PASSWORD-FILE
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { createCommand, parseCount, runCommand } from '#app/command.ts'

type Difference = { kind: string; subject: string; message: string }
type Part = { differences: Difference[] | null; notCompared: string[] | null; next: string | null }
type Problem = { extensions?: { code?: string; retryAfterMs?: number } }
type Body = { errors?: Problem[]; data?: { login?: { accessToken: string | null }; reconciliation?: Part | null } }
type Found = { differences: Difference[]; notCompared: string[] }

const description = `Asks a running shop, part by part, whether orders, payments, products, carts and the payment provider agree about the orders
of the last days and the products that changed in them, as a user with the permission STATS_READ. Prints the number of differences, and of parts that
could not be compared, in the format of Prometheus' node_exporter, and each of them to standard error. The exit code is 1 where there are
differences, and 2, with nothing printed, where the shop gave no result.`

const login = 'mutation Login($input: LoginInput!) { login(input: $input) { accessToken } }'
const reconciliation = `query Reconciliation($from: DateTime!, $to: DateTime!, $after: String) {
  reconciliation(from: $from, to: $to, after: $after) { differences { kind subject message } notCompared next }
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
  const found = await compare(url, email, readFileSync(file, 'utf8').trim(), days).catch(() => undefined)
  if (!found) {
    console.error('The shop gave no result.')
    process.exitCode = 2
    return
  }
  for (const { kind, subject, message } of found.differences) console.error(`${kind} ${subject}: ${message}`)
  for (const why of found.notCompared) console.error(`Not compared: ${why}`)
  console.log(`bazaar_reconciliation_differences ${found.differences.length}`)
  console.log(`bazaar_reconciliation_not_compared ${found.notCompared.length}`)
  process.exitCode = found.differences.length > 0 ? 1 : 0
}

async function compare(url: string, email: string, password: string, days: number): Promise<Found | undefined> {
  const { data: entered } = await ask(url, login, { input: { email, password } })
  const token = entered?.login?.accessToken ?? undefined
  const range = { from: new Date(Date.now() - days * dayMs).toISOString(), to: new Date().toISOString() }
  const found: Found = { differences: [], notCompared: [] }
  for (let after: string | null | undefined; after !== null; ) {
    const { data }: Body = await ask(url, reconciliation, { ...range, after }, token)
    const part = data?.reconciliation
    if (!part?.differences) return undefined
    found.differences.push(...part.differences)
    found.notCompared.push(...(part.notCompared ?? []))
    after = part.next
  }
  return found
}

// a comparison of many orders may be more than the shop answers in a minute
async function ask(url: string, query: string, variables: object, token?: string): Promise<Body> {
  for (;;) {
    const body = await send(url, query, variables, token)
    const limited = body.errors?.find(({ extensions }) => extensions?.code === 'RATE_LIMITED')
    if (!limited) return body
    await sleep(limited.extensions?.retryAfterMs ?? 1000)
  }
}

async function send(url: string, query: string, variables: object, token?: string): Promise<Body> {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) }
  const body = JSON.stringify({ query, variables })
  const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(30_000) })
  return (await response.json()) as Body
}
