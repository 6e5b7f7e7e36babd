// Fails when schema/api.graphql breaks a client of the commit before and CHANGELOG.md does not list the change.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { buildSchema, findBreakingChanges } from 'graphql'
import { createCommand, runCommand } from '#app/command.ts'

const description = `Compares schema/api.graphql with the one of an older revision. Each change that breaks a client needs a line
"Breaking: Type.field" (or "Breaking: Type") in CHANGELOG.md. The exit code is 1 where one is missing.`

if (import.meta.main)
  await runCommand(
    createCommand('node tools/check-breaking.ts', description).argument('[revision]', 'the older revision', 'HEAD~1').action(check),
  )

/** Returns the changes from one API to another that break a client and are not listed. */
export function unlistedBreaks(from: string, to: string, listed: string[]): string[] {
  return findBreakingChanges(buildSchema(from), buildSchema(to))
    .map(({ description }) => description)
    .filter((description) => !isListed(description, listed))
}

function check(revision: string) {
  const from = apiAt(revision)
  const faults = from ? unlistedBreaks(from, readFileSync('schema/api.graphql', 'utf8'), listedChanges()) : []
  for (const fault of faults) console.error(`Breaking, and not in CHANGELOG.md: ${fault}`)
  console.log(
    from
      ? `${faults.length} breaking changes against ${revision} without a line in CHANGELOG.md`
      : `No schema/api.graphql at ${revision}: nothing to compare`,
  )
  process.exitCode = faults.length > 0 ? 1 : 0
}

function apiAt(revision: string): string | undefined {
  try {
    return execFileSync('git', ['show', `${revision}:schema/api.graphql`], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
  } catch {
    return undefined
  }
}

function listedChanges(): string[] {
  return existsSync('CHANGELOG.md')
    ? [...readFileSync('CHANGELOG.md', 'utf8').matchAll(/^.*Breaking: ([A-Za-z_][\w.]*)/gm)].map(([, name]) => name ?? '')
    : []
}

function isListed(description: string, listed: string[]): boolean {
  return listed.some((name) => new RegExp(`\\b${name.replace('.', '\\.')}\\b`).test(description))
}
