import { createHash } from 'node:crypto'
import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server'
import { type FieldNode, Kind, type OperationDefinitionNode, valueFromASTUntyped, visit } from 'graphql'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { SharedCache } from '#router/cache/shared-cache.ts'
import { normalEmail } from '#schema/email.ts'
import { rateLimit } from './rate-limit.ts'

type Asked = GraphQLRequestContextDidResolveOperation<RouterContext>

/** The mutations by which somebody who does not know a password could try to find it, or to find out who has an account. */
const attempts = new Set(['login', 'register', 'changePassword', 'requestPasswordReset', 'resetPassword'])

/**
 * Bounds attempts to sign in, each field of a mutation being one: so many a minute from one address, and so many at one account from
 * wherever. Refuses the whole mutation with RATE_LIMITED before any of it is done. 0 a minute: no limit.
 */
export function limitSignIns(aMinute: number, shared: SharedCache): ApolloServerPlugin<RouterContext> {
  const from = rateLimit('sign-in-from', aMinute, shared)
  const at = rateLimit('sign-in-at', aMinute, shared)
  const count = async (asked: Asked): Promise<void> => {
    const { address = '', caller } = asked.contextValue
    const variables = variablesOf(asked.operation, asked.request.variables)
    for (const field of attemptsOf(asked)) {
      const account = accountOf(field, variables, caller.sub)
      await from(address)
      if (account) await at(account)
    }
  }
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (asked) => {
        if (aMinute > 0 && asked.operation?.operation === 'mutation') await count(asked)
      },
    }),
  }
}

/** The variables as the operation will see them. */
function variablesOf(operation: OperationDefinitionNode | undefined, given: Record<string, unknown> = {}) {
  const defaults = (operation?.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ])
  return { ...Object.fromEntries(defaults), ...given }
}

function attemptsOf({ document, operation }: Asked): FieldNode[] {
  const found: FieldNode[] = []
  const note = { Field: (node: FieldNode) => void (attempts.has(node.name.value) && found.push(node)) }
  for (const part of document.definitions) if (part === operation || part.kind === Kind.FRAGMENT_DEFINITION) visit(part, note)
  return found
}

/** Whose password is tried: by the address in the input, else the caller's own. An address is never kept as it is. */
function accountOf(field: FieldNode, variables: Record<string, unknown>, sub: string | undefined): string | undefined {
  const input = field.arguments?.find(({ name }) => name.value === 'input')?.value
  const { email } = Object((input && valueFromASTUntyped(input, variables)) ?? {}) as { email?: unknown }
  return typeof email === 'string' ? createHash('sha256').update(normalEmail(email)).digest('hex') : sub
}
