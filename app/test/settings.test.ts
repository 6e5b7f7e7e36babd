import { globSync, readFileSync } from 'node:fs'
import { expect, onTestFinished, test, vi } from 'vitest'
import { misspelledNames } from '#app/misspelled-names.ts'
import { appSettings, settings, settingsHelp } from '#app/settings.ts'
import { settings as routerSettings } from '#router/settings.ts'
import { sharedSettings } from '#schema/settings.ts'

/** The names in every file of settings. */
const names = globSync(['kit/config.ts', '{app,router,schema,subgraphs}/**/settings.ts']).flatMap(
  (file) =>
    readFileSync(file, 'utf8')
      .match(/^ {2,4}[A-Z][A-Z_]+(?=: )/gm)
      ?.map((name) => name.trim()) ?? [],
)

test('the help lists every setting of every part once', () => {
  const listed = settingsHelp().match(/^ {2}[A-Z_]+/gm)
  expect(names.length).toBeGreaterThan(30)
  expect(listed?.map((name) => name.trim()).toSorted()).toEqual(names.toSorted())
})

test('invalid settings stop the start with one line that names each of them', () => {
  expect(() => settings({ PORT: 'abc', CURRENCY: 'pounds', SEED: 'yes', PAYMENT_MINUTES: '-1', WEBHOOK_URL: 'x' })).toThrow(
    /^Bazaar cannot start with these settings: PORT: [^\n]*; SEED: [^\n]*; CURRENCY: [^\n]*; PAYMENT_MINUTES: [^\n]*\.$/,
  )
  for (const own of [{}, { PAYMENT_PROVIDER: 'sandbox' }, { PAYMENT_PROVIDER: 'sandbox', TRIAL: '0' }])
    expect(() => settings({ NODE_ENV: 'production', ...own })).toThrow('PAYMENT_PROVIDER: the sandbox takes test cards')
})

test.each([
  [
    'a folder that is no subgraph',
    { MORE_SUBGRAPHS: 'examples/nowhere', SUPERGRAPH: 'graph' },
    'MORE_SUBGRAPHS: there is no examples/nowhere/schema.graphql',
  ],
  ['no graph with the subgraph in it', { MORE_SUBGRAPHS: 'examples/reviews' }, 'SUPERGRAPH: name the file'],
])('%s stops the start', (_, env, fault) => {
  expect(() => settings(env)).toThrow(fault)
})

test('one configuration has the settings of every part', () => {
  const config = settings({ PORT: '1', SEED: '0', CURRENCY: 'EUR', RATE_LIMIT: '5', NODE_ENV: 'production', TRIAL: '1' })
  expect([config.PORT, appSettings.of(config).SEED, sharedSettings.of(config).CURRENCY, routerSettings.of(config).RATE_LIMIT]).toEqual([
    1,
    false,
    'EUR',
    5,
  ])
})

test('a misspelled setting is reported', () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  settings({ PAYMENT_MINUTE: '5', PATH: '/bin' })
  expect(warn.mock.calls).toEqual([['There is no setting PAYMENT_MINUTE. Did you mean PAYMENT_MINUTES?']])
})

test.each([
  ['a missing letter', { REDIS_UL: '' }, [['REDIS_UL', 'REDIS_URL']]],
  ['two wrong letters', { RADIS_URI: '' }, [['RADIS_URI', 'REDIS_URL']]],
  ['a letter too many', { LOG_LEVELS: '' }, [['LOG_LEVELS', 'LOG_LEVEL']]],
  ['the setting itself', { REDIS_URL: '' }, []],
  ['something else', { HOSTNAME: '', HOME: '', PWD: '', LC_ALL: '', npm_config_user_agent: '' }, []],
  ['a similar name beside the setting itself', { REDIS_URI: '', REDIS_URL: '' }, []],
])('%s in a name: %j', (_, env, found) => {
  expect(misspelledNames(env, names)).toEqual(found)
})
