import type { Request } from '#kit/context.ts'
import { idTime } from '#kit/data/id.ts'
import { DomainError } from '#kit/errors.ts'

/** How long a sign-in shows that it is the owner of an account who asks. */
const recentMs = 600_000

/** Whether the caller has signed in a moment ago. A session's id says when it began; a refresh goes on with the same one. */
export function hasSignedInRecently({ caller, now }: Request & { now: Date }): boolean {
  const began = idTime(caller.sid ?? '')
  return began !== undefined && now.getTime() - began <= recentMs
}

/** REAUTHENTICATION_REQUIRED: the caller has to show again who they are. `then` says how, as a sentence. */
export function reauthenticationRequired(then: string): DomainError {
  return new DomainError('REAUTHENTICATION_REQUIRED', `You signed in a while ago. ${then}`, { path: ['input'] })
}
