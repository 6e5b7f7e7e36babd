import { GraphQLError, type GraphQLObjectType } from 'graphql'
import { inspect } from 'graphql/jsutils/inspect.js'
import { Info } from './info.ts'
import { isThenable } from './promises.ts'
import type { Complete, Field, Select } from './scope.ts'

/** Compiles the completion of objects of a type, at the first of them: what is never there costs nothing. */
export function completeObject(field: Field, type: GraphQLObjectType): Complete {
  let select: Select | undefined
  return (value, path, execution) => {
    select ??= field.scope.select(type, field.nodes)
    const selected = select
    if (!type.isTypeOf) return selected(value, path, execution)
    const isOfType = type.isTypeOf(value, execution.ctx, new Info(field, path, execution))
    const proceed = (isIt: boolean) => {
      if (!isIt) throw ofAnotherType(field, type, value)
      return selected(value, path, execution)
    }
    return isThenable(isOfType) ? isOfType.then((isIt) => proceed(isIt as boolean)) : proceed(isOfType)
  }
}

function ofAnotherType({ nodes }: Field, type: GraphQLObjectType, value: unknown) {
  return new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes })
}
