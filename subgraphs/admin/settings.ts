import { z } from 'zod'
import { defineSettings } from '#kit/config.ts'

export const settings = defineSettings({
  LOW_STOCK: z.coerce.number().int().min(0).default(10).describe('a product with at most this many units available is low on stock'),
})
