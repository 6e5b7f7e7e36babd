import type { GraphQLFormattedError } from 'graphql'
import { enumValues } from '#kit/graph/sdl.ts'
import { requestCodes } from './error-codes.ts'

const allowed = new Set([...requestCodes.map(({ code }) => code), ...enumValues('ErrorCode').map(({ name }) => name)])

const shown = ['code', 'reason', 'permission', 'argument', 'requestId', 'retryAfterMs']

/** Whether clients may see an error of this code; what else there is, is our own bug. */
export function isKnown(code: unknown): boolean {
  return allowed.has(String(code))
}

/** An error as a client sees it: an allow-list of codes and extensions. Anything else is our own bug and says nothing but that. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, locations, extensions: { isTooComplex, ...given } = {} } = formatted
  const extensions = isTooComplex ? { ...given, code: 'QUERY_TOO_COMPLEX' } : given
  const where = { ...(locations && { locations }), ...(path && { path }) }
  if (!isKnown(extensions.code))
    return { message: 'Something went wrong on our side.', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
  return { message, ...where, extensions: Object.fromEntries(Object.entries(extensions).filter(([name]) => shown.includes(name))) }
}

/** Each error once: many rows that miss the same field for the same reason are one piece of news. */
export function withoutRepeats(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  return [...new Map(errors.map((error) => [JSON.stringify([error.message, error.path, error.extensions]), error])).values()]
}
