/** A code of a top-level error: what it means, what a client does, and whether the same request may be sent again. */
export type RequestCode = { code: string; meaning: string; action: string; repeat: string }

const wrong = 'no'

/** Every code of a top-level error that is not one of `ErrorCode`. No other code leaves the router. */
export const requestCodes: RequestCode[] = [
  {
    code: 'UNAUTHENTICATED',
    meaning: 'The field needs a signed-in user.',
    action: 'Log in; with `reason: TOKEN_EXPIRED` use `refreshToken`.',
    repeat: 'with a new token',
  },
  {
    code: 'FORBIDDEN',
    meaning: 'The user lacks the permission that `permission` names.',
    action: 'Do not offer it; ask an admin for a role.',
    repeat: wrong,
  },
  {
    code: 'RATE_LIMITED',
    meaning: 'Too many operations from one address, or too many attempts to sign in.',
    action: 'Wait for `retryAfterMs`.',
    repeat: 'after `retryAfterMs`',
  },
  {
    code: 'QUERY_TOO_COMPLEX',
    meaning: 'The operation is too deep or has too many fields.',
    action: 'Ask in several operations.',
    repeat: wrong,
  },
  {
    code: 'SERVICE_UNAVAILABLE',
    meaning: 'A part of the shop does not answer; the other fields stand. With `reason: TOKEN_UNVERIFIED` nobody can say now who asks.',
    action: 'Show the rest and ask again.',
    repeat: 'yes, after a moment; a mutation with the same idempotency key',
  },
  { code: 'BAD_USER_INPUT', meaning: 'A variable or an argument does not fit the schema.', action: 'Correct it.', repeat: wrong },
  { code: 'PAYLOAD_TOO_LARGE', meaning: 'The body is larger than the shop reads.', action: 'Send less at once.', repeat: wrong },
  {
    code: 'INTERNAL_SERVER_ERROR',
    meaning: 'A fault of the shop itself.',
    action: 'Report it with its `requestId`.',
    repeat: 'once, after a moment; a mutation with the same idempotency key',
  },
  { code: 'BAD_REQUEST', meaning: 'The body is not a GraphQL request in JSON.', action: 'Correct it.', repeat: wrong },
  { code: 'GRAPHQL_PARSE_FAILED', meaning: 'The document is not GraphQL, or has too many tokens.', action: 'Correct it.', repeat: wrong },
  { code: 'GRAPHQL_VALIDATION_FAILED', meaning: 'The document does not fit the schema.', action: 'Correct it.', repeat: wrong },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    meaning: 'The document has no operation of the name that was asked for.',
    action: 'Correct `operationName`.',
    repeat: wrong,
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    meaning: 'The shop does not know the query of this hash.',
    action: 'Send the whole query.',
    repeat: wrong,
  },
]
