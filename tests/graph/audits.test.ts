import { serverAudits } from 'graphql-http'
import { expect, test } from 'vitest'
import { openTestShop } from '#tests/support/shop.ts'

test('the router passes every audit of GraphQL over HTTP without an error', async () => {
  const shop = await openTestShop({ settings: { PORT: '0' } })
  const url = await shop.listen()
  const results = await Promise.all(serverAudits({ url, fetchFn: fetch }).map((audit) => audit.fn()))
  expect(
    results.filter(({ status }) => status === 'error').map((result) => `${result.name}: ${'reason' in result ? result.reason : ''}`),
  ).toEqual([])
  const notices = results.filter(({ status }) => status !== 'ok').map(({ name, status }) => `${status}: ${name}`)
  expect(notices.length).toBeLessThan(results.length / 4)
})
