import type { FormattedExecutionResult } from 'graphql'
import type { Config } from '#kit/config.ts'
import type { Caller } from '#kit/context.ts'
import { newId } from '#kit/data/id.ts'
import { Budget } from '#kit/graph/budget.ts'
import type { Log } from '#kit/observe/log.ts'
import { counter } from '#kit/observe/metrics.ts'
import type { RouterContext } from '#router/auth/request-context.ts'
import { formatErrors } from '#router/errors/plugins.ts'
import type { KnownOperation } from '#router/execution/gateway.ts'
import type { Variables } from '#router/execution/run.ts'
import type { Limits } from '#router/limits/limit-operations.ts'
import type { Count } from '#router/limits/rate-limit.ts'
import { fullResult } from '#router/server/known-operations.ts'
import type { Result } from './live-query.ts'
import { inTurns } from './turns.ts'

type Options = { config: Config; log: Log; limits: Limits; count: Count }

/** Who asks for what. `view`: in which language, and the like. */
export type Question = { prepared: () => KnownOperation; variables: Variables; caller: Caller; view: Partial<RouterContext> }

const runs = counter('bazaar_router_live_runs_total', 'Queries that were asked for streams, by OK or their first error.', ['outcome'])

/** So many queries are asked at one time: the requests of others come first. */
const atOnce = 8
/** How long one query may take, as any operation. */
const queryMs = 8000
/** What may be better soon. */
const passing = ['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR']
const retryMs = 1000

/** Returns what asks a question for streams, within the limits of a request: its rate, its cost, its answer. It never throws. */
export function createAsk({ config, log, limits, count }: Options): (question: Question) => Promise<Result> {
  const turn = inTurns(atOnce)
  const answer = async ({ prepared, variables, caller, view }: Question): Promise<Result> => {
    const deadline = Date.now() + queryMs
    const budget = new Budget(config, caller, deadline)
    const requestId = newId('req', new Date())
    const context: RouterContext = { ...view, caller, requestId, deadline, budget, failedSubgraphs: new Set() }
    try {
      await count(caller.network ?? '')
      const known = prepared()
      await limits.admit({ ...known, variables, isPlanned: known.isPlanned(variables) }, context)
      const answer = await known.execute(variables, context)
      const isPlain = answer.errors.length === 0 && answer.faults.length === 0
      return isPlain ? plainResult(answer.text) : resultOf(fullResult(limits, log, { answer, known, context, wantsCost: false }))
    } catch (error) {
      return resultOf({ errors: formatErrors([error as Error]), data: null })
    } finally {
      budget.close()
    }
  }
  return async (question) => {
    const result = await turn(() => answer(question))
    runs.inc({ outcome: result.code ?? 'OK' })
    return result
  }
}

function plainResult(text: string): Result {
  return { text: `{"data":${text}}`, isEmpty: /^\{("\w+":null)?\}$/.test(text) }
}

function resultOf(result: FormattedExecutionResult): Result {
  const extensions = (result.errors ?? []).map((error) => error.extensions as { code: string; retryAfterMs?: number })
  const found = extensions.find(({ code }) => passing.includes(code))
  return {
    text: JSON.stringify(result),
    isEmpty: Object.values(result.data ?? {}).every((value) => value === null),
    code: extensions[0]?.code,
    retryAfterMs: found && (found.retryAfterMs ?? retryMs),
  }
}
