import { type ApolloServerPlugin, HeaderMap } from '@apollo/server'
import { type DocumentNode, GraphQLError, getOperationAST, Kind, visit } from 'graphql'
import type { Caller } from '#kit/context.ts'
import { signInFirst } from '#kit/errors.ts'
import type { RouterContext } from './request-context.ts'

/** The root fields that give, check or end a session. They run although the token of their request is refused. */
const openFields = new Set(['login', 'register', 'refreshToken', 'validateToken', 'logout', 'exchangeApiKey', 'verifyMfa'])

/** Refuses the whole operation of a caller who sent a token that is not accepted: without it, a user would silently be a guest. */
export const refuseTokens: ApolloServerPlugin<RouterContext> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operationName, contextValue: { caller } }) => {
      const refusal = refusalOf(caller, document, operationName)
      if (refusal) throw refusal
    },
  }),
}

/** Why the operation of this caller must not run. Undefined if it may: no token was refused, or it only asks for a new one. */
export function refusalOf(caller: Caller, document: DocumentNode, operationName?: string | null): GraphQLError | undefined {
  if (!caller.reason || isOpen(document, operationName)) return undefined
  const { message, extensions } = signInFirst(caller)
  return new GraphQLError(message, { extensions: { ...extensions, http: httpOf(extensions.code) } })
}

function isOpen(document: DocumentNode, operationName: string | null | undefined): boolean {
  const names = rootFieldsOf(document, operationName).filter((name) => name !== '__typename')
  return names.length > 0 && names.every((name) => openFields.has(name))
}

/** The root fields of an operation, with those of every fragment on a root type. */
function rootFieldsOf(document: DocumentNode, operationName: string | null | undefined): string[] {
  const [names, operation] = [[] as string[], getOperationAST(document, operationName)]
  const note = (name: string) => {
    names.push(name)
    return false // does not visit what is below
  }
  for (const part of document.definitions) if (part === operation || isOnRoot(part)) visit(part, { Field: ({ name }) => note(name.value) })
  return names
}

function isOnRoot(node: DocumentNode['definitions'][number]): boolean {
  return node.kind === Kind.FRAGMENT_DEFINITION && ['Query', 'Mutation'].includes(node.typeCondition.name.value)
}

// RFC 9110 wants the challenge with a 401, RFC 6750 says what is in it
function httpOf(code: unknown) {
  return code === 'UNAUTHENTICATED'
    ? { status: 401, headers: new HeaderMap([['www-authenticate', 'Bearer error="invalid_token"']]) }
    : { status: 503 }
}
