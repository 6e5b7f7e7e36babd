import { addressLimit, defineSettings, limit } from '#kit/config.ts'

export const settings = defineSettings({
  FAILED_PAYMENTS_OF_ORDER: limit(10).describe('failed payments of one order; 0: no limit'),
  FAILED_PAYMENTS: limit(20).describe('failed payments of one user or guest in an hour; 0: no limit'),
  FAILED_PAYMENTS_BY_NETWORK: addressLimit(60).describe('failed payments from one network in an hour; 0: no limit'),
})
