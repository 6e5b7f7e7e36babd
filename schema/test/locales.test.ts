import { expect, test } from 'vitest'
import { readConfig } from '#kit/config.ts'
import { fallbacksOf, isLocale, localeFor } from '#schema/locales.ts'
import { sharedSettings } from '#schema/settings.ts'

const locales = ['en', 'de', 'de-AT', 'pt-BR', 'zh-Hant']

test.each([
  ['de', 'de'],
  ['DE-at', 'de-AT'],
  ['de-CH', 'de'],
  ['de-AT-1996', 'de-AT'],
  ['pt', 'pt-BR'],
  ['zh-hant-tw', 'zh-Hant'],
  [' de ', 'de'],
  ['en', undefined],
  ['en-US', undefined],
  ['fr', undefined],
  ['d', undefined],
  ['', undefined],
  ['-', undefined],
  ['de,en', undefined],
  [`de-${'x'.repeat(10_000)}`, 'de'],
  [undefined, undefined],
  [['de', 'en'], undefined],
])('who asks for %j gets texts in %s', (asked, locale) => {
  expect(localeFor(locales, asked)).toBe(locale)
})

test('a shop with one language has that for everybody', () => {
  expect(localeFor(['de'], 'fr')).toBeUndefined()
  expect(sharedSettings.of(readConfig({})).LOCALES).toEqual(['en'])
})

test('a language falls back on those that it is a kind of, the nearest first, and last on the first of all', () => {
  expect(fallbacksOf(['en', 'de', 'de-AT'], 'de-AT')).toEqual(['de-AT', 'de'])
  expect(fallbacksOf(['de', 'de-AT'], 'de-AT')).toEqual(['de-AT'])
  expect(fallbacksOf(['en', 'zh', 'zh-Hant', 'zh-Hant-TW'], 'zh-Hant-TW')).toEqual(['zh-Hant-TW', 'zh-Hant', 'zh'])
})

test('the setting takes tags in whatever case and each once, and nothing else', () => {
  expect(sharedSettings.of({ env: { LOCALES: 'EN, de-at,en' } }).LOCALES).toEqual(['en', 'de-AT'])
  for (const LOCALES of [',', 'english', 'de_AT', 'en,1']) expect(sharedSettings.faults({ LOCALES })).toHaveLength(1)
  expect(['x', 'de-', 'de--AT', 'en-a', 'de-AT-AT-AT-AT-AT'].filter(isLocale)).toEqual([])
})
