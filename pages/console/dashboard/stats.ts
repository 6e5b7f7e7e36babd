import type { DashboardQuery } from '#pages/console/documents.generated.ts'

/** The statistics of the period, and those of the one before. */
export type Stats = NonNullable<DashboardQuery['now']>
export type Earlier = NonNullable<DashboardQuery['earlier']>
