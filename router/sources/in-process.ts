import type { GraphQLDataSource } from '@apollo/gateway'
import type { OpenSubgraph } from '#kit/subgraph.ts'
import type { Authenticate } from '#router/auth/authenticator.ts'
import { type RouterContext, signIn } from '#router/auth/request-context.ts'
import { operationOf, type SourceAnswer, type SourceRequest, stopped } from './operation.ts'
import { unavailable } from './unavailable.ts'

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
    const isMutation = operation.query.startsWith('mutation')
    await context.budget?.takeTurn()
    try {
      const executed = this.subgraph.execute(operation, context)
      // only a mutation waits for what others do
      const { data, errors, reply } = await (isMutation && context.deadline ? inTime(executed, context.deadline) : executed)
      if (reply.accessToken) await signIn(context, reply.accessToken, this.authenticate)
      await context.budget?.takeTurn()
      const fault = isMutation ? undefined : context.budget?.fault
      // a query that is too large has no data, so there is nothing more to fetch or to join for it
      return fault?.extensions.code === 'QUERY_TOO_COMPLEX'
        ? stopped(fault)
        : ((errors ? { data, errors } : { data }) as unknown as SourceAnswer)
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
