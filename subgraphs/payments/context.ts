export type { PaymentsContext as Context } from './provider.ts'
