import { z } from 'zod'
import { defineSettings } from '#kit/config.ts'

export const settings = defineSettings({
  REFRESH_TOKEN_DAYS: z.coerce.number().int().min(1).default(30).describe('how long a session lasts without being used'),
})
