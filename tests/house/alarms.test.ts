import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'

type Rule = { alert: string; expr: string; labels: { severity: string }; annotations: { summary: string; runbook: string } }

const rules: Rule[] = parse(readFileSync('docs/alarms.yml', 'utf8')).groups.flatMap((group: { rules: Rule[] }) => group.rules)

/** Pages that an operator opens without an alarm. */
const withoutAlarm = ['bootstrap.md', 'audit-log-differs.md', 'restore.md', 'rotate-keys.md']

test('every alarm has a severity and a runbook page with all five parts', () => {
  for (const { alert, labels, annotations } of rules) {
    const page = readFileSync(annotations.runbook, 'utf8')
    expect(labels.severity).toMatch(/^(page|ticket)$/)
    expect(page.split('\n')[0]).toMatch(new RegExp(`^# (\\w+, )*${alert}\\b`))
    for (const part of ['It means:', 'Users see:', 'Look first:', 'Do:', 'It is over when']) expect(page).toContain(`**${part}`)
  }
})

test('every runbook page belongs to an alarm', () => {
  const pages = readdirSync('docs/runbooks')
  const named = [...rules.map(({ annotations }) => annotations.runbook.replace('docs/runbooks/', '')), ...withoutAlarm]
  expect(pages.filter((page) => !named.includes(page))).toEqual([])
})
