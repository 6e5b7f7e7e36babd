import { useState } from 'react'
import { SendButton } from '#pages/shared/send-button.tsx'
import { client } from '#pages/shop/client.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { texts } from '#pages/shop/texts.ts'
import {
  DataInAdminDocument,
  DataInAuthDocument,
  DataInCartsDocument,
  DataInOrdersDocument,
  DataInPaymentsDocument,
  DataInProductsDocument,
  DataInUsersDocument,
  type HeldFragment,
} from './documents.generated.ts'
import { accountTexts } from './texts.ts'

/** The parts of the shop, each of which says what it holds of a person. */
const parts = {
  users: DataInUsersDocument,
  auth: DataInAuthDocument,
  carts: DataInCartsDocument,
  products: DataInProductsDocument,
  orders: DataInOrdersDocument,
  payments: DataInPaymentsDocument,
  admin: DataInAdminDocument,
}

type Query = (typeof parts)[keyof typeof parts]

/** All that the shop holds of who is signed in, as a file. */
export function MyData() {
  const [state, setState] = useState<'busy' | 'done' | 'failed'>()
  const save = async () => {
    setState('busy')
    setState(
      await download().then(
        () => 'done',
        () => 'failed',
      ),
    )
  }
  return (
    <section aria-label={accountTexts.myData}>
      <h2>{accountTexts.myData}</h2>
      <p>{accountTexts.whatIsHeld}</p>
      {state === 'failed' && <Fault refusals={[{ message: texts.noAnswer }]} />}
      <p role="status">{state === 'busy' ? texts.looking : state === 'done' ? accountTexts.dataSaved : ''}</p>
      <SendButton isSending={state === 'busy'} onClick={save}>
        {accountTexts.saveData}
      </SendButton>
    </section>
  )
}

async function download(): Promise<void> {
  const all: Record<string, object[]> = {}
  for (const [name, query] of Object.entries(parts)) all[name] = await rowsOf(query)
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([JSON.stringify(all, null, 2)], { type: 'application/json' }))
  link.download = 'my-data.json'
  link.click()
  URL.revokeObjectURL(link.href)
}

async function rowsOf(query: Query): Promise<object[]> {
  const rows: HeldFragment['rows'] = []
  let part: HeldFragment | undefined
  do {
    part = await partAfter(query, part?.next)
    rows.push(...part.rows)
  } while (part.next)
  return rows.map(({ table, row }) => ({ table, ...(JSON.parse(row) as object) }))
}

async function partAfter(query: Query, after: string | null | undefined): Promise<HeldFragment> {
  const { data, error } = await client.query({ query, variables: { after }, fetchPolicy: 'no-cache' })
  if (error || !data?.me?.part) throw error ?? new Error('There is no answer')
  return data.me.part
}
