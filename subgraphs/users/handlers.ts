import type { Handlers } from '#kit/inbox.ts'
import { makeProfile } from './users.ts'

export const handlers: Handlers = {
  'user.registered': makeProfile,
}
