import { Column, is, SQL } from 'drizzle-orm'

type Decoder = { mapFromDriverValue(value: unknown): unknown }
type Decode = ((value: unknown) => unknown) | undefined

/** The columns of a statement's rows, as Drizzle lists them. `path` is the property, after the table's name in a join. */
export type Fields = { path: string[]; field: unknown }[]

/** Returns what makes an object of a row's values. `notNull` says for each joined table whether every row has it. */
export function rowReader(fields: Fields, notNull: Record<string, boolean> | undefined): (row: unknown[]) => unknown {
  const decoders = fields.map(({ field }) => decoderOf(field))
  if (fields.every(({ path }) => path.length === 1)) {
    const names = fields.map(({ path }) => path[0] as string)
    return (row) => read(names, decoders, row)
  }
  return (row) => readJoined(fields, decoders, row, notNull)
}

function read(names: string[], decoders: Decode[], row: unknown[]): Record<string, unknown> {
  const result: Record<string, unknown> = {}
  for (let at = 0; at < names.length; at++) result[names[at] as string] = decoded(decoders[at], row[at])
  return result
}

function readJoined(fields: Fields, decoders: Decode[], row: unknown[], notNull: Record<string, boolean> | undefined): unknown {
  const result: Record<string, unknown> = {}
  for (const [
    at,
    {
      path: [first = '', second],
    },
  ] of fields.entries()) {
    const value = decoded(decoders[at], row[at])
    if (second === undefined) result[first] = value
    else propertyOf(result, first)[second] = value
  }
  // a table that was joined without a row is null
  for (const name of Object.keys(notNull ?? {})) {
    const isMissing = !notNull?.[name] && result[name] && Object.values(result[name]).every((value) => value === null)
    if (isMissing) result[name] = null
  }
  return result
}

function propertyOf(result: Record<string, unknown>, name: string): Record<string, unknown> {
  result[name] ??= {}
  return result[name] as Record<string, unknown>
}

function decoded(decode: Decode, value: unknown): unknown {
  return decode && value !== null ? decode(value) : value
}

// most columns hold what the row has
function decoderOf(field: unknown): Decode {
  const decoder = is(field, Column) ? field : is(field, SQL) ? partOf(field) : partOf((field as { sql: object }).sql)
  const isIdentity = decoder.mapFromDriverValue === Column.prototype.mapFromDriverValue || decoder.mapFromDriverValue === undefined
  return isIdentity ? undefined : (value) => decoder.mapFromDriverValue(value)
}

function partOf(sql: object): Decoder {
  return (sql as { decoder: Decoder }).decoder
}
