import { useMutation } from '@apollo/client/react'
import { useState } from 'react'
import { newKey } from '#pages/shared/new-key.ts'
import { SendButton } from '#pages/shared/send-button.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { sending } from '#pages/shop/sending.ts'
import { textIn } from '#pages/shop/text-in.ts'
import { PayDocument } from './documents.generated.ts'
import { TestCards } from './test-cards.tsx'
import { buyingTexts } from './texts.ts'

/** Pays an order that waits for it, as often as it takes: the order keeps its products meanwhile. */
export function PayForm({ orderId, wasRefused }: { orderId: string; wasRefused: boolean }) {
  const [key, setKey] = useState(newKey)
  const [pay, { data, error, loading }] = useMutation(PayDocument)
  const send = async (form: FormData) => {
    const answer = await pay({ variables: { input: { orderId, method: textIn(form, 'method'), idempotencyKey: key } } })
    // a payment that has failed stays so: the next press is another one
    if (answer.data?.initiatePayment) setKey(newKey())
  }
  return (
    <form className="checkout" onSubmit={sending((form) => send(form).catch(() => {}))}>
      {wasRefused && <Fault refusals={[{ message: buyingTexts.paymentFailed }]} />}
      <TestCards />
      <Fault error={error} refusals={data?.initiatePayment?.userErrors} />
      <SendButton type="submit" className="main" isSending={loading}>
        {buyingTexts.pay}
      </SendButton>
    </form>
  )
}
