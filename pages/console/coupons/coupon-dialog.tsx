import { Modal, Stack, Text } from '@mantine/core'
import { client } from '#pages/console/client.ts'
import {
  type CouponRowFragment,
  CouponsDocument,
  CreateCouponDocument,
  EndCouponDocument,
  UpdateCouponDocument,
} from '#pages/console/documents.generated.ts'
import { RecordForm, type Typed } from '#pages/console/parts/record-form.tsx'
import { RemoveButton } from '#pages/console/parts/remove-button.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { WithShop } from '#pages/console/parts/with-shop.tsx'
import type { Currency } from '#pages/console/products/amount.ts'
import { texts as frame } from '#pages/console/texts.ts'
import { changeableFields, changesOf, inputOf, offFields, seenOf } from './coupon-fields.ts'
import { texts } from './texts.ts'

type Coupon = CouponRowFragment
type Props = { coupon: Coupon | undefined; onClose: () => void }

/** A coupon to change or to end; without one a new one. */
export function CouponDialog({ coupon, onClose }: Props) {
  return (
    <Modal opened onClose={onClose} title={coupon?.code ?? texts.newCoupon}>
      <Stack>
        {coupon && <Text c="dimmed">{texts.stays}</Text>}
        <WithShop>
          {({ own }) => (coupon ? <Existing coupon={coupon} currency={own} /> : <New currency={own} onClose={onClose} />)}
        </WithShop>
        {coupon && coupon.status !== 'ENDED' && (
          <RemoveButton label={texts.end} remove={() => end(coupon)} onDone={() => readListAgain().then(onClose)}>
            {texts.endWhat(coupon.code)}
          </RemoveButton>
        )}
      </Stack>
    </Modal>
  )
}

function New({ currency, onClose }: { currency: Currency; onClose: () => void }) {
  const save = async ({ typed }: Typed) => {
    const outcome = await sendOnce(client, CreateCouponDocument, { input: inputOf(typed, currency) })
    if (outcome.answer?.createCoupon?.coupon) await readListAgain().then(onClose)
    return outcome
  }
  const fields = [...offFields(currency), ...changeableFields(currency)]
  return <RecordForm fields={fields} record={{ values: {}, version: 0 }} button={texts.create} save={save} />
}

function Existing({ coupon, currency }: { coupon: Coupon; currency: Currency }) {
  const save = async ({ typed, changed, expectedVersion }: Typed) => {
    const input = { id: coupon.id, expectedVersion, ...changesOf(changed, typed, { coupon, currency }) }
    const { answer, ...outcome } = await sendOnce(client, UpdateCouponDocument, { input })
    const now = answer?.updateCoupon?.coupon
    return { ...outcome, now: now ? seenOf(now, currency) : undefined }
  }
  return <RecordForm fields={changeableFields(currency)} record={seenOf(coupon, currency)} button={frame.save} save={save} />
}

function end({ id }: Coupon) {
  return sendOnce(client, EndCouponDocument, { input: { id } })
}

async function readListAgain(): Promise<void> {
  await client.refetchQueries({ include: [CouponsDocument] })
}
