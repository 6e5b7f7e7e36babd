import {
  type FieldNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLField,
  type GraphQLList,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql'
import { clientName, clientPath } from './aliases.ts'
import { leafWriter, type WriteLeaf } from './leaves.ts'
import { type Selected, type SelectedField, selectedFields } from './selections.ts'
import type { Data } from './types.ts'

/** An answer that is being written: where, what was wrong with the subgraphs' values, and the texts of objects that it has several times. */
export type Writing = {
  readonly path: (string | number)[]
  readonly faults: GraphQLError[]
  readonly texts: Map<WriteObject, Map<object, string>> | undefined
  /** The JSON text of a field about the schema itself. */
  readonly introspect: (nodes: readonly FieldNode[]) => string
}

/** Writes a value as JSON text. Undefined for a null whose fault has been noted. */
type Write = (value: unknown, at: Writing) => string | undefined
/** Writes an object of a known type. Undefined if a field that cannot be null is. */
export type WriteObject = (object: Data, at: Writing) => string | undefined
/** Writes a field of an object, with its name. */
type WriteField = WriteObject

/** The type of an object, and that of the field that it stands in. */
type Types = readonly [GraphQLCompositeType, GraphQLCompositeType]

/** What a field is, as faults name it. */
type Place = { on: string; name: string }

const nothing = 'null'

/** Compiles the writing of a whole answer. What it returns gives the text of `data`. */
export function compileAnswer(selected: Selected, root: GraphQLObjectType): (data: Data, at: Writing) => string {
  const write = compileFields(selected, root, [selected.operation.selectionSet])
  return (data, at) => write(data, at) ?? nothing
}

/** `declared` is the type of the field that the object stands in: a subgraph may give it an object of another. */
function compileFields(selected: Selected, type: GraphQLCompositeType, sets: SelectionSetNode[], declared = type): WriteObject {
  const fields = selectedFields(selected, type, sets)
  const writes = fields.map((field, at) => {
    const key = `${at === 0 ? '' : ','}${JSON.stringify(clientName(field.name))}:`
    return compileField(selected, [type, declared], field, key)
  })
  const write: WriteObject = (object, at) => {
    const known = at.texts?.get(write)?.get(object)
    if (known !== undefined) return known
    const before = at.faults.length
    let text = '{'
    for (const writeField of writes) {
      const part = writeField(object, at)
      if (part === undefined) return undefined
      text += part
    }
    text += '}'
    if (at.texts && at.faults.length === before) keepText(at.texts, write, object, text)
    return text
  }
  return write
}

// an object with a fault has another path at each place
function keepText(texts: Map<WriteObject, Map<object, string>>, write: WriteObject, object: object, text: string): void {
  const ofWrite = texts.get(write) ?? new Map<object, string>()
  texts.set(write, ofWrite.set(object, text))
}

function compileField(selected: Selected, types: Types, { name, nodes, on }: SelectedField, key: string): WriteField {
  const [type] = types
  const field = nodes[0]?.name.value ?? ''
  if (field === '__typename') return compileTypename(selected, type, name, key)
  if (field.startsWith('__')) return (_, at) => key + at.introspect(nodes)
  const definition = [...types, selected.schema.getType(on)].map((one) => fieldOf(one, field)).find((one) => one !== undefined)
  if (!definition) throw new Error(`${type}.${field} is not in the schema.`)
  const write = compileValue(selected, definition.type, setsOf(nodes), { on, name })
  const canBeNull = !isNonNullType(definition.type)
  const writeAt: WriteField = (object, at) => {
    at.path.push(name)
    const text = write(object[name] ?? null, at) ?? (canBeNull ? nothing : undefined)
    at.path.pop()
    return text === undefined ? undefined : key + text
  }
  const leaf = getNullableType(definition.type)
  return isLeafType(leaf) ? leafFirst(leafWriter(leaf), name, key, writeAt) : writeAt
}

function fieldOf(type: GraphQLNamedType | undefined, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

/** Most fields are leaves, and their values right: only what is not needs its path. */
function leafFirst(write: WriteLeaf, name: string, key: string, otherwise: WriteField): WriteField {
  return (object, at) => {
    const value = object[name]
    const text = value === null || value === undefined ? undefined : write(value)
    return text === undefined ? otherwise(object, at) : key + text
  }
}

function setsOf(nodes: FieldNode[]): SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? [])
}

function compileTypename({ schema }: Selected, type: GraphQLCompositeType, name: string, key: string): WriteField {
  return (object) => {
    const found = schema.getType(String(object[name] ?? object.__typename)) ?? type
    return isObjectType(found) ? `${key}"${found.name}"` : undefined
  }
}

function compileValue(selected: Selected, type: GraphQLOutputType, sets: SelectionSetNode[], place: Place): Write {
  if (isNonNullType(type)) return neverNull(compileValue(selected, type.ofType, sets, place), type.ofType, place)
  if (isListType(type)) return compileList(compileValue(selected, type.ofType, sets, place), type)
  if (isCompositeType(type)) return compileObject(selected, type, sets, place)
  const write = leafWriter(type)
  return (value, at) => (value === null ? nothing : (write(value) ?? invalid(at, `Invalid value found for ${nameOf(at, type, place)}.`)))
}

function neverNull(write: Write, type: GraphQLOutputType, place: Place): Write {
  return (value, at) => {
    const text = write(value, at)
    return text === nothing ? invalid(at, `Cannot return null for non-nullable ${nameOf(at, type, place)}.`) : text
  }
}

function compileList(write: Write, type: GraphQLList<GraphQLOutputType>): Write {
  const canHaveNulls = !isNonNullType(type.ofType)
  return (value, at) => {
    if (value === null) return nothing
    if (!Array.isArray(value)) throw new Error(`Invalid non-list value ${value} returned by subgraph for list type ${type}`)
    let [text, isComplete] = ['[', true]
    for (let index = 0; index < value.length; index += 1) {
      at.path.push(index)
      const item = write(value[index] ?? null, at) ?? (canHaveNulls ? nothing : undefined)
      at.path.pop()
      isComplete &&= item !== undefined
      text += index === 0 ? item : `,${item}`
    }
    return isComplete ? `${text}]` : undefined
  }
}

function compileObject(selected: Selected, type: GraphQLCompositeType, sets: SelectionSetNode[], place: Place): Write {
  const ofTypes = new Map<string, WriteObject>()
  const writeOf = (found: GraphQLCompositeType) => {
    const write = ofTypes.get(found.name) ?? compileFields(selected, found, sets, type)
    ofTypes.set(found.name, write)
    return write
  }
  return (value, at) => {
    if (value === null) return nothing
    if (typeof value !== 'object') throw new Error(`Invalid non-object value ${value} returned by subgraph for composite type ${type}`)
    const typename = (value as Data).__typename ?? type.name
    const known = ofTypes.get(typename as string)
    if (known) return known(value as Data, at)
    const found = typename === type.name ? type : selected.schema.getType(String(typename))
    if (!isCompositeType(found)) return invalid(at, `Invalid __typename found for object at ${nameOf(at, type, place)}.`)
    return writeOf(found)(value as Data, at)
  }
}

function invalid({ path, faults }: Writing, message: string): undefined {
  faults.push(new GraphQLError(message, { path: clientPath(path), extensions: { code: 'INVALID_GRAPHQL' } }))
}

function nameOf({ path }: Writing, type: GraphQLOutputType, { on }: Place): string {
  const last = path.at(-1)
  return typeof last === 'string' ? `field ${on}.${clientName(last)}` : `array element of type ${type} at index ${last}`
}
