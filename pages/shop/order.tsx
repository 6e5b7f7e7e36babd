import { useApolloClient, useMutation, useQuery, useSubscription } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { useParams } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { newKey } from '#pages/shared/new-key.ts'
import { CartDocument, LiveOrderDocument, type OrderContentFragment, OrderDocument, PayDocument } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { NotFoundPage } from './not-found.tsx'
import { TestCards } from './test-cards.tsx'
import { locale, texts } from './texts.ts'

/** An order, as it is at any time: the shop tells of each change. */
export function OrderPage() {
  const { id = '' } = useParams()
  const { data, error, refetch } = useQuery(OrderDocument, { variables: { id } })
  useSubscription(LiveOrderDocument, { variables: { id } })
  const order = data?.order
  const client = useApolloClient()
  const isPaid = order?.status === 'PAID'
  useEffect(() => {
    // a bank may have taken its time: then no answer to this page said that the cart is ordered
    if (isPaid) void client.refetchQueries({ include: [CartDocument] })
  }, [isPaid, client])
  if (data && !error && !order) return <NotFoundPage />
  return (
    <>
      <title>{`${texts.order} · Bazaar`}</title>
      <h1>{texts.order}</h1>
      <Fault error={error} retry={refetch} />
      {order ? <Content order={order} /> : !error && <p role="status">{texts.looking}</p>}
    </>
  )
}

function Content({ order }: { order: OrderContentFragment }) {
  const { id, status, total, lines, timeline, refusals } = order
  return (
    <>
      {status === 'PAID' && <p className="lead">{texts.thanks}</p>}
      <p role="status" className={`status ${status}`}>
        {texts.statuses[status]}
      </p>
      <Fault refusals={refusals} />
      {status === 'AWAITING_PAYMENT' && <PayForm orderId={id} wasRefused={timeline.some(({ kind }) => kind === 'PAYMENT_FAILED')} />}
      <ul className="lines">
        {lines.map((line) => (
          <li key={line.id}>
            <div>{line.name}</div>
            <span>× {line.quantity}</span>
            <strong>{formatMoney(line.lineTotal, locale)}</strong>
          </li>
        ))}
      </ul>
      {total && (
        <p className="total">
          {texts.total} <strong>{formatMoney(total, locale)}</strong>
        </p>
      )}
      <h2>{texts.whatHappened}</h2>
      <ol className="timeline">
        {timeline.map(({ id: entry, kind, at }) => (
          <li key={entry}>
            <time dateTime={at}>{new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}</time>{' '}
            {texts.happened[kind]}
          </li>
        ))}
      </ol>
    </>
  )
}

function PayForm({ orderId, wasRefused }: { orderId: string; wasRefused: boolean }) {
  const [key, setKey] = useState(newKey)
  const [pay, { data, error, loading }] = useMutation(PayDocument)
  const send = async (form: FormData) => {
    const answer = await pay({ variables: { input: { orderId, method: String(form.get('method')), idempotencyKey: key } } })
    // a payment that has failed stays so: the next press is another one
    if (answer.data?.initiatePayment) setKey(newKey())
  }
  return (
    <form className="checkout" action={(form) => send(form).catch(() => {})}>
      {wasRefused && <Fault refusals={[{ message: texts.paymentFailed }]} />}
      <TestCards />
      <Fault error={error} refusals={data?.initiatePayment?.userErrors} />
      <button type="submit" className="main" disabled={loading}>
        {texts.pay}
      </button>
    </form>
  )
}
