import { useApolloClient, useQuery, useSubscription } from '@apollo/client/react'
import { useEffect } from 'react'
import { Link, useParams } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { AddressLines } from '#pages/shop/addresses/address-lines.tsx'
import { useUserId } from '#pages/shop/client.ts'
import { CartDocument } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { moment } from '#pages/shop/moment.ts'
import { NotFoundPage } from '#pages/shop/not-found.tsx'
import { locale, texts } from '#pages/shop/texts.ts'
import { LiveOrderDocument, type OrderContentFragment, OrderDocument } from './documents.generated.ts'
import { PayForm } from './pay-form.tsx'
import { Sums } from './sums.tsx'
import { buyingTexts } from './texts.ts'

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
      <title>{`${buyingTexts.order} · Bazaar`}</title>
      <h1>{buyingTexts.order}</h1>
      <Fault error={error} retry={refetch} />
      {order ? <Content order={order} /> : !error && <p role="status">{texts.looking}</p>}
    </>
  )
}

function Content({ order }: { order: OrderContentFragment }) {
  const { id, status, lines, timeline, refusals, shippingAddress } = order
  const isGuest = useUserId() === undefined
  return (
    <>
      {status === 'PAID' && <p className="lead">{buyingTexts.thanks}</p>}
      <p role="status" className={`status ${status}`}>
        {buyingTexts.statuses[status]}
      </p>
      <Fault refusals={refusals} />
      {status === 'AWAITING_PAYMENT' && <PayForm orderId={id} wasRefused={timeline.some(({ kind }) => kind === 'PAYMENT_FAILED')} />}
      <ul className="lines">
        {lines.map((line) => (
          <Line key={line.id} line={line} />
        ))}
      </ul>
      <Sums {...order} />
      {shippingAddress && (
        <>
          <h2>{buyingTexts.shipTo}</h2>
          <AddressLines address={shippingAddress} />
        </>
      )}
      <h2>{buyingTexts.whatHappened}</h2>
      <ol className="timeline">
        {timeline.map(({ id: entry, kind, at }) => (
          <li key={entry}>
            <time dateTime={at}>{moment(at)}</time> {buyingTexts.happened[kind]}
          </li>
        ))}
      </ol>
      {isGuest && (
        <p>
          {buyingTexts.keepOrder} <Link to="/sign-in">{buyingTexts.registerNow}</Link>
        </p>
      )}
    </>
  )
}

function Line({ line: { name, quantity, lineTotal, product } }: { line: OrderContentFragment['lines'][number] }) {
  return (
    <li>
      {product?.images[0] && <img src={product.images[0].url} alt="" width="80" height="80" />}
      <div>{product ? <Link to={`/products/${product.slug}`}>{name}</Link> : name}</div>
      <span>× {quantity}</span>
      <strong>{formatMoney(lineTotal, locale)}</strong>
    </li>
  )
}
