import { GraphQLError } from 'graphql'
import type { ErrorCode } from '#schema/common.generated.ts'

/** Codes of top-level errors: the whole request, or one field, has no answer. */
export type RequestCode =
  | 'BAD_USER_INPUT'
  | 'UNAUTHENTICATED'
  | 'FORBIDDEN'
  | 'RATE_LIMITED'
  | 'QUERY_TOO_COMPLEX'
  | 'QUERY_NOT_IN_SAFELIST'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'SERVICE_UNAVAILABLE'
  | 'INTERNAL_SERVER_ERROR'

/** Why a token of a request is not accepted. UNVERIFIED: the keys to verify it cannot be read at the moment. */
export type TokenRefusal =
  | 'TOKEN_EXPIRED'
  | 'TOKEN_INVALID'
  | 'TOKEN_REVOKED'
  | 'TOKEN_UNVERIFIED'
  | 'API_KEY_INVALID'
  | 'GUEST_TOKEN_INVALID'
  | 'GUEST_TOKEN_EXPIRED'

/** An error as a client may see it: without internal details. */
export type ClientError = { message: string; path?: readonly (string | number)[]; extensions: { code: string } & Record<string, unknown> }

const refusals: Record<TokenRefusal, string> = {
  TOKEN_EXPIRED: 'Your access token has expired. Refresh it and try again.',
  TOKEN_REVOKED: 'Your access token is no longer valid. Refresh it, or log in again.',
  TOKEN_INVALID: 'The header authorization holds no valid access token. Send "Bearer" and a token, or leave the header out.',
  TOKEN_UNVERIFIED: 'Your sign-in cannot be checked right now. Try again in a moment.',
  API_KEY_INVALID: 'The API key in the header authorization is unknown, expired or revoked.',
  GUEST_TOKEN_INVALID: 'The header x-guest-token holds no valid guest token. Leave it out to get a new one.',
  GUEST_TOKEN_EXPIRED: 'The guest token in the header x-guest-token has expired. Leave it out to get a new one.',
}

/** A refusal by the rules of the domain: an entry of `userErrors` in a mutation, a top-level error of the same code in a query. */
export class DomainError extends Error {
  readonly code: ErrorCode
  // not called path: graphql-js takes an error with a path for one of its own
  readonly argument: string[]
  readonly subject: string | undefined

  /** `path` leads from the arguments of the field to the value at fault; `subject` is the id of what is in the way. */
  constructor(code: ErrorCode, message: string, { path = [], subject }: { path?: (string | number)[]; subject?: string } = {}) {
    super(message)
    this.code = code
    this.argument = path.map(String)
    this.subject = subject
  }
}

/** Several faults of one input. As one error it has the code and the path of the first, and the messages of all. */
export class DomainErrors extends DomainError {
  readonly errors: readonly DomainError[]

  constructor(errors: readonly DomainError[]) {
    const [first] = errors
    super(first?.code ?? 'INVALID_INPUT', errors.map(({ message }) => message).join(' '), { path: first?.argument ?? [] })
    this.errors = errors
  }
}

/** Runs every check and returns their values. Throws the faults of all of them together, so that nobody mends one to meet the next. */
export function checkAll<Values extends object>(checks: { [Key in keyof Values]: () => Values[Key] }): Values {
  const faults: DomainError[] = []
  const entries = Object.entries<() => unknown>(checks).map(([key, check]) => [key, valueOr(faults, check)])
  if (faults.length > 0) throw new DomainErrors(faults)
  return Object.fromEntries(entries) as Values
}

/** NOT_FOUND, with the same message for what does not exist and for what belongs to somebody else. */
export function notFound(what: string, path: string[] = ['input', 'id']) {
  return new DomainError('NOT_FOUND', `There is no such ${what}.`, { path })
}

/** A top-level error with a code. */
export function requestError(code: RequestCode, message: string, more: Record<string, unknown> = {}) {
  return new GraphQLError(message, { extensions: { code, ...more } })
}

/** UNAUTHENTICATED, with the reason why the token was refused; SERVICE_UNAVAILABLE while the token cannot be verified. */
export function signInFirst({ reason }: { reason?: TokenRefusal | undefined }, message = 'Sign in first.') {
  if (!reason) return requestError('UNAUTHENTICATED', message)
  // a client that discards its token because of an outage would sign its user out
  return requestError(reason === 'TOKEN_UNVERIFIED' ? 'SERVICE_UNAVAILABLE' : 'UNAUTHENTICATED', refusals[reason], { reason })
}

/** The entries of `userErrors` for a DomainError: one for each fault. */
export function toUserErrors(error: DomainError) {
  return (error instanceof DomainErrors ? error.errors : [error]).map(toUserError)
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

/** Whether the database cannot write at the moment: the disk is full or fails, or another process holds the lock. */
// Drizzle wraps what the driver throws
export function isTransient(error: unknown): boolean {
  return (
    error instanceof Error && (/^SQLITE_(FULL|BUSY|IOERR)/.test(String((error as { code?: unknown }).code)) || isTransient(error.cause))
  )
}

/**
 * The error as a client sees it. One without a code is a bug, or a database that cannot write at the moment: `report` gets the whole
 * error, and the client gets INTERNAL_SERVER_ERROR with the request's id, or SERVICE_UNAVAILABLE.
 */
export function toClientError(error: GraphQLError, requestId: string, report: (error: unknown) => void): ClientError {
  const known = describe(error)
  if (!known) report(error.originalError ?? error)
  const shown = known ?? unforeseen(error.originalError, requestId)
  return error.path ? { ...shown, path: error.path } : shown
}

function valueOr(faults: DomainError[], check: () => unknown): unknown {
  try {
    return check()
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return void faults.push(error)
  }
}

function describe(error: GraphQLError): { message: string; extensions: ClientError['extensions'] } | undefined {
  const cause = error.originalError
  if (cause instanceof DomainError) return { message: cause.message, extensions: { code: cause.code, argument: cause.argument } }
  const { code, ...rest } = error.extensions
  if (typeof code === 'string') return { message: error.message, extensions: { code, ...rest } }
  return isClientsFault(error) ? { message: error.message, extensions: { code: 'BAD_USER_INPUT' } } : undefined
}

// graphql-js throws these when a value does not fit the schema; they have no cause of their own
function isClientsFault(error: GraphQLError) {
  return error.originalError === undefined || error.originalError instanceof GraphQLError
}

function unforeseen(cause: unknown, requestId: string) {
  return isTransient(cause)
    ? { message: 'This cannot be saved right now. Try again in a moment.', extensions: { code: 'SERVICE_UNAVAILABLE' } }
    : { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }
}
