import { z } from 'zod'
import { defineSettings } from '#kit/config.ts'

export const settings = defineSettings({
  PROVIDER_URL: z.string().default('').describe('where the sandbox provider listens; empty: it is part of payments'),
})
