import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { deleteUser, openUsers } from './testing.ts'

const address = 'id name company line1 line2 city region postcode country phone isDefaultShipping isDefaultBilling createdAt updatedAt'
const create = `mutation ($input: CreateAddressInput!) { createAddress(input: $input) { address { ${address} } userErrors { code path } } }`
const update = `mutation ($input: UpdateAddressInput!) { updateAddress(input: $input) { address { ${address} } userErrors { code path } } }`
const remove = 'mutation ($input: DeleteAddressInput!) { deleteAddress(input: $input) { id userErrors { code } } }'
const book = `{ me { addresses { ${address} } } }`
const home = { name: 'Ann', line1: '1 High Street', city: 'London', postcode: 'sw1a 1aa', country: 'gb', phone: '020 7946 0018' }
const work = { ...home, line1: '2 Low Street', company: 'Example Ltd', line2: 'Floor 3', region: 'Greater London' }

test('an address is kept in its normal form, and the first one is the default for both', async () => {
  const { ask } = await openUsers()
  const made = dataOf(await ask(customer(), create, { input: { address: home } })).createAddress.address
  expect(made).toMatchObject({
    postcode: 'SW1A 1AA',
    country: 'GB',
    phone: '+442079460018',
    isDefaultShipping: true,
    isDefaultBilling: true,
  })
  expect(dataOf(await ask(customer(), book)).me.addresses).toEqual([made])
})

test('the same address again is the same entry', async () => {
  const { ask } = await openUsers()
  const ids = []
  for (const _ of [1, 2]) ids.push(dataOf(await ask(customer(), create, { input: { address: home } })).createAddress.address.id)
  expect(ids[0]).toBe(ids[1])
})

test('there is one default of each kind', async () => {
  const { ask } = await openUsers()
  const first = dataOf(await ask(customer(), create, { input: { address: home } })).createAddress.address
  const second = dataOf(await ask(customer(), create, { input: { address: work, isDefaultShipping: true } })).createAddress.address
  expect(second).toMatchObject({ isDefaultShipping: true, isDefaultBilling: false, region: 'Greater London', company: 'Example Ltd' })
  const defaults = async () =>
    dataOf(await ask(customer(), book)).me.addresses.map((one: Record<string, boolean>) => [one.isDefaultShipping, one.isDefaultBilling])
  expect(await defaults()).toEqual([
    [false, true],
    [true, false],
  ])
  await ask(customer(), update, { input: { id: first.id, isDefaultShipping: true } })
  await ask(customer(), remove, { input: { id: first.id } })
  expect(await defaults()).toEqual([[false, false]])
})

test('an address is changed as a whole', async () => {
  const { ask } = await openUsers()
  const { id } = dataOf(await ask(customer(), create, { input: { address: work } })).createAddress.address
  const changed = dataOf(await ask(customer(), update, { input: { id, address: { ...home, phone: null } } })).updateAddress.address
  expect(changed).toMatchObject({ id, line1: '1 High Street', company: null, phone: null, isDefaultShipping: true })
})

test.each([
  ['a country that there is not', { country: 'XX', phone: null }, ['country']],
  ['a postcode of another country', { postcode: '10115' }, ['postcode']],
  ['no postcode where there are some', { postcode: null }, ['postcode']],
  ['a number that nobody can call', { phone: '12' }, ['phone']],
  ['blanks', { name: ' ', line1: ' ', city: ' ' }, ['name', 'line1', 'city']],
  ['all at once', { country: 'DE', phone: 'call me' }, ['postcode', 'phone']],
])('%s', async (_, wrong, names) => {
  const { ask } = await openUsers()
  const { userErrors } = dataOf(await ask(customer(), create, { input: { address: { ...home, ...wrong } } })).createAddress
  expect(userErrors).toEqual(names.map((name) => ({ code: 'INVALID_INPUT', path: ['input', 'address', name] })))
})

test('a country without postcodes needs none', async () => {
  const { ask } = await openUsers()
  const there = { ...home, city: 'Hong Kong', postcode: null, country: 'HK', phone: '2123 4567' }
  expect(dataOf(await ask(customer(), create, { input: { address: there } })).createAddress.address).toMatchObject({
    postcode: null,
    phone: '+85221234567',
  })
})

test('a book has an end', async () => {
  const { ask } = await openUsers({ settings: { ADDRESSES: '1' } })
  await ask(customer(), create, { input: { address: home } })
  expect(codesOf(await ask(customer(), create, { input: { address: work } }))).toEqual(['LIST_FULL'])
})

test('a book is its owner’s: staff may read it, and nobody else changes it', async () => {
  const { ask } = await openUsers()
  const { id } = dataOf(await ask(customer(), create, { input: { address: home } })).createAddress.address
  const other = admin()
  expect(codesOf(await ask(other, update, { input: { id, isDefaultBilling: false } }))).toEqual(['NOT_FOUND'])
  await ask(other, remove, { input: { id } })
  const read = '{ user(id: "usr_customer") { addresses { id } } }'
  expect(dataOf(await ask(staff('USERS_READ'), read)).user.addresses).toEqual([{ id }])
})

test('the book goes with the account', async () => {
  const { ask } = await openUsers()
  await ask(customer(), create, { input: { address: home } })
  await ask(admin(), deleteUser, { input: { id: 'usr_customer' } })
  const read = '{ user(id: "usr_customer") { addresses { id } } }'
  expect(dataOf(await ask(staff('USERS_READ'), read)).user.addresses).toEqual([])
})
