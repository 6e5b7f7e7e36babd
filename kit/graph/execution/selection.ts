import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql'
import type { Execution, Path } from './execution.ts'
import { executorOf } from './field.ts'
import { isThenable } from './promises.ts'
import type { Data, Execute, Scope } from './scope.ts'

/** What is selected of an object of one type, field after field. */
export type Selection = { create: () => Data; fields: { key: string; execute: Execute }[] }

type Pending = { keys: string[]; values: Promise<unknown>[] }

/** Compiles the fields that were collected for objects of a type. */
export function compileSelection(
  scope: Scope,
  parentType: GraphQLObjectType,
  collected: ReadonlyMap<string, readonly FieldNode[]>,
): Selection {
  const fields = [...collected].flatMap(([key, nodes]) => {
    const def = defOf(scope.schema, parentType, nodes[0]?.name.value ?? '')
    return def ? [{ key, execute: executorOf({ scope, parentType, def, key, nodes }) }] : []
  })
  // a client may choose this name too
  const create = collected.has('__proto__') ? createBare : createPlain
  return { create, fields }
}

/** Makes an object of the answer, or a promise of it where a field takes its time. */
export function executeSelection({ create, fields }: Selection, source: unknown, path: Path, execution: Execution): Data | Promise<Data> {
  const data = create()
  let pending: Pending | undefined
  try {
    for (const { key, execute } of fields) {
      const value = execute(source, path, execution)
      data[key] = value
      if (isThenable(value)) pending = withPending(pending, key, value)
    }
  } catch (error) {
    if (!pending) throw error
    // the others may fail as well, and nobody else looks after them
    return settle(data, pending).finally(() => {
      throw error
    })
  }
  return pending ? settle(data, pending) : data
}

/** Makes an object of the answer, one field after the other. */
export function executeSerially({ create, fields }: Selection, source: unknown, execution: Execution): Data | Promise<Data> {
  const data = create()
  let before: Promise<Data> | undefined
  for (const { key, execute } of fields) {
    const step = (): Data | Promise<Data> => {
      const value = execute(source, undefined, execution)
      if (isThenable(value)) return value.then((settled) => put(data, key, settled))
      return put(data, key, value)
    }
    const done = before ? before.then(step) : step()
    if (done instanceof Promise) before = done
  }
  return before ?? data
}

function createPlain(): Data {
  return {}
}

function createBare(): Data {
  return Object.create(null)
}

function defOf(schema: GraphQLSchema, type: GraphQLObjectType, name: string) {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef
  const ofSchema = [SchemaMetaFieldDef, TypeMetaFieldDef].find((def) => def.name === name)
  return ofSchema && type === schema.getQueryType() ? ofSchema : type.getFields()[name]
}

function withPending(pending: Pending | undefined, key: string, value: Promise<unknown>): Pending {
  const { keys, values } = pending ?? { keys: [], values: [] }
  keys.push(key)
  values.push(value)
  return pending ?? { keys, values }
}

function settle(data: Data, { keys, values }: Pending): Promise<Data> {
  return Promise.all(values).then((settled) => {
    keys.forEach((key, at) => put(data, key, settled[at]))
    return data
  })
}

function put(data: Data, key: string, value: unknown): Data {
  data[key] = value
  return data
}
