import { GraphQLError } from 'graphql'
import type { ErrorCode } from '#schema/common.generated.ts'

/** Codes of top-level errors: the request as a whole, or one field, could not be answered. */
export type RequestCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'

/** An error as a client may see it: a message, a path, a code, and nothing of our inside. */
export type ClientError = { message: string; path?: readonly (string | number)[]; extensions: { code: string } & Record<string, unknown> }

/** What the domain refuses. In a mutation it becomes a `userErrors` entry, in a query a top-level error of the same code. */
export class DomainError extends Error {
  readonly code: ErrorCode
  // not called path: graphql-js takes an error with a path for one of its own
  readonly argument: string[]
  readonly subject: string | undefined

  /** `path` leads from the mutation's arguments to the value at fault; `subject` is the id of what stands in the way. */
  constructor(code: ErrorCode, message: string, { path = [], subject }: { path?: (string | number)[]; subject?: string } = {}) {
    super(message)
    this.code = code
    this.argument = path.map(String)
    this.subject = subject
  }
}

/** NOT_FOUND, in the same words for what does not exist and for what is somebody else's. */
export function notFound(what: string, path: string[] = ['input', 'id']) {
  return new DomainError('NOT_FOUND', `There is no such ${what}.`, { path })
}

/** A top-level error with its code. */
export function requestError(code: RequestCode, message: string, more: Record<string, unknown> = {}) {
  return new GraphQLError(message, { extensions: { code, ...more } })
}

/** UNAUTHENTICATED, with why the token was not taken; SERVICE_UNAVAILABLE while nobody can say whether it is right. */
export function signInFirst({ reason }: { reason?: string | undefined }, message = 'Sign in first.') {
  // whoever threw a token away now would be signed out by an outage
  if (reason === 'TOKEN_UNVERIFIED') return requestError('SERVICE_UNAVAILABLE', 'Nobody can be signed in now. Try again.', { reason })
  const said = reason === 'TOKEN_EXPIRED' ? 'The access token has expired: refresh it.' : message
  return requestError('UNAUTHENTICATED', said, reason ? { reason } : {})
}

/** A DomainError as an entry of `userErrors`. */
export function toUserError({ code, message, argument, subject }: DomainError) {
  return {
    code,
    message,
    path: argument,
    subject: subject ?? null,
  }
}

/** Whether the database cannot write for now: the disk is full or does not answer, or another process keeps the lock. */
// Drizzle wraps what the driver throws
export function isTransient(error: unknown): boolean {
  return (
    error instanceof Error && (/^SQLITE_(FULL|BUSY|IOERR)/.test(String((error as { code?: unknown }).code)) || isTransient(error.cause))
  )
}

/**
 * The one place where an error takes its public form. What is nobody's code is our own bug, or a database that cannot write for now:
 * `report` gets it whole, the client gets INTERNAL_SERVER_ERROR with the request's id, or SERVICE_UNAVAILABLE.
 */
export function toClientError(error: GraphQLError, requestId: string, report: (error: unknown) => void): ClientError {
  const known = describe(error)
  if (!known) report(error.originalError ?? error)
  const shown = known ?? unforeseen(error.originalError, requestId)
  return error.path ? { ...shown, path: error.path } : shown
}

function describe(error: GraphQLError): { message: string; extensions: ClientError['extensions'] } | undefined {
  const cause = error.originalError
  if (cause instanceof DomainError) return { message: cause.message, extensions: { code: cause.code, argument: cause.argument } }
  const { code, ...rest } = error.extensions
  if (typeof code === 'string') return { message: error.message, extensions: { code, ...rest } }
  return isClientsFault(error) ? { message: error.message, extensions: { code: 'BAD_USER_INPUT' } } : undefined
}

// graphql-js throws these itself when a value does not fit the schema; they have no cause of ours
function isClientsFault(error: GraphQLError) {
  return error.originalError === undefined || error.originalError instanceof GraphQLError
}

function unforeseen(cause: unknown, requestId: string) {
  return isTransient(cause)
    ? { message: 'This cannot be saved right now: try again.', extensions: { code: 'SERVICE_UNAVAILABLE' } }
    : { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }
}
