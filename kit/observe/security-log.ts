import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { Caller, Context } from '#kit/context.ts'
import { DomainError } from '#kit/errors.ts'
import type { Log } from './log.ts'

type Resolve = (parent: unknown, args: { input?: { email?: unknown } }, ctx: Context, info: unknown) => unknown

/** What a line says besides: which request it belongs to, and what was tried or refused. */
type Event = { event: string; outcome: string; requestId?: string; address?: string | undefined; [more: string]: unknown }

/**
 * Logs what concerns safety: who tried what from which network, and what came of it. What succeeds is logged at info, what is
 * refused at warn. docs/security.md lists the events.
 */
export function logSecurity(log: Log, { sub: user, sid: session, network }: Partial<Caller>, event: Event): void {
  log[event.outcome === 'OK' ? 'info' : 'warn']({ ...event, user, session, network }, 'security')
}

/** Mutations of which each call is logged with its outcome. An e-mail address is only told apart from others, by a part of its hash. */
export function logged<Mutations extends object>(mutations: Mutations): Mutations {
  return Object.fromEntries(Object.entries(mutations).map(([name, resolve]) => [name, loggedOne(name, resolve)])) as Mutations
}

function loggedOne(event: string, resolve: Resolve): Resolve {
  return async (parent, args, ctx, info) => {
    const note = (outcome: string) => logSecurity(ctx.log, ctx.caller, { event, outcome, address: markOf(args.input?.email) })
    try {
      const result = await resolve(parent, args, ctx, info)
      note(refusalIn(result) ?? 'OK')
      return result
    } catch (error) {
      note(codeOf(error))
      throw error
    }
  }
}

/** The code of a refusal that has a payload: MFA_REQUIRED comes with its challenge. */
function refusalIn(result: unknown): string | undefined {
  return (result as { userErrors?: { code: string }[] } | undefined)?.userErrors?.[0]?.code
}

function codeOf(error: unknown): string {
  if (error instanceof DomainError) return error.code
  return error instanceof GraphQLError ? String(error.extensions.code) : 'INTERNAL_SERVER_ERROR'
}

function markOf(email: unknown): string | undefined {
  return typeof email === 'string' ? createHash('sha256').update(email.trim().toLowerCase()).digest('hex').slice(0, 12) : undefined
}
