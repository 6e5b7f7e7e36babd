import { defineSubgraph } from '#kit/subgraph.ts'
import { findAbandoned } from './abandoned.ts'
import { createGuesses, type Guesses } from './coupons/guesses.ts'
import { handlers } from './handlers.ts'
import { forgetHeldUnits } from './held-units.ts'
import { resolvers } from './resolvers.ts'
import { sweepCarts } from './sweep.ts'

export default defineSubgraph<{ guesses: Guesses }>(import.meta.dirname, {
  resolvers,
  handlers,
  tasks: {
    forgetHeldUnits: { every: 60_000, run: forgetHeldUnits },
    findAbandoned: { every: 600_000, run: findAbandoned },
    sweepCarts: { every: 600_000, run: sweepCarts },
  },
  resources: async (config) => ({ guesses: createGuesses(config) }),
})
