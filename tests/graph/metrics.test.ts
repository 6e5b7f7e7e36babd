import { expect, test } from 'vitest'
import { openTestShop, shopper } from '#tests/support/shop.ts'

test('a request is counted by its operation name and its outcome', async () => {
  const { ask, metrics, send, router } = await openMeasured({ RATE_LIMIT: '4' })
  await ask('query Counted { products { totalCount } }')
  await ask('query Refused { me { id } }')
  await ask('query Nonsense { nothing }')
  await router.app.inject({ method: 'POST', url: '/graphql', headers: { 'content-type': 'application/json' }, payload: '{' })
  for (let times = 0; times < 3; times += 1) await send({ query: 'query Counted { products { totalCount } }' })
  const measured = await metrics()
  expect(measured).toContain('bazaar_router_requests_total{operation="Counted",outcome="OK"} 2')
  expect(measured).toContain('bazaar_router_requests_total{operation="Refused",outcome="UNAUTHENTICATED"} 1')
  expect(measured).toMatch(/bazaar_router_requests_total{operation="anonymous",outcome="GRAPHQL_VALIDATION_FAILED"} [1-9]/)
  expect(measured).toMatch(/bazaar_router_requests_total{operation="anonymous",outcome="BAD_REQUEST"} [1-9]/)
  expect(measured).toMatch(/bazaar_router_requests_total{operation="anonymous",outcome="RATE_LIMITED"} [1-9]/)
  expect(measured).toContain('bazaar_router_request_seconds_count{operation="Counted"} 2')
  expect(measured).not.toContain('Nonsense')
})

test('provider calls without an answer are counted with their age until the answer arrives', async () => {
  const { addProduct, ask, metrics, registerAdmin } = await openMeasured({ PROVIDER_TIMEOUT_MS: '300' })
  const productId = await addProduct(await registerAdmin(), { sku: 'MUG', stock: 5 })
  const buyer = shopper({ ask }, { guest: 'a-guest-of-the-metrics-0001' })
  const { order } = await buyer.place(await buyer.fill([{ productId, quantity: 1 }]))
  const paying = buyer.pay(order.id, 'tok_timeout_charged')
  await expect.poll(metrics).toMatch(/^bazaar_provider_pending_calls 1$/m)
  expect(await metrics()).toMatch(/^bazaar_provider_pending_seconds [0-9.]*[1-9]/m)
  await paying
  expect(await metrics()).toMatch(/bazaar_provider_call_seconds_count{verb="authorize",outcome="UNKNOWN"} [1-9]/)
  expect(await metrics()).toMatch(/bazaar_consumer_lag_events{subgraph="orders",producer="carts"} \d/)
  await expect.poll(metrics, { timeout: 15_000 }).toMatch(/^bazaar_provider_pending_calls 0$/m)
  expect(await metrics()).toMatch(/^bazaar_provider_pending_seconds 0$/m)
})

test('in production the public port does not serve metrics', async () => {
  const { router } = await openTestShop({ settings: { NODE_ENV: 'production', TRIAL: '1' } })
  expect((await router.app.inject('/metrics')).statusCode).toBe(404)
})

async function openMeasured(settings: Record<string, string> = {}) {
  const shop = await openTestShop({ settings })
  const metrics = async () => (await shop.router.app.inject('/metrics')).payload
  return { ...shop, metrics }
}
