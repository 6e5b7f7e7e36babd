import { z } from 'zod'
import { defineSettings } from '#kit/config.ts'

export const settings = defineSettings({
  WEBHOOK_URL: z.string().default('').describe('where the sandbox provider sends its webhooks; empty: it sends none'),
})
