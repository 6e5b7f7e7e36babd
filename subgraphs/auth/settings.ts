import { z } from 'zod'
import { defineSettings } from '#kit/config.ts'

const days = z.coerce.number().int()

export const settings = defineSettings({
  REFRESH_TOKEN_DAYS: days.min(1).default(30).describe('how long a session lasts without being used'),
  SESSION_DAYS: days.min(0).default(90).describe('how long a session lasts at most, however it is used; 0: no limit'),
  SESSIONS_MAX: z.coerce
    .number()
    .int()
    .min(0)
    .default(50)
    .describe('open sessions of one account: a further sign-in ends the one that was used longest ago; 0: no limit'),
})
