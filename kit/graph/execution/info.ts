import type { GraphQLResolveInfo } from 'graphql'
import type { Execution, Path } from './execution.ts'
import type { Field } from './scope.ts'

/** What resolvers are told about their field. It is made for each call, so it holds little and looks up the rest. */
export class Info implements GraphQLResolveInfo {
  readonly #field: Field
  readonly #at: Path
  readonly #execution: Execution

  /** `at` is the place of the field, or of an item of its list. */
  constructor(field: Field, at: Path, execution: Execution) {
    this.#field = field
    this.#at = at
    this.#execution = execution
  }

  get path() {
    let path = this.#at as NonNullable<Path>
    while (typeof path.key === 'number') path = path.prev as NonNullable<Path>
    return path
  }

  get fieldName() {
    return this.#field.def.name
  }

  get fieldNodes() {
    return this.#field.nodes
  }

  get returnType() {
    return this.#field.def.type
  }

  get parentType() {
    return this.#field.parentType
  }

  get schema() {
    return this.#field.scope.schema
  }

  get fragments() {
    return this.#field.scope.fragments
  }

  get operation() {
    return this.#field.scope.operation
  }

  get rootValue() {
    return undefined
  }

  get variableValues() {
    return this.#execution.variables
  }
}
