import { addressLimit, defineSettings } from '#kit/config.ts'

export const settings = defineSettings({
  GUEST_STOCK_SHARE: addressLimit(50).describe(
    "how much of a product's stock the unpaid orders of one network's guests may hold, in percent, but at least one unit; 0: no limit",
  ),
})
