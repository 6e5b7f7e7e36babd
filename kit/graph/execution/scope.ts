import type { FieldNode, FragmentDefinitionNode, GraphQLField, GraphQLObjectType, GraphQLSchema, OperationDefinitionNode } from 'graphql'
import type { Execution, Path, Variables } from './execution.ts'

export type Data = Record<string, unknown>

/** An operation that is compiled. */
export type Scope = {
  schema: GraphQLSchema
  operation: OperationDefinitionNode
  fragments: Record<string, FragmentDefinitionNode>
  /** The values of the variables that decide which fields are left out. */
  conditions: Variables
  /** Compiles what these fields select of objects of a type. */
  select: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => Select
}

/** A field that is selected on objects of a type: all its nodes have one name in the answer. */
export type Field = {
  scope: Scope
  parentType: GraphQLObjectType
  def: GraphQLField<unknown, unknown>
  key: string
  nodes: readonly FieldNode[]
}

/** Makes an object of the answer, or a promise of it where a field takes its time. */
export type Select = (source: unknown, path: Path, execution: Execution) => Data | Promise<Data>

/** Makes the value of a field of an object, or a promise of it. */
export type Execute = (source: unknown, path: Path, execution: Execution) => unknown

/** Makes of what was resolved the value in the answer, or a promise of it. Throws for what does not fit the type. */
export type Complete = (value: unknown, path: Path, execution: Execution) => unknown
