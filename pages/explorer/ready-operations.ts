import { parseOperation, type ReadyOperation } from '#router/ready-operation.ts'

export const journeyNames = ['shopper', 'admin', 'live'] as const

const files = import.meta.glob<string>('../../operations/*/*.graphql', { query: '?raw', import: 'default', eager: true })

/** The ready operations of `operations/`, by their journey and in their order. */
export const journeys = Object.fromEntries(journeyNames.map((name) => [name, operationsOf(name)])) as Record<
  (typeof journeyNames)[number],
  ReadyOperation[]
>

/** The ready operation that has the operation of this name. */
export function operationNamed(operationName: string): ReadyOperation | undefined {
  const begins = new RegExp(`^(query|mutation|subscription) ${operationName}\\b`)
  return Object.values(journeys)
    .flat()
    .find(({ document }) => begins.test(document))
}

function operationsOf(journey: string): ReadyOperation[] {
  return Object.entries(files)
    .filter(([path]) => path.includes(`/${journey}/`))
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([path, text]) => parseOperation(path.replace(/.*\/|\.graphql$/g, ''), text))
}
