import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseOperation, type ReadyOperation } from './ready-operation.ts'

export type { ReadyOperation }

const operations = join(import.meta.dirname, '../operations')

/** The operations of a journey of `operations/`, or of another folder like it, in their order. Those of `live` are subscriptions. */
export function readyOperations(journey: 'shopper' | 'admin' | 'live', folder = operations): ReadyOperation[] {
  return readdirSync(join(folder, journey))
    .sort()
    .map((file) => parseOperation(file.replace('.graphql', ''), readFileSync(join(folder, journey, file), 'utf8')))
}
