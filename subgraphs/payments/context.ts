import type { Context as KitContext } from '#kit/context.ts'
import type { InFlight } from './in-flight.ts'
import type { Provider } from './providers/contract.ts'

/** What payments has at hand besides its tables: the provider, and the calls to it that are in flight. */
export type PaymentsContext = KitContext<{ provider: Provider; inFlight: InFlight }>

export type { PaymentsContext as Context }
