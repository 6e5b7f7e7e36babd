import { defineSettings, flag, limit } from '#kit/config.ts'

export const settings = defineSettings({
  REVIEWS_AT_ONCE: flag.default(false).describe('1: reviews are published at once; 0: after staff have looked at them'),
  REVIEW_REPORTS_A_DAY: limit(20).describe('reviews that a customer may report within 24 hours; 0: no limit'),
})
