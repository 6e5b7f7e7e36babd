import type { GraphQLFormattedError } from 'graphql'
import { enumValues } from '#kit/graph/sdl.ts'
import { requestCodes } from './error-codes.ts'

const allowed = new Set([...requestCodes.map(({ code }) => code), ...enumValues('ErrorCode').map(({ name }) => name)])

const shown = ['code', 'reason', 'permission', 'argument', 'variable', 'requestId', 'retryAfterMs']

/** Whether clients may see errors with this code. An error with any other code is a bug. */
export function isKnown(code: unknown): boolean {
  return allowed.has(String(code))
}

/** An error as a client sees it, by an allow-list of codes and extensions. Any other error becomes an INTERNAL_SERVER_ERROR without details. */
export function formatError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const { message, path, locations, extensions = {} } = formatted
  const where = { ...(locations && { locations }), ...(path && { path }) }
  // Apollo Server gives this code to an error that has none
  if (!isKnown(extensions.code) || extensions.code === 'INTERNAL_SERVER_ERROR')
    return { message: 'Something went wrong on our side.', ...where, extensions: { code: 'INTERNAL_SERVER_ERROR' } }
  return { message, ...where, extensions: Object.fromEntries(Object.entries(extensions).filter(([name]) => shown.includes(name))) }
}

/** Removes equal errors, as a list can have the same error in many rows. */
export function withoutRepeats(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  return [...new Map(errors.map((error) => [JSON.stringify([error.message, error.path, error.extensions]), error])).values()]
}
