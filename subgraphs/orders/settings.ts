import { z } from 'zod'
import { defineSettings } from '#kit/config.ts'

export const settings = defineSettings({
  PENDING_MINUTES: z.coerce.number().positive().default(10).describe('how long an order may wait for its stock'),
  PAYMENT_MINUTES: z.coerce.number().positive().default(30).describe('how long an order may wait for its payment'),
})
