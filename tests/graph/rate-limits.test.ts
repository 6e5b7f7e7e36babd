import { expect, test } from 'vitest'
import { openTestShop, type TestShop } from '#tests/support/shop.ts'

type From = { address?: string; forwarded?: string; token?: string }

const served = [200, undefined]
const limited = [429, 'RATE_LIMITED']
/** A field that was refused; the others of the operation have their values. */
const tooMany = [200, 'RATE_LIMITED']

test('the operations of each address in a minute are limited', async () => {
  const shop = await openTestShop({ settings: { RATE_LIMIT: '2' } })
  const asked = []
  for (let request = 0; request < 3; request += 1) asked.push(await ask(shop, '{ __typename }'))
  expect(asked).toEqual([served, served, limited])
  expect(await ask(shop, '{ __typename }', {}, { address: '192.0.2.2' })).toEqual(served)
})

test('in production a shop without settings limits each address', async () => {
  const shop = await openTestShop({ settings: { NODE_ENV: 'production', TRIAL: '1' } })
  const page = 'products(first: 100) { edges { node { id sku slug name description version } } }'
  const costly = `{ ${Array.from({ length: 10 }, (_, at) => `p${at}: ${page}`).join(' ')} }`
  const answers = [await ask(shop, costly)]
  // each of them is ten points and more
  while (answers.length < 121 && answers.at(-1)?.[0] === 200) answers.push(await ask(shop, costly))
  expect([answers[0], answers.at(-1)]).toEqual([served, limited])
  expect(answers.length).toBeGreaterThan(10)
})

test('behind a proxy the address that the proxy adds counts, and one forged by the client does not', async () => {
  const shop = await openTestShop({ settings: { RATE_LIMIT: '1', TRUST_PROXY: '1' } })
  expect(await ask(shop, '{ __typename }', {}, { forwarded: '198.51.100.1' })).toEqual(served)
  expect(await ask(shop, '{ __typename }', {}, { forwarded: '198.51.100.2' })).toEqual(served)
  expect(await ask(shop, '{ __typename }', {}, { forwarded: '203.0.113.9, 198.51.100.1' })).toEqual(limited)
})

test('the addresses of one IPv6 /64 count as one, and an IPv4 address counts the same where it is mapped into IPv6', async () => {
  const shop = await openTestShop({ settings: { RATE_LIMIT: '1' } })
  const from = (address: string) => ask(shop, '{ __typename }', {}, { address })
  expect([await from('2001:db8:1:2::1'), await from('2001:db8:1:2:ffff::9'), await from('2001:db8:1:3::1')]).toEqual([
    served,
    limited,
    served,
  ])
  expect([await from('192.0.2.9'), await from('::ffff:192.0.2.9')]).toEqual([served, limited])
})

test('without a proxy the forwarded address in a request is ignored', async () => {
  const shop = await openTestShop({ settings: { RATE_LIMIT: '1' } })
  expect(await ask(shop, '{ __typename }', {}, { forwarded: '198.51.100.1' })).toEqual(served)
  expect(await ask(shop, '{ __typename }', {}, { forwarded: '198.51.100.2' })).toEqual(limited)
})

const login = 'mutation ($input: LoginInput!) { login(input: $input) { userErrors { code } } }'

test('sign-in tries are limited by network, for any accounts, and other operations still run', async () => {
  const shop = await open()
  const answers = []
  for (const name of ['a', 'b', 'c', 'd']) answers.push(await ask(shop, login, input(`${name}@example.com`)))
  expect(answers).toEqual([served, served, served, tooMany])
  expect(await ask(shop, 'mutation { createCart { guestToken } }')).toEqual(served)
  expect(await ask(shop, login, input('a@example.com'), { address: '192.0.2.2' })).toEqual(served)
})

test('sign-in tries of one IPv6 network are counted together', async () => {
  const shop = await open()
  const answers = []
  for (let at = 1; at < 5; at += 1) answers.push(await ask(shop, login, input('a@example.com'), { address: `2001:db8::${at}` }))
  expect(answers).toEqual([served, served, served, tooMany])
  expect(await ask(shop, login, input('a@example.com'), { address: '2001:db8:0:1::1' })).toEqual(served)
})

test.each([
  ['in one mutation', `mutation { ${['a', 'b', 'c', 'd'].map((name) => `${name}: ${loginField('ann@example.com')}`).join(' ')} }`],
  [
    'in fragments',
    `mutation { ...A ...B } fragment A on Mutation { a: ${loginField('a@e.com')} b: ${loginField('b@e.com')} }
    fragment B on Mutation { c: ${loginField('c@e.com')} d: ${loginField('d@e.com')} }`,
  ],
])('each of several sign-ins %s counts as a try', async (_, mutation) => {
  const { data, errors } = (await (await open()).send({ query: mutation })).json()
  expect(Object.values(data).filter((payload) => payload !== null)).toHaveLength(3)
  expect(errors).toMatchObject([{ path: ['d'], extensions: { code: 'RATE_LIMITED', retryAfterMs: expect.any(Number) } }])
})

test('registrations and changes of a password are tries as well', async () => {
  const shop = await open()
  const token = await shop.register('ann')
  const change =
    'mutation { changePassword(input: { currentPassword: "wrong password", newPassword: "another-password" }) { userErrors { code } } }'
  const answers = []
  for (let at = 0; at < 3; at += 1) answers.push(await ask(shop, change, {}, { token, address: '127.0.0.1' }))
  expect(answers).toEqual([served, served, tooMany])
})

/** Sends a request from an address. Returns the status and the code of the first error. */
async function ask({ router }: TestShop, query: string, variables: object = {}, from: From = {}) {
  const headers = {
    ...(from.forwarded && { 'x-forwarded-for': from.forwarded }),
    ...(from.token && { authorization: `Bearer ${from.token}` }),
  }
  const payload = { query, variables }
  const answer = await router.app.inject({ method: 'POST', url: '/graphql', remoteAddress: from.address ?? '192.0.2.1', headers, payload })
  return [answer.statusCode, answer.json().errors?.[0]?.extensions.code]
}

function open(settings = {}) {
  return openTestShop({ settings: { SIGN_IN_LIMIT: '3', ...settings } })
}

function input(email: string, password = 'wrong password') {
  return { input: { email, password } }
}

function loginField(email: string) {
  return `login(input: { email: "${email}", password: "wrong password" }) { userErrors { code } }`
}
