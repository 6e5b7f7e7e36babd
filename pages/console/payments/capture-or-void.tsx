import { Button, Group } from '@mantine/core'
import { CapturePaymentDocument, type PaymentContentFragment, VoidPaymentDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { locale } from '#pages/shared/language.ts'
import { formatMoney } from '#pages/shared/money.ts'
import { texts } from './texts.ts'

/** What staff can do with a payment that waits: ask the provider once more, or release the money. */
export function CaptureOrVoid({
  payment: { id: paymentId, status, amount },
  onDone,
}: {
  payment: PaymentContentFragment
  onDone: () => unknown
}) {
  const { can } = useMe()
  const capture = useSend(CapturePaymentDocument)
  const release = useSend(VoidPaymentDocument)
  if (!can('PAYMENTS_WRITE') || !['CAPTURING', 'AUTHORIZED'].includes(status)) return null
  return (
    <>
      <Group>
        {status === 'CAPTURING' && (
          <Button loading={capture.isSending} onClick={() => capture.send({ input: { paymentId } }).then(onDone)}>
            {texts.capture}
          </Button>
        )}
        {status === 'AUTHORIZED' && (
          <ConfirmButton label={texts.release} onConfirm={() => release.send({ input: { paymentId } }).then(onDone)}>
            {texts.releaseHelp(formatMoney(amount, locale), paymentId)}
          </ConfirmButton>
        )}
      </Group>
      <Fault refusals={[...capture.rest, ...release.rest]} error={capture.error ?? release.error} />
    </>
  )
}
