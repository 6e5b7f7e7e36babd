import { GraphiQL } from 'graphiql'
import { useEffect } from 'react'
import { askGraph } from './ask-graph.ts'
import { operationsPlugin } from './operations-plugin.tsx'
import { journeys } from './ready-operations.ts'

const [first] = journeys.shopper
const plugins = [operationsPlugin]

/** Who asks, by what the demo and the answers have given; a header without a value is not sent. */
const headers = JSON.stringify({ authorization: 'Bearer {{accessToken}}', 'x-guest-token': '{{guestToken}}' }, null, 2)

/** The explorer: GraphiQL, with every ready operation at its side. */
export function Explorer() {
  useEffect(() => {
    const timer = setTimeout(showOperations)
    return () => clearTimeout(timer)
  }, [])
  return (
    <main>
      <GraphiQL
        fetcher={askGraph}
        plugins={plugins}
        defaultTabs={[{ query: first?.document ?? '', headers }]}
        defaultHeaders={headers}
        shouldPersistHeaders={false}
        defaultEditorToolsVisibility="variables"
      >
        <GraphiQL.Logo>
          <h1>Bazaar</h1>
        </GraphiQL.Logo>
      </GraphiQL>
    </main>
  )
}

// GraphiQL begins with the pane of its plugins closed, also where it is told which one to show
function showOperations(): void {
  document.querySelector<HTMLElement>(`[aria-label="Show ${operationsPlugin.title}"]`)?.click()
}
