// Fails when schema/api.graphql breaks a client of the commit before, unless CHANGELOG.md owns up to it.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'

const help = `node tools/check-breaking.ts [REVISION]

Compares schema/api.graphql with the one of REVISION (default: HEAD~1). Each change that breaks a client needs a line
"Breaking: Type.field" (or "Breaking: Type") in CHANGELOG.md.`

if (import.meta.main) process.argv.includes('--help') ? console.log(help) : check(process.argv[2] ?? 'HEAD~1')

/** The changes from one API to another that break a client and that no line owns up to. */
export function unownedBreaks(from: string, to: string, owned: string[]): string[] {
  return findBreakingChanges(buildSchema(from), buildSchema(to))
    .map(({ description }) => description)
    .filter((description) => !isOwned(description, owned))
}

function check(revision: string) {
  const from = before(revision)
  const faults = from ? unownedBreaks(from, readFileSync('schema/api.graphql', 'utf8'), ownedUp()) : []
  for (const fault of faults) console.error(`Breaking, and not in CHANGELOG.md: ${fault}`)
  console.log(
    from
      ? `${faults.length} breaking changes against ${revision} without a line in CHANGELOG.md`
      : `No schema/api.graphql at ${revision}: nothing to compare`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
}

function before(revision: string): string | undefined {
  try {
    return execFileSync('git', ['show', `${revision}:schema/api.graphql`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

function ownedUp(): string[] {
  return existsSync('CHANGELOG.md')
    ? [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^.*Breaking: ([A-Za-z_][\w.]*)/gm)].map(([, name]) => name ?? '')
    : []
}

function isOwned(description: string, owned: string[]): boolean {
  return owned.some((name) => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(description))
}
