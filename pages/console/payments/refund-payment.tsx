import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { type PaymentContentFragment, RefundPaymentDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { AmountInput, amountIn } from '#pages/console/parts/amount-input.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { locale } from '#pages/shared/language.ts'
import { formatMoney } from '#pages/shared/money.ts'
import { texts } from './texts.ts'

type Props = { payment: PaymentContentFragment; onDone: () => unknown }

/** Pays back a captured payment or a part of it. */
export function RefundPayment({ payment, onDone }: Props) {
  const { can } = useMe()
  const [isOpen, { open, close }] = useDisclosure()
  const left = leftOf(payment)
  const isPossible = payment.status === 'CAPTURED' && left.amount > 0
  // what somebody has begun to fill in stays, whatever others do meanwhile
  if (!can('PAYMENTS_WRITE') || (!isPossible && !isOpen)) return null
  const done = () => {
    close()
    return onDone()
  }
  return (
    <Group justify="flex-end">
      <Button variant="light" color="red" onClick={open}>
        {texts.refund}
      </Button>
      <Modal opened={isOpen} onClose={close} title={`${texts.refund}: ${payment.id}`}>
        <RefundForm paymentId={payment.id} left={left} onDone={done} />
      </Modal>
    </Group>
  )
}

type FormProps = { paymentId: string; left: PaymentContentFragment['amount']; onDone: () => unknown }

function RefundForm({ paymentId, left, onDone }: FormProps) {
  const { send, key, isSending, faultOf, rest, error } = useSend(RefundPaymentDocument, ['amount', 'reason'])
  const [isTooLittle, setTooLittle] = useState(false)
  const refund = async (form: FormData) => {
    const amount = amountIn(form, 'amount', left.decimals) ?? 0
    setTooLittle(amount < 1)
    if (amount < 1) return
    if (await send({ input: { paymentId, amount, reason: String(form.get('reason')).trim(), idempotencyKey: key } })) onDone()
  }
  return (
    <Form onSend={refund}>
      <Stack>
        <Text>{texts.left(formatMoney(left, locale))}</Text>
        <AmountInput
          name="amount"
          label={texts.amount}
          currency={left.currency}
          decimals={left.decimals}
          error={isTooLittle ? texts.atLeast(formatMoney({ ...left, amount: 1 }, locale)) : faultOf('amount')}
          withAsterisk
          aria-required
          data-autofocus
        />
        <TextInput name="reason" label={texts.reason} maxLength={200} error={faultOf('reason')} required />
        <Fault refusals={rest} error={error} />
        <Button type="submit" color="red" loading={isSending}>
          {texts.refund}
        </Button>
      </Stack>
    </Form>
  )
}

/** What can still be paid back: refunds under way count too. */
function leftOf({ capturedAmount, refunds }: PaymentContentFragment): PaymentContentFragment['amount'] {
  const given = refunds.filter(({ status }) => status !== 'FAILED').reduce((sum, { amount }) => sum + amount.amount, 0)
  return { ...capturedAmount, amount: capturedAmount.amount - given }
}
