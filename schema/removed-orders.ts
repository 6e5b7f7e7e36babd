import type { Config } from '#kit/config.ts'
import { idTime } from '#kit/data/id.ts'
import { sharedSettings } from './settings.ts'

/**
 * Whether an order is so old that it may have been removed. An event about it that comes only now must create nothing: the row that would
 * have shown that it ended may be gone.
 */
export function mayBeRemoved({ config, now }: { config: Pick<Config, 'env'>; now: Date }, orderId: string): boolean {
  const days = sharedSettings.of(config).REJECTED_ORDER_DAYS
  const placedAt = idTime(orderId)
  return days > 0 && placedAt !== undefined && now.getTime() - placedAt > days * 86_400_000
}
