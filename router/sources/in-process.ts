import { setImmediate } from 'node:timers/promises'
import type { GraphQLDataSource } from '@apollo/gateway'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import { type RouterContext, signIn } from '#router/auth/request-context.ts'
import { operationOf, type SourceAnswer, type SourceRequest } from './operation.ts'
import { unavailable } from './unavailable.ts'

/** A costly operation lets others go first between its fetches, as all of them share one thread. */
const costOfTurn = 1000

/** A subgraph in this process as a data source of the gateway, without HTTP and parsing. */
export class InProcessDataSource implements GraphQLDataSource<RouterContext> {
  readonly subgraph: OpenSubgraph
  readonly authenticate: Authenticate

  constructor(subgraph: OpenSubgraph, authenticate: Authenticate) {
    this.subgraph = subgraph
    this.authenticate = authenticate
  }

  async process(request: SourceRequest): Promise<SourceAnswer> {
    const context = request.context as RouterContext
    const operation = operationOf(request)
    if ((context.cost ?? 0) > costOfTurn) await setImmediate()
    try {
      const executed = this.subgraph.execute(operation, context)
      // only a mutation waits for what others do
      const { reply, ...answer } = await (operation.query.startsWith('mutation') && context.deadline
        ? inTime(executed, context.deadline)
        : executed)
      await signIn(context, reply.accessToken, this.authenticate)
      return answer as unknown as SourceAnswer
    } catch {
      return unavailable(this.subgraph.name, operation)
    }
  }
}

/** Throws if the work is not done by the deadline. The work's next step fails then, as its budget is closed. */
async function inTime<T>(work: Promise<T>, deadline: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The time of the operation is over.')), deadline - Date.now())
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}
