import { defaultFieldResolver, type GraphQLFieldResolver, getNullableType, isLeafType, TypeNameMetaFieldDef } from 'graphql'
import type { Context } from '#kit/context.ts'
import { resolvePlain, translated } from '#kit/graph/schema.ts'
import { argumentsOf, noArguments } from './arguments.ts'
import { completionOf } from './complete.ts'
import type { Execution, Path } from './execution.ts'
import { Info } from './info.ts'
import { isThenable } from './promises.ts'
import type { Data, Execute, Field } from './scope.ts'

type Method = (...call: unknown[]) => unknown
type Resolve = (source: unknown, path: Path, execution: Execution) => unknown

/** Compiles a field: it is resolved, and its value is completed. What fails is handled as graphql-js does. */
export function executorOf(field: Field): Execute {
  if (field.def === TypeNameMetaFieldDef) return () => field.parentType.name
  return isLeafType(getNullableType(field.def.type)) ? executeLeaf(field) : executeBranch(field)
}

/** Nothing is below a leaf, so its path is needed only where it fails. */
function executeLeaf(field: Field): Execute {
  const [resolve, complete] = [resolverOf(field), completionOf(field, field.def.type)]
  const { type } = field.def
  return (source, parentPath, execution) => {
    try {
      const value = resolve(source, parentPath, execution)
      if (!isThenable(value)) return complete(value, undefined, execution)
      return value
        .then((settled) => complete(settled, undefined, execution))
        .then(undefined, (error) => execution.fail(error, field.nodes, type, pathOf(field, parentPath)))
    } catch (error) {
      return execution.fail(error, field.nodes, type, pathOf(field, parentPath))
    }
  }
}

function executeBranch(field: Field): Execute {
  const [resolve, complete] = [resolverOf(field), completionOf(field, field.def.type)]
  const { type } = field.def
  return (source, parentPath, execution) => {
    const path = pathOf(field, parentPath)
    try {
      const value = resolve(source, parentPath, execution)
      const done = isThenable(value) ? value.then((settled) => complete(settled, path, execution)) : complete(value, path, execution)
      if (!isThenable(done)) return done
      return done.then(undefined, (error) => execution.fail(error, field.nodes, type, path))
    } catch (error) {
      return execution.fail(error, field.nodes, type, path)
    }
  }
}

function resolverOf(field: Field): Resolve {
  const { resolve = defaultFieldResolver } = field.def
  if (resolve === resolvePlain) return resolveCounted(field)
  if (translated.has(resolve)) return resolveTranslated(field, resolve)
  // arguments may be wrong, though nobody looks at them
  return resolve === defaultFieldResolver && field.def.args.length === 0 ? resolveProperty(field) : resolveWith(field, resolve)
}

function resolveWith(field: Field, resolve: GraphQLFieldResolver<unknown, Context>): Resolve {
  const readArguments = argumentsOf(field.def, field.nodes[0])
  return (source, parentPath, execution) =>
    resolve(source, readArguments(execution.variables), execution.ctx, new Info(field, pathOf(field, parentPath), execution))
}

/** Does what a resolver of `inLocale` does. */
function resolveTranslated(field: Field, resolve: GraphQLFieldResolver<unknown, Context>): Resolve {
  const [plain, translate] = [resolveCounted(field), resolveWith(field, resolve)]
  return (source, parentPath, execution) => (execution.ctx.locale === undefined ? plain : translate)(source, parentPath, execution)
}

/** Does what `resolvePlain` does. */
function resolveCounted(field: Field): Resolve {
  const [read, { key }] = [resolveProperty(field), field]
  return (source, parentPath, execution) => {
    const { budget } = execution.ctx
    budget.spendValue(key)
    const value = read(source, parentPath, execution)
    budget.spendResult(value)
    return value
  }
}

/** Does what `defaultFieldResolver` does for a field without arguments. */
function resolveProperty(field: Field): Resolve {
  const { name } = field.def
  return (source, parentPath, execution) => {
    if ((typeof source !== 'object' && typeof source !== 'function') || source === null) return undefined
    const value = (source as Data)[name]
    if (typeof value !== 'function') return value
    return (source as Record<string, Method>)[name]?.(noArguments, execution.ctx, new Info(field, pathOf(field, parentPath), execution))
  }
}

function pathOf({ key, parentType }: Field, prev: Path): NonNullable<Path> {
  return { prev, key, typename: parentType.name }
}
