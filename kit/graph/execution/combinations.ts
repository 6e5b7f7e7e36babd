import { type DocumentNode, GraphQLError, type GraphQLSchema, Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql'
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js'
import { conditionsIn } from '#kit/graph/conditions.ts'
import type { Execution, Variables } from './execution.ts'
import type { Scope, Select } from './scope.ts'
import { compileSelection, executeSelection, executeSerially, type Selection } from './selection.ts'

/** Makes the data of the answer, or a promise of it. */
export type Start = (execution: Execution) => unknown

/** An operation is compiled for each combination of what @skip and @include depend on; so many are kept. */
const combinationsMax = 16

/** Compiles an operation: what is selected depends on the values of the variables that decide which fields are left out. */
export function combinations(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables) => Start {
  const names = conditionsIn(document)
  const fragments = Object.fromEntries(
    document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map((node) => [node.name.value, node]),
  )
  const known = new Map<string, Start>()
  return (variables) => {
    const key = names.map((name) => String(Object.hasOwn(variables, name) ? variables[name] : undefined)).join()
    const start = known.get(key)
    if (start) return start
    if (known.size >= combinationsMax) known.clear()
    const compiled = compileStart({ schema, operation, fragments, conditions: valuesOf(names, variables) })
    known.set(key, compiled)
    return compiled
  }
}

function valuesOf(names: string[], variables: Variables): Variables {
  return Object.fromEntries(names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]))
}

function compileStart(parts: Omit<Scope, 'select'>): Start {
  const { schema, operation, fragments, conditions } = parts
  const scope: Scope = {
    ...parts,
    select: (type, nodes) => selectorOf(compileSelection(scope, type, collectSubfields(schema, fragments, conditions, type, nodes))),
  }
  let selection: Selection | undefined
  return (execution) => {
    const type = schema.getRootType(operation.operation)
    if (!type) throw new GraphQLError(`Schema is not configured to execute ${operation.operation} operation.`, { nodes: operation })
    selection ??= compileSelection(scope, type, collectFields(schema, fragments, conditions, type, operation.selectionSet))
    const isMutation = operation.operation === OperationTypeNode.MUTATION
    return isMutation ? executeSerially(selection, undefined, execution) : executeSelection(selection, undefined, undefined, execution)
  }
}

function selectorOf(selection: Selection): Select {
  return (source, path, execution) => executeSelection(selection, source, path, execution)
}
