import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { buyingTexts } from '#pages/shop/buying/texts.ts'
import { MeDocument } from '#pages/shop/documents.generated.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { moment } from '#pages/shop/moment.ts'
import { locale, texts } from '#pages/shop/texts.ts'
import { MyOrdersDocument } from './documents.generated.ts'
import { accountTexts } from './texts.ts'
import { Unconfirmed } from './unconfirmed.tsx'

/** Who is signed in, and what they have ordered. */
export function OrdersPage() {
  const { data, error, refetch } = useQuery(MeDocument)
  const me = data?.me
  return (
    <>
      <h1>{me?.displayName ?? texts.account}</h1>
      <Fault error={error} retry={refetch} />
      {me && <p>{me.email}</p>}
      {me?.emailVerified === false && <Unconfirmed />}
      <h2>{accountTexts.orders}</h2>
      <Orders />
    </>
  )
}

function Orders() {
  const { data, error, fetchMore, refetch } = useQuery(MyOrdersDocument)
  const orders = data?.orders?.edges.map(({ node }) => node)
  const { endCursor: after, hasNextPage } = data?.orders?.pageInfo ?? {}
  return (
    <>
      <Fault error={error} retry={refetch} />
      {orders?.length === 0 && <p>{accountTexts.noOrders}</p>}
      <ul className="lines" aria-busy={!orders && !error}>
        {orders?.map(({ id, status, placedAt, total }) => (
          <li key={id}>
            <div>
              <Link to={`/orders/${id}`}>{moment(placedAt)}</Link>
            </div>
            <span>{buyingTexts.statuses[status]}</span>
            <strong>{total && formatMoney(total, locale)}</strong>
          </li>
        ))}
      </ul>
      {hasNextPage && (
        <button type="button" onClick={() => fetchMore({ variables: { after } }).catch(() => {})}>
          {texts.more}
        </button>
      )}
    </>
  )
}
