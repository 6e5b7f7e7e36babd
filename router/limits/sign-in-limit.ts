import { createHash } from 'node:crypto'
import type { ApolloServerPlugin, GraphQLRequestContextDidResolveOperation } from '@apollo/server'
import { type FieldNode, Kind, type OperationDefinitionNode, valueFromASTUntyped, visit } from 'graphql'
import type { RouterContext } from '#router/auth/request-context.ts'
import type { SharedCache } from '#router/cache/shared-cache.ts'
import { normalEmail } from '#schema/email.ts'
import { rateLimit } from './rate-limit.ts'

type ResolvedOperation = GraphQLRequestContextDidResolveOperation<RouterContext>

/** The mutations with which passwords or accounts could be guessed. */
const attempts = new Set(['login', 'register', 'changePassword', 'requestPasswordReset', 'resetPassword'])

/**
 * Limits the attempts to sign in, to `aMinute` from one address and `aMinute` for one account; 0 means no limit. Each root field is an
 * attempt. Refuses the whole mutation with RATE_LIMITED before it is executed.
 */
export function limitSignIns(aMinute: number, shared: SharedCache): ApolloServerPlugin<RouterContext> {
  const countAddress = rateLimit('sign-in-from', aMinute, shared)
  const countAccount = rateLimit('sign-in-at', aMinute, shared)
  const count = async (context: ResolvedOperation): Promise<void> => {
    const { caller } = context.contextValue
    const variables = variablesOf(context.operation, context.request.variables)
    for (const field of attemptsOf(context)) {
      const account = accountOf(field, variables, caller.sub)
      await countAddress(caller.network ?? '')
      if (account) await countAccount(account)
    }
  }
  return {
    requestDidStart: async () => ({
      didResolveOperation: async (context) => {
        if (aMinute > 0 && context.operation?.operation === 'mutation') await count(context)
      },
    }),
  }
}

/** The variables with the defaults of the operation. */
function variablesOf(operation: OperationDefinitionNode | undefined, given: Record<string, unknown> = {}) {
  const defaults = (operation?.variableDefinitions ?? []).map(({ variable, defaultValue }) => [
    variable.name.value,
    defaultValue && valueFromASTUntyped(defaultValue),
  ])
  return { ...Object.fromEntries(defaults), ...given }
}

function attemptsOf({ document, operation }: ResolvedOperation): FieldNode[] {
  const found: FieldNode[] = []
  const note = { Field: (node: FieldNode) => void (attempts.has(node.name.value) && found.push(node)) }
  for (const part of document.definitions) if (part === operation || part.kind === Kind.FRAGMENT_DEFINITION) visit(part, note)
  return found
}

/** The account whose password is tried: the hash of the e-mail address in the input, else the caller's id. */
function accountOf(field: FieldNode, variables: Record<string, unknown>, sub: string | undefined): string | undefined {
  const input = field.arguments?.find(({ name }) => name.value === 'input')?.value
  const { email } = Object((input && valueFromASTUntyped(input, variables)) ?? {}) as { email?: unknown }
  return typeof email === 'string' ? createHash('sha256').update(normalEmail(email)).digest('hex') : sub
}
