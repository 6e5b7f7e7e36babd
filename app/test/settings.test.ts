import { expect, onTestFinished, test, vi } from 'vitest'
import { misspelledNames } from '#app/misspelled-names.ts'
import { appSettings, settings, settingsHelp } from '#app/settings.ts'
import { settings as routerSettings } from '#router/settings.ts'
import { sharedSettings } from '#schema/settings.ts'

const names = [
  ...[
    'PORT',
    'HOST',
    'DATA_DIR',
    'NODE_ENV',
    'LOG_LEVEL',
    'REDIS_URL',
    'REDIS_PASSWORD_FILE',
    'REDIS_USER',
    'ACCEPT_UNSIGNED_EVENTS',
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'FAIL_AT',
  ],
  ...[
    'SEED',
    'ADMIN_EMAIL',
    'CURRENCY',
    'ACCESS_TOKEN_SECONDS',
    'GUEST_TOKEN_DAYS',
    'REFRESH_TOKEN_DAYS',
    'LOW_STOCK',
    'PENDING_MINUTES',
    'PAYMENT_MINUTES',
  ],
  ...['CORS_ORIGINS', 'SUBGRAPH_URLS', 'TRUST_PROXY', 'RATE_LIMIT'],
  ...['SESSION_DAYS', 'SESSIONS_MAX', 'SIGN_IN_LIMIT', 'FAILED_SIGN_INS', 'FAILED_SIGN_INS_OF_ACCOUNT'],
  ...['PAYMENT_PROVIDER', 'TRIAL', 'PROVIDER_TIMEOUT_MS', 'PROVIDER_URL', 'WEBHOOK_URL'],
]

test('the help lists every setting of every part once', () => {
  const listed = settingsHelp().match(/^ {2}[A-Z_]+/gm)
  expect(listed?.map((name) => name.trim()).toSorted()).toEqual(names.toSorted())
})

test('invalid settings stop the start with one line that names each of them', () => {
  expect(() => settings({ PORT: 'abc', CURRENCY: 'pounds', SEED: 'yes', PAYMENT_MINUTES: '-1', WEBHOOK_URL: 'x' })).toThrow(
    /^Bazaar cannot start with these settings: PORT: [^\n]*; SEED: [^\n]*; CURRENCY: [^\n]*; PAYMENT_MINUTES: [^\n]*\.$/,
  )
  for (const own of [{}, { PAYMENT_PROVIDER: 'sandbox' }, { PAYMENT_PROVIDER: 'sandbox', TRIAL: '0' }])
    expect(() => settings({ NODE_ENV: 'production', ...own })).toThrow('PAYMENT_PROVIDER: the sandbox takes test cards')
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
