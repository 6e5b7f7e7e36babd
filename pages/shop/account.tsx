import { useQuery } from '@apollo/client/react'
import { useState } from 'react'
import { Link, Navigate, useNavigate } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { session, useUserId } from './client.ts'
import { MeDocument, MyOrdersDocument } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { locale, texts } from './texts.ts'

export function AccountPage() {
  const isSignedIn = useUserId() !== undefined
  const { data, error } = useQuery(MeDocument, { skip: !isSignedIn })
  if (!isSignedIn) return <Navigate to="/sign-in" replace />
  const me = data?.me
  return (
    <>
      <title>{`${texts.account} · Bazaar`}</title>
      <h1>{me?.displayName ?? texts.account}</h1>
      <Fault error={error} />
      {me && (
        <p>
          {me.email}. {me.emailVerified ? '' : texts.letterSent}
        </p>
      )}
      <h2>{texts.orders}</h2>
      <Orders />
      <SignOut />
    </>
  )
}

function Orders() {
  const { data, error } = useQuery(MyOrdersDocument)
  const orders = data?.orders?.edges.map(({ node }) => node)
  return (
    <>
      <Fault error={error} />
      {orders?.length === 0 && <p>{texts.noOrders}</p>}
      <ul className="lines">
        {orders?.map(({ id, status, placedAt, total }) => (
          <li key={id}>
            <div>
              <Link to={`/orders/${id}`}>{new Date(placedAt).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' })}</Link>
            </div>
            <span>{texts.statuses[status]}</span>
            <strong>{total && formatMoney(total, locale)}</strong>
          </li>
        ))}
      </ul>
    </>
  )
}

function SignOut() {
  const [isUnanswered, setUnanswered] = useState(false)
  const navigate = useNavigate()
  const signOut = () =>
    session.logOut().then(
      () => navigate('/'),
      () => setUnanswered(true),
    )
  return (
    <>
      {isUnanswered && <Fault refusals={[{ message: texts.noAnswer }]} />}
      <button type="button" onClick={signOut}>
        {texts.signOut}
      </button>
    </>
  )
}
