import { expect, test } from 'vitest'
import { z } from 'zod'
import { addressLimit, ConfigError, configWith, defineSettings, describeSettings, flag, kitSettings, readConfig } from '#kit/config.ts'

const own = defineSettings(
  {
    WAIT_MINUTES: z.coerce.number().positive().default(10).describe('how long it waits'),
    LOUD: flag.default(false).describe('1: it shouts'),
  },
  ({ LOUD, WAIT_MINUTES }) => (LOUD && WAIT_MINUTES > 60 ? ['LOUD: not for more than an hour'] : []),
)

test('every setting has a default, and an empty one counts as not set', () => {
  expect(readConfig({ PORT: '' })).toMatchObject({ PORT: 4000, DATA_DIR: 'data', NODE_ENV: 'development' })
  expect(own.of(readConfig({ WAIT_MINUTES: '' }))).toEqual({ WAIT_MINUTES: 10, LOUD: false })
})

test.each([{ PORT: 'abc' }, { PORT: '70000' }, { NODE_ENV: 'prod' }])('the settings %j are refused', (settings) => {
  expect(() => readConfig(settings)).toThrow(ConfigError)
})

test('a part of the system declares its own settings and reads them from any configuration', () => {
  const config = readConfig({ WAIT_MINUTES: '5', LOUD: '1' })
  expect(own.of(config)).toEqual({ WAIT_MINUTES: 5, LOUD: true })
  expect(own.of(config)).toBe(own.of({ env: config.env }))
  expect(own.of(configWith(config, { WAIT_MINUTES: '7' }))).toEqual({ WAIT_MINUTES: 7, LOUD: true })
  expect(() => own.of(readConfig({ WAIT_MINUTES: '-1' }))).toThrow(/^WAIT_MINUTES: /)
})

test('every invalid value is named, in the settings of every part', () => {
  const read = (env: object) => () => readConfig({ ...env }, [own])
  expect(read({ PORT: 'abc', WAIT_MINUTES: 'long', LOUD: 'yes' })).toThrow(/^PORT: .*; WAIT_MINUTES: .*; LOUD: /)
  expect(read({ LOUD: '1', WAIT_MINUTES: '61' })).toThrow('LOUD: not for more than an hour')
  expect(read({ LOUD: '1', WAIT_MINUTES: '60' })).not.toThrow()
})

test('a failpoint stops the start in production', () => {
  const FAIL_AT = 'orders/order.placed/after-commit'
  expect(() => readConfig({ NODE_ENV: 'production', FAIL_AT })).toThrow('FAIL_AT')
  expect(readConfig({ FAIL_AT }).FAIL_AT).toBe(FAIL_AT)
})

test('the help names every setting, what it means and its default', () => {
  for (const name of Object.keys(kitSettings.shape)) expect(describeSettings(kitSettings)).toContain(`  ${name} `)
  expect(describeSettings(own)).toMatch(/^ {2}WAIT_MINUTES +how long it waits \(default: 10\)\n {2}LOUD +1: it shouts \(default: none\)$/)
})

test('a limit by address has its default in production alone, and the help names both', () => {
  const limits = defineSettings({ KNOCKS: addressLimit(5).describe('knocks a minute') })
  const of = (env: Record<string, string>) => limits.of(readConfig(env)).KNOCKS
  expect([of({}), of({ NODE_ENV: 'test' }), of({ NODE_ENV: 'production' })]).toEqual([0, 0, 5])
  expect([of({ NODE_ENV: 'production', KNOCKS: '0' }), of({ NODE_ENV: 'production', KNOCKS: '' }), of({ KNOCKS: '7' })]).toEqual([0, 5, 7])
  expect(describeSettings(limits)).toMatch(/^ {2}KNOCKS +knocks a minute \(default: none; in production: 5\)$/)
})
