import type { OrderQuery } from '#pages/console/documents.generated.ts'

/** An order as its screen shows it. */
export type WholeOrder = NonNullable<OrderQuery['order']>
