/** A code of a top-level error: its meaning, what a client should do, and whether the same request may be sent again. */
export type RequestCode = { code: string; meaning: string; action: string; repeat: string }

/** Every code of a top-level error besides those of `ErrorCode`. The router sends no other codes. */
export const requestCodes: RequestCode[] = [
  {
    code: 'UNAUTHENTICATED',
    meaning:
      'The field needs a signed-in user. With a `reason` a token of the request is not accepted, and nothing of the operation has run (status 401): TOKEN_EXPIRED, TOKEN_REVOKED, TOKEN_INVALID, API_KEY_INVALID, GUEST_TOKEN_INVALID, GUEST_TOKEN_EXPIRED.',
    action:
      'Log in. With TOKEN_EXPIRED or TOKEN_REVOKED use `refreshToken`, and log in if that is refused; with GUEST_TOKEN_INVALID or GUEST_TOKEN_EXPIRED drop the guest token; with API_KEY_INVALID ask staff for another key.',
    repeat: 'with a new token',
  },
  {
    code: 'FORBIDDEN',
    meaning: 'The user lacks the permission that `permission` names.',
    action: 'Do not offer it, or ask an admin for a role.',
    repeat: 'no',
  },
  {
    code: 'RATE_LIMITED',
    meaning:
      'Too many operations from one network or with one API key, by their root fields and their cost, or too many attempts to sign in.',
    action: 'Wait for `retryAfterMs` milliseconds.',
    repeat: 'after `retryAfterMs`',
  },
  {
    code: 'QUERY_TOO_COMPLEX',
    meaning: 'The operation is too deep, has too many fields, costs too much, or its answer became too large and was stopped.',
    action: 'Split it into several operations, or ask for shorter pages. What a mutation has done stays done.',
    repeat: 'no',
  },
  {
    code: 'SERVICE_UNAVAILABLE',
    meaning:
      'A service does not respond; other fields have their values. With `reason: TOKEN_UNVERIFIED` the access token cannot be verified at the moment, and nothing of the operation has run (status 503).',
    action: 'Show the other fields, and try again later.',
    repeat: 'yes, after a moment; mutations with the same idempotency key',
  },
  {
    code: 'BAD_USER_INPUT',
    meaning:
      'A variable does not fit the schema: it is missing, unknown or of the wrong type. The status is 400, and there is one error for each fault; `variable` is the path to the value, from the name of the variable. Nothing of the operation has run.',
    action: 'Correct it: it is a fault of the program, not of the person who types.',
    repeat: 'no',
  },
  { code: 'PAYLOAD_TOO_LARGE', meaning: 'The request body is too large.', action: 'Split it into several requests.', repeat: 'no' },
  {
    code: 'INTERNAL_SERVER_ERROR',
    meaning: 'An internal error.',
    action: 'Report it with the `requestId`.',
    repeat: 'once, after a moment; mutations with the same idempotency key',
  },
  {
    code: 'CROSS_SITE',
    meaning: "A request to `/session` that does not come from a page of the shop's own site.",
    action: 'Send the header `x-session: 1` from such a page. Elsewhere use the mutations of the graph.',
    repeat: 'no',
  },
  {
    code: 'UPLOAD_REFUSED',
    meaning: 'The address of a file is forged, older than ten minutes, or was used.',
    action:
      'If an image was sent, add it with `addProductImage`. Else ask the mutation or query that gave the address for another: `createImageUpload`, `createProductImport`, `createProductExport` or `productImport`.',
    repeat: 'no',
  },
  { code: 'BAD_REQUEST', meaning: 'The body is not a GraphQL request in JSON.', action: 'Correct it.', repeat: 'no' },
  { code: 'GRAPHQL_PARSE_FAILED', meaning: 'The document is not GraphQL, or has too many tokens.', action: 'Correct it.', repeat: 'no' },
  { code: 'GRAPHQL_VALIDATION_FAILED', meaning: 'The document does not fit the schema.', action: 'Correct it.', repeat: 'no' },
  {
    code: 'OPERATION_RESOLUTION_FAILURE',
    meaning: 'The document has no operation with this name, or several and no name was sent.',
    action: 'Correct `operationName`.',
    repeat: 'no',
  },
  {
    code: 'QUERY_NOT_IN_SAFELIST',
    meaning: 'The shop runs registered operations only (the setting TRUSTED_DOCUMENTS), and this is none, to the letter.',
    action: "Register it: add the client's manifest to TRUSTED_DOCUMENTS.",
    repeat: 'no',
  },
  {
    code: 'PERSISTED_QUERY_NOT_FOUND',
    meaning: 'The router does not know the query with this hash.',
    action: 'Send the whole query.',
    repeat: 'no',
  },
]
