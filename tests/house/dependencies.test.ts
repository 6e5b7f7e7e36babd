import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Package = { version?: string; integrity?: string; resolved?: string; link?: boolean }

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Package> }
const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

test('every package is named with its version and its hash', () => {
  const all = Object.entries(packages).filter(([path]) => path !== '')
  expect(all.length).toBeGreaterThan(500)
  expect(all.filter(([, one]) => !one.version || !one.integrity?.startsWith('sha512-'))).toEqual([])
  // npm asks the registry that it is set to, and no package names a place of its own
  expect(all.filter(([, { resolved, link }]) => resolved || link)).toEqual([])
  const loose = Object.entries<string>({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
  )
  expect(loose).toEqual([])
})

test('the page says within which time a package is renewed', () => {
  const page = readFileSync('SECURITY.md', 'utf8')
  const times = [...page.matchAll(/^\| (critical|high|moderate or low|none) \| (\d+) days/gm)].map(([, severity, days]) => [
    severity,
    Number(days),
  ])
  expect(times.map(([severity]) => severity)).toEqual(['critical', 'high', 'moderate or low', 'none'])
  expect(times.map(([, days]) => days)).toEqual(times.map(([, days]) => days).toSorted((one, other) => Number(one) - Number(other)))
  expect(page).toContain('npm audit')
})
