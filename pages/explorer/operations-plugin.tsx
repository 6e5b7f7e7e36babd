import { type GraphiQLPlugin, useEditorContext } from '@graphiql/react'
import { useEffect } from 'react'
import type { ReadyOperation } from '#router/ready-operation.ts'
import { Caller } from './caller.tsx'
import { useKeptValues } from './kept-values.ts'
import { journeyNames, journeys } from './ready-operations.ts'

/** The side list of the explorer: who asks, every ready operation, and the values that answers gave. */
export const operationsPlugin: GraphiQLPlugin = { title: 'Ready operations', icon: ListIcon, content: OperationsPanel }

const titles = { shopper: "A shopper's journey", admin: "An admin's journey", live: 'Live' }

function OperationsPanel() {
  useLabels()
  return (
    <section className="operations" aria-label="Ready operations">
      <Caller />
      {journeyNames.map((name) => (
        <details key={name} open={name === 'shopper'}>
          <summary>{titles[name]}</summary>
          <ol>
            {journeys[name].map((operation) => (
              <Operation key={operation.name} {...operation} />
            ))}
          </ol>
        </details>
      ))}
      <KeptValues />
    </section>
  )
}

/** Tells a screen reader what each editor is for. */
function useLabels(): void {
  const { queryEditor, variableEditor, headerEditor, responseEditor } = useEditorContext({ nonNull: true })
  useEffect(() => {
    const editors = { Operation: queryEditor, Variables: variableEditor, Headers: headerEditor, Answer: responseEditor }
    for (const [label, editor] of Object.entries(editors)) editor?.setOption('screenReaderLabel', label)
  }, [queryEditor, variableEditor, headerEditor, responseEditor])
}

function Operation({ name, about, document, variables }: ReadyOperation) {
  const { queryEditor, variableEditor } = useEditorContext({ nonNull: true })
  const [, number = '', words = name] = /^(\d+)-(.*)$/.exec(name) ?? []
  // the editors come a moment after the list
  const isReady = queryEditor && variableEditor
  const show = () => {
    queryEditor?.setValue(document)
    variableEditor?.setValue(JSON.stringify(JSON.parse(variables), null, 2))
  }
  return (
    <li>
      <button type="button" title={about} disabled={!isReady} onClick={show}>
        <span>{number}</span> {words.replaceAll('-', ' ')}
      </button>
    </li>
  )
}

function KeptValues() {
  const values = Object.entries(useKeptValues())
  return (
    <details>
      <summary>Values kept ({values.length})</summary>
      <dl>
        {values.map(([name, value]) => (
          <div key={name}>
            <dt>{`{{${name}}}`}</dt>
            <dd>{String(value)}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

function ListIcon() {
  return (
    <svg viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M2 3h1M6 3h8M2 8h1M6 8h8M2 13h1M6 13h8" />
    </svg>
  )
}
