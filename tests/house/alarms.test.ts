import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { openRedis } from '#kit/events/redis.ts'
import { openTestShop } from '#tests/support/shop.ts'

type Rule = { alert: string; expr: string; labels: { severity: string }; annotations: { summary: string; runbook: string } }

const rules: Rule[] = parse(readFileSync('docs/alarms.yml', 'utf8')).groups.flatMap((group: { rules: Rule[] }) => group.rules)

/** Those that cron writes, not a process of ours. */
const fromCron = ['bazaar_backup_finished_seconds', 'bazaar_reconciliation_differences']

/** Pages that an operator opens without an alarm. */
const withoutAlarm = ['restore.md', 'rotate-claim-keys.md']

test('every metric of ours that an alarm looks at is measured, or written by cron', async () => {
  const named = rules.flatMap(({ expr }) => expr.replaceAll(/"[^"]*"/g, '').match(/\b(bazaar|nodejs|process)_\w+/g) ?? [])
  const known = [...(await measured()), ...fromCron]
  expect(named.filter((name) => !known.includes(withoutSuffix(name)))).toEqual([])
})

test('every metric of ours has its line in the documentation, and nothing else has', async () => {
  const lines = [...readFileSync('docs/observability.md', 'utf8').matchAll(/^\| `(bazaar_\w+)` \|/gm)].map(([, name]) => name)
  const ours = (await measured()).filter((name) => name.startsWith('bazaar_') && !name.startsWith('bazaar_test_'))
  expect(lines.toSorted()).toEqual([...ours, ...fromCron].toSorted())
})

test('every alarm says how urgent it is, and has a page that says what it means, what to look at, what to do, and when it is over', () => {
  for (const { alert, labels, annotations } of rules) {
    const page = readFileSync(annotations.runbook, 'utf8')
    expect(labels.severity).toMatch(/^(page|ticket)$/)
    expect(page.split('\n')[0]).toMatch(new RegExp(`^# (\\w+, )*${alert}\\b`))
    for (const part of ['It means:', 'Users see:', 'Look first:', 'Do:', 'It is over when']) expect(page).toContain(`**${part}`)
  }
})

test('every page of the runbooks belongs to an alarm, and its links lead somewhere', () => {
  const pages = readdirSync('docs/runbooks')
  const named = [...rules.map(({ annotations }) => annotations.runbook.replace('docs/runbooks/', '')), ...withoutAlarm]
  expect(pages.filter((page) => !named.includes(page))).toEqual([])
  const links = pages.flatMap((page) =>
    [...readFileSync(`docs/runbooks/${page}`, 'utf8').matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, link]) => link),
  )
  expect(links.filter((link) => !pages.includes(link ?? '') && !withoutAlarm.includes(link ?? ''))).toEqual([])
})

/** What a process with everything in it measures, by name. */
async function measured(): Promise<string[]> {
  expect(openRedis).toBeDefined()
  const { router } = await openTestShop()
  const { payload } = await router.app.inject('/metrics')
  return [...payload.matchAll(/^# TYPE (\w+) /gm)].map(([, name = '']) => name)
}

function withoutSuffix(name: string) {
  return name.replace(/_(bucket|sum|count)$/, '')
}
