import { Button } from '@mantine/core'
import { useState } from 'react'
import { client } from '#pages/console/client.ts'
import {
  DeleteProductDocument,
  type ProductDetailsFragment,
  type ProductStatus,
  UpdateProductDocument,
} from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { type Outcome, sendOnce } from '#pages/console/parts/send.ts'
import { texts } from './texts.ts'

/** Puts a product up for sale, hides it, or archives it. */
export function ProductActions({ product: { id, name, status, version } }: { product: ProductDetailsFragment }) {
  const withStock = useMe().can('STOCK_WRITE')
  const [outcome, setOutcome] = useState<Pick<Outcome<unknown>, 'error' | 'refusals'>>()
  const become = async (next: ProductStatus) =>
    setOutcome(await sendOnce(client, UpdateProductDocument, { input: { id, expectedVersion: version, status: next }, withStock }))
  const archive = async () =>
    setOutcome(await sendOnce(client, DeleteProductDocument, { input: { id, expectedVersion: version }, withStock }))
  return (
    <>
      <Fault error={outcome?.error} refusals={outcome?.refusals} />
      {status !== 'ACTIVE' && <Button onClick={() => become('ACTIVE')}>{status === 'DRAFT' ? texts.publish : texts.restore}</Button>}
      {status === 'ACTIVE' && (
        <Button variant="default" onClick={() => become('DRAFT')}>
          {texts.hide}
        </Button>
      )}
      {status !== 'ARCHIVED' && (
        <ConfirmButton label={texts.archive} onConfirm={archive}>
          {texts.archiveWhat(name)}
        </ConfirmButton>
      )}
    </>
  )
}
