import type { Handlers } from '#kit/events/handlers.ts'
import { keepAnchors } from './audit-anchors.ts'
import { createProfile } from './profiles.ts'

export const handlers: Handlers = {
  'user.registered': createProfile,
  'audit.anchored': keepAnchors,
}
