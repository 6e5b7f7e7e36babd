import { nobody } from '#kit/context.ts'
import { enumValues } from '#kit/graph/sdl.ts'
import type { Operation } from '#kit/operation.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import type { Permission } from '#schema/common.generated.ts'

/** A caller with every permission. */
export const system = { ...nobody, sub: 'system', permissions: enumValues('Permission').map(({ name }) => name as Permission) }

/** Executes an operation with every permission. Returns its data; throws if it has errors. */
export async function askAsSystem<Data>(subgraph: OpenSubgraph, operation: Operation): Promise<Data> {
  const { data, errors } = await subgraph.execute(operation, { caller: system, requestId: 'seed' })
  if (errors) throw new Error(`The seed failed: ${JSON.stringify(errors)}`)
  return data as Data
}
