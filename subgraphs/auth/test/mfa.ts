import { Secret, TOTP } from 'otpauth'
import { type Caller, nobody } from '#kit/context.ts'
import { mutationOf } from '#kit/test/mutations.ts'
import { codesOf, customer, dataOf, openForTest } from '#kit/test/testing.ts'
import auth from '#subgraphs/auth/index.ts'

export const ann = { email: 'ann@example.com', password: 'correct horse', displayName: 'Ann' }

const errors = 'userErrors { code }'
const documents: Record<string, string> = {
  register: `accessToken refreshToken user { id } mfaChallenge ${errors}`,
  login: `accessToken refreshToken mfaChallenge ${errors}`,
  refreshToken: `accessToken refreshToken ${errors}`,
  verifyMfa: `accessToken refreshToken ${errors}`,
  enrolMfa: `secret uri ${errors}`,
  confirmMfa: `recoveryCodes ${errors}`,
  disableMfa: errors,
  renewRecoveryCodes: `recoveryCodes ${errors}`,
  resetMfa: errors,
  changePassword: errors,
  revokeSession: `sessionId ${errors}`,
  revokeSessions: `count ${errors}`,
}

/** The code that an app with this secret shows at a time. */
export function codeAt(secret: string, now: Date): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() })
}

/** Opens auth with Ann's account, without a second factor. `run` returns the payload of a mutation. */
export async function openWithAnn(options: Parameters<typeof openForTest>[1] = {}, permissions: string[] = []) {
  const subgraph = await openForTest(auth, options)
  await subgraph.respondTo('user.registered', ({ userId }) => ({
    type: 'roles.changed',
    userId,
    roles: ['CUSTOMER'],
    permissions,
    version: 1,
  }))
  const run = async (name: string, input: object, caller: Caller = nobody) => {
    const answer = await subgraph.ask(caller, mutationOf(name, documents[name] ?? ''), { input })
    return answer.errors ? { codes: codesOf(answer) } : { ...dataOf(answer)[name], codes: codesOf(answer) }
  }
  const session = await run('register', ann)
  const me = { ...customer(session.user.id), sid: session.refreshToken.split('.')[0] as string }
  const login = () => run('login', { email: ann.email, password: ann.password })
  /** Turns the second factor on; returns the secret and the recovery codes. */
  const turnOn = async (): Promise<{ secret: string; recoveryCodes: string[] }> => {
    const { secret } = await run('enrolMfa', { password: ann.password }, me)
    const { recoveryCodes } = await run('confirmMfa', { code: codeAt(secret, subgraph.clock()) }, me)
    subgraph.clock.advance(30_000)
    return { secret, recoveryCodes }
  }
  const seen = async (caller: Caller) =>
    dataOf(
      await subgraph.ask(
        caller,
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on User { mfa { enabled required recoveryCodesLeft } } } }',
        { r: [{ __typename: 'User', id: me.sub }] },
      ),
    )._entities[0].mfa
  return {
    ...subgraph,
    run,
    runTask: subgraph.run,
    session,
    me,
    login,
    turnOn,
    seen,
    codeOf: (secret: string) => codeAt(secret, subgraph.clock()),
  }
}
