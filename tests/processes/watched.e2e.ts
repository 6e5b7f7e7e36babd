import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { demoLogins } from '#app/seed/logins.ts'
import { newFolder } from '#kit/test/folder.ts'
import { readyOperations } from '#router/operations.ts'
import { openCollector, rootsOf, type Span, traceWith } from '#tests/support/collector.ts'
import { frontAt } from '#tests/support/front.ts'
import { follow } from '#tests/support/journey.ts'
import { persistently, startShop } from '#tests/support/process.ts'
import { type Ask, address, dataOf, shopper } from '#tests/support/shop.ts'
import { nodeArgs } from '#tools/processes/node-args.ts'
import { freePort } from '#tools/processes/ports.ts'
import { missingPrograms, startProcesses } from '#tools/processes/start.ts'

const missing = missingPrograms()
if (missing.length > 0) console.warn(`no ${missing.join(' and no ')} on PATH: the shop as processes is not observed`)

const firstProduct = 'query Browse { products(first: 1, filter: { inStock: true }) { edges { node { id } } } }'

const secretKeys = /token$|password|email|guest$|line1|postcode|displayName/i

test('both journeys are in the log, the metrics and the traces, without any secret', async () => {
  const collector = await openCollector()
  const { at, front, messages, output, stop } = await openWatched({ LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
  await follow(front, readyOperations('shopper'))
  await follow(front, readyOperations('admin'))
  await buy(front.ask)
  await front.untilIdle()
  const measured = await metricsAt(at)
  expect(await stop()).toBe('0')
  const [logged, traced] = [linesOf(output()), collector.sent.join('\n')]

  const secrets = [...new Set([...secretsIn(messages), ...secretsIn(demoLogins), ...secretsIn(address)])]
  expect(secrets).toEqual(expect.arrayContaining([demoLogins.admin.email, demoLogins.admin.password, address.line1]))
  expect(secrets.filter((secret) => secret.startsWith('ey')).length).toBeGreaterThan(3)
  for (const text of [logged, measured, traced]) expect(secrets.filter((secret) => text.includes(secret))).toEqual([])

  expect(logged).toMatch(/"requestId":"req_\w+","operation":"PlaceOrder","ms":\d+,"status":200,"codes":\[\],"msg":"request"/)
  expect(logged).toMatch(/"name":"orders","requestId":"req_\w+","field":"placeOrder","ms":\d+,"codes":\[\],"msg":"operation"/)
  expect(logged).toMatch(/"name":"carts","requestId":"req_\w+","event":"order.placed","seq":\d+,/)
  expect(measured).toMatch(/bazaar_router_requests_total{operation="PlaceOrder",outcome="OK"} [1-9]/)
  expect(measured).toMatch(/bazaar_subgraph_operation_seconds_count{subgraph="orders",field="placeOrder",outcome="OK"} [1-9]/)
  expect(measured).toMatch(/bazaar_saga_seconds_count{event="order.paid"} [1-9]/)
  expect(measured).toMatch(/bazaar_provider_call_seconds_count{verb="capture",outcome="APPROVED"} [1-9]/)
})

test.skipIf(missing.length > 0)(
  'across processes an order is one trace with one request id from nginx to the last event, and its payment is another trace',
  async () => {
    const collector = await openCollector()
    const shop = await openProcesses({ LOG_LEVEL: 'debug', OTEL_EXPORTER_OTLP_ENDPOINT: collector.url })
    await buy(shop.front.ask)
    await shop.front.untilIdle()
    const [orders, router] = await Promise.all(['orders', 'router-1'].map((name) => metricsAt(shop.service(name).url)))
    const shown = await Promise.all(['/metrics', '/health/ready'].map((path) => fetch(new URL(path, shop.url))))
    await shop.stop()

    const placed = traceWith(collector.spans, 'orders placeOrder')
    const paid = traceWith(collector.spans, 'payments initiatePayment')
    expect(new Set(placed.map(({ service }) => service))).toEqual(new Set(['router', 'orders', 'carts', 'products', 'payments', 'admin']))
    expect(namesOf(placed)).toEqual(
      expect.arrayContaining(['gateway.plan', 'gateway.fetch', 'carts order.placed', 'products cart.checked-out', 'orders stock.held']),
    )
    expect(namesOf(paid)).toEqual(
      expect.arrayContaining([
        'provider authorize',
        'orders payment.authorized',
        'provider capture',
        'carts order.paid',
        'products order.paid',
      ]),
    )
    expect([placed, paid].map((trace) => namesOf(rootsOf(trace)))).toEqual([['PlaceOrder'], ['Pay']])

    // the request id that nginx assigned
    const requestId = placed[0]?.traceId ?? ''
    for (const name of ['orders', 'carts', 'products', 'payments', 'admin']) expect(shop.output[name]).toContain(requestId)
    expect(`${shop.output['router-1']}${shop.output['router-2']}`).toContain(requestId)
    expect(linesOf(Object.values(shop.output).join('\n'))).not.toMatch(/the-secret-of-a-guest|guest@example|High Street/)

    expect(orders).toMatch(/bazaar_outbox_unsent_events{subgraph="orders"} 0/)
    expect(orders).toMatch(/bazaar_consumer_lag_events{subgraph="orders",producer="carts"} 0/)
    expect(orders).toMatch(/bazaar_redis_connections_down 0/)
    expect(router).toMatch(/bazaar_router_breaker_open{subgraph="orders"} 0/)
    expect(shown.map(({ status }) => status)).toEqual([404, 404])
  },
)

test('while the collector is down, an order is paid and the shop stops quickly', async () => {
  const { front, stop } = await openWatched({ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${await freePort()}` })
  await buy(front.ask)
  const start = performance.now()
  expect(await stop()).toBe('0')
  expect(performance.now() - start).toBeLessThan(4000)
})

test('reconcile exits with 0 if the books agree, and with 2 if the shop is down', async () => {
  const { at } = await openWatched()
  const file = join(newFolder(), 'password')
  writeFileSync(file, demoLogins.admin.password)
  const reconcile = (url: string) =>
    spawnSync(process.execPath, nodeArgs('.', 'ops/reconcile.ts', `${url}/graphql`, demoLogins.admin.email, file), { encoding: 'utf8' })
  expect(reconcile(at)).toMatchObject({ status: 0, stdout: 'bazaar_reconciliation_differences 0\nbazaar_reconciliation_not_compared 0\n' })
  expect(reconcile(`http://127.0.0.1:${await freePort()}`)).toMatchObject({ status: 2, stdout: '' })
})

/** Starts a seeded shop as one process. */
async function openWatched(settings: Record<string, string> = {}) {
  const [port, dataDir] = [await freePort(), newFolder()]
  const process = startShop({ PORT: String(port), DATA_DIR: dataDir, SEED: '1', ...settings })
  const stop = async () => {
    process.kill('SIGTERM')
    return process.died
  }
  onTestFinished(async () => void (await stop()))
  const at = `http://127.0.0.1:${port}`
  const shop = recordedClient(`${at}/graphql`)
  await persistently(async () => dataOf(await shop.front.ask(firstProduct)), 60_000)
  return { ...shop, at, stop, output: process.output }
}

/** Returns a client of a shop, and everything that it sends and receives. */
function recordedClient(url: string) {
  const front = frontAt(url)
  const messages: unknown[] = []
  const ask: Ask = async (query, variables, as) => {
    const answer = await front.ask(query, variables, as)
    messages.push(variables, as, answer)
    return answer
  }
  return { front: { ...front, ask }, messages }
}

/** Places and pays an order as a guest. */
async function buy(ask: Ask) {
  const [{ node }] = dataOf(await ask(firstProduct)).products.edges
  await shopper({ ask }, { guest: 'the-secret-of-a-guest-0001' }).buy([{ productId: node.id, quantity: 1 }])
}

async function metricsAt(url: string) {
  return (await fetch(`${url}/metrics`)).text()
}

function linesOf(output: string) {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .join('\n')
}

/** Returns every text under a key that holds secrets. */
function secretsIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return secretKeys.test(key) && value.length > 3 ? [value] : []
  return Object.entries(value ?? {}).flatMap(([inner, part]) => secretsIn(part, Number.isNaN(Number(inner)) ? inner : key))
}

/** Starts a seeded shop as processes. */
async function openProcesses(env: Record<string, string>) {
  const output: Record<string, string> = {}
  const onLine = (name: string, line: string) => {
    output[name] = `${output[name] ?? ''}${line}\n`
  }
  const shop = await startProcesses({ dataDir: newFolder(), env: { NODE_ENV: 'development', SEED: '1', ...env }, onLine })
  onTestFinished(() => shop.stop())
  return { ...shop, ...recordedClient(shop.url), output }
}

function namesOf(trace: Span[]) {
  return trace.map(({ name }) => name)
}
