import type { Config } from '#kit/config.ts'
import { nobody } from '#kit/context.ts'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import { accountWith } from '#subgraphs/auth/sign-ins.ts'
import { callOf, UsageError } from './command.ts'
import { demoLogins } from './seed/logins.ts'

const request = { caller: nobody, requestId: 'demo-logins' }

/** Throws UsageError in production where a demo login still works with its well-known password. */
export async function refuseDemoLogins(auth: OpenSubgraph, { NODE_ENV }: Pick<Config, 'NODE_ENV'>): Promise<void> {
  const [found] = NODE_ENV === 'production' ? await workingDemoLogins(auth) : []
  if (found)
    throw new UsageError(
      `Bazaar does not start in production while the demo login ${found.email} works with its well-known password. Remove the demo logins: ${callOf('remove-demo-logins')}`,
    )
}

/** Returns the demo logins that work with their well-known passwords, with the ids of their accounts. */
export async function workingDemoLogins(auth: OpenSubgraph): Promise<{ id: string; email: string }[]> {
  const logins = Object.values(demoLogins).map(async (login) => ({
    id: await accountWith(auth.context(request), login),
    email: login.email,
  }))
  return (await Promise.all(logins)).filter((login): login is { id: string; email: string } => login.id !== undefined)
}
