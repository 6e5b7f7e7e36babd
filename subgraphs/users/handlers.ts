import type { Handlers } from '#kit/events/inbox.ts'
import { makeProfile } from './users.ts'

export const handlers: Handlers = {
  'user.registered': makeProfile,
}
