import { useState } from 'react'
import { client } from '#pages/console/client.ts'
import { AdjustStockDocument, StockMovementsDocument, TransferStockDocument } from '#pages/console/documents.generated.ts'
import { type Field, RecordForm, type Typed } from '#pages/console/parts/record-form.tsx'
import { type Outcome, sendOnce } from '#pages/console/parts/send.ts'
import { newKey } from '#pages/shared/new-key.ts'
import { texts } from './texts.ts'

type Props = { productId: string; locations: { value: string; label: string }[] }

/** Adds to the stock or takes from it. Pressed again after a fault it is carried out once. */
export function Adjustment({ productId, locations }: Props) {
  const [key, done] = useKey()
  const record = { values: { locationId: locations[0]?.value ?? '' }, version: 0 }
  const save = async ({ typed: { delta, reason = '', locationId } }: Typed) => {
    const input = { productId, delta: Number(delta), reason, locationId: locationId || null, idempotencyKey: key }
    return { ...(await done(sendOnce(client, AdjustStockDocument, { input }))), now: record }
  }
  const fields: Field[] = [
    { name: 'locationId', label: texts.location, kind: 'choice', choices: locations },
    { name: 'delta', label: texts.delta, hint: texts.deltaHint, kind: 'whole', isRequired: true },
    { name: 'reason', label: texts.reason, isRequired: true, most: 200 },
  ]
  return <RecordForm fields={fields} record={record} button={texts.adjust} save={save} />
}

/** Moves units from one location to another. */
export function Transfer({ productId, locations }: Props) {
  const [key, done] = useKey()
  const record = { values: { fromId: locations[0]?.value ?? '', toId: locations[1]?.value ?? '' }, version: 0 }
  const save = async ({ typed: { fromId = '', toId = '', quantity, reason = '' } }: Typed) => {
    const input = { productId, fromId, toId, quantity: Number(quantity), reason, idempotencyKey: key }
    return { ...(await done(sendOnce(client, TransferStockDocument, { input }))), now: record }
  }
  const fields: Field[] = [
    { name: 'fromId', label: texts.from, kind: 'choice', choices: locations },
    { name: 'toId', label: texts.to, kind: 'choice', choices: locations },
    { name: 'quantity', label: texts.quantity, kind: 'whole', isRequired: true },
    { name: 'reason', label: texts.reason, isRequired: true, most: 200 },
  ]
  return <RecordForm fields={fields} record={record} button={texts.transfer} save={save} />
}

/** A key for the next change, and what takes another one once the shop has answered: only a lost answer is asked for again. */
function useKey() {
  const [key, setKey] = useState(newKey)
  const done = async <Answer,>(sending: Promise<Outcome<Answer>>): Promise<Outcome<Answer>> => {
    const outcome = await sending
    if (!outcome.error) setKey(newKey())
    await client.refetchQueries({ include: [StockMovementsDocument] })
    return outcome
  }
  return [key, done] as const
}
