import { GraphQLError, GraphQLScalarType, Kind } from 'graphql'

/** A whole number within ±(2^53 − 1). */
const MinorUnits = new GraphQLScalarType({
  name: 'MinorUnits',
  serialize: wholeNumber,
  parseValue: wholeNumber,
  parseLiteral: (node) => wholeNumber(node.kind === Kind.INT ? Number(node.value) : undefined),
})

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)$/

/** A point in time: ISO 8601 in UTC outside, a Date inside. */
const DateTime = new GraphQLScalarType({
  name: 'DateTime',
  serialize: toIso,
  parseValue: toDate,
  parseLiteral: (node) => toDate(node.kind === Kind.STRING ? node.value : undefined),
})

/** The scalars of `schema/common.graphql`. */
export const scalars = { MinorUnits, DateTime }

function wholeNumber(value: unknown): number {
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : refuse('Give a whole number within ±(2^53 − 1).')
}

function refuse(message: string): never {
  throw new GraphQLError(message)
}

function toIso(value: unknown): string {
  return (value instanceof Date ? value : toDate(value)).toISOString()
}

function toDate(value: unknown): Date {
  const date = typeof value === 'string' && iso.test(value) ? new Date(value) : undefined
  return date && !Number.isNaN(date.getTime())
    ? date
    : refuse('Give a date and time by ISO 8601 with a time zone, such as 2026-11-22T09:30:00Z.')
}
