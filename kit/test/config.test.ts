import { expect, test } from 'vitest'
import { ConfigError, describeSettings, readConfig } from '#kit/config.ts'
import { idTime, newId } from '#kit/data/id.ts'

test('every setting has a default, and an empty one is as if it were not set', () => {
  expect(readConfig({ PORT: '' })).toMatchObject({ PORT: 4000, DATA_DIR: 'data', NODE_ENV: 'development' })
})

test.each([{ PORT: 'abc' }, { PORT: '70000' }, { NODE_ENV: 'prod' }, { CURRENCY: 'pounds' }, { SEED: 'yes' }])(
  'the settings %j are refused',
  (settings) => {
    expect(() => readConfig(settings)).toThrow(ConfigError)
  },
)

test('a failpoint stops the start in production', () => {
  expect(() => readConfig({ NODE_ENV: 'production', FAIL_AT: 'orders/order.placed/after-commit' })).toThrow(ConfigError)
})

test('the help names every setting', () => {
  for (const name of Object.keys(readConfig({}))) expect(describeSettings()).toContain(name)
})

test('ids sort as they were made, also within a millisecond, and tell their time', () => {
  const now = new Date('2026-12-01T09:00:00Z')
  const ids = Array.from({ length: 2000 }, () => newId('x', now))
  expect([...ids].sort()).toEqual(ids)
  expect(new Set(ids).size).toBe(2000)
  expect(newId('x', new Date(now.getTime() + 1)) > (ids.at(-1) ?? '')).toBe(true)
  expect(idTime(ids[0] ?? '')).toBe(now.getTime())
  for (const forged of ['', 'x_1', 'prod_none', `x_${'i'.repeat(26)}`, `x_${'0'.repeat(25)}`]) expect(idTime(forged)).toBeUndefined()
})
