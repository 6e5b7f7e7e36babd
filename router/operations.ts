import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A ready operation: what it does, its document, its variables with `{{names}}` in them, and what to keep of its answer. */
export type ReadyOperation = {
  name: string
  about: string
  document: string
  variables: string
  keep: [string, string][]
  answers: string | undefined
}

const operations = join(import.meta.dirname, '../operations')

/** The operations of a journey of `operations/`, or of another folder like it, in their order. Those of `live` are subscriptions. */
export function readyOperations(journey: 'shopper' | 'admin' | 'live', folder = operations): ReadyOperation[] {
  return readdirSync(join(folder, journey))
    .sort()
    .map((file) => readOperation(join(folder, journey, file), file.replace('.graphql', '')))
}

function readOperation(file: string, name: string): ReadyOperation {
  const text = readFileSync(file, 'utf8')
  const keep = (headed(text, 'keep') ?? '').split(', ').filter(Boolean)
  return {
    name,
    about: /^# (.*)$/m.exec(text)?.[1] ?? '',
    document: text.replace(/^#.*\n/gm, ''),
    variables: headed(text, 'variables') ?? '{}',
    keep: keep.map((pair) => pair.split(' = ') as [string, string]),
    answers: headed(text, 'answers'),
  }
}

function headed(text: string, head: string) {
  return new RegExp(`^# ${head}: (.*)$`, 'm').exec(text)?.[1]
}
