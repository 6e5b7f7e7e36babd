import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { screens } from '#lab/pages/screens.ts'
import { pageList } from '#router/pages/page-list.ts'

const paths = screens.map(({ path }) => path.replace(/[?#].*/, ''))

test('every address of a page is that of a screen that is looked at', () => {
  const addresses = pageList.flatMap((page) => page.addresses)
  expect(addresses.length).toBeGreaterThan(10)
  expect(addresses.filter((pathname) => !paths.some((path) => new URLPattern({ pathname }).test({ pathname: path })))).toEqual([])
})

test('every screen of the console is one that is looked at', () => {
  const list = readFileSync('pages/console/screens.ts', 'utf8')
  const ofConsole = [...list.matchAll(/ path: '\/([^']*)'/g)].map(([, path = '']) => `/admin/${path}`.replace(/\/$/, ''))
  expect(ofConsole.length).toBeGreaterThan(20)
  expect(ofConsole.filter((path) => !paths.some((one) => one.replace(/:\w+/, ':id') === path))).toEqual([])
})
