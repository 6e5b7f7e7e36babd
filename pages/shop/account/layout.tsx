import { useState } from 'react'
import { Navigate, NavLink, Outlet, useLocation, useNavigate } from 'react-router'
import { session, useUserId } from '#pages/shop/client.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { texts } from '#pages/shop/texts.ts'
import { accountTexts } from './texts.ts'

const screens = {
  '/account': accountTexts.orders,
  '/account/addresses': accountTexts.addresses,
  '/account/wish-lists': texts.wishLists,
  '/account/settings': accountTexts.settings,
  '/account/sessions': accountTexts.sessions,
  '/account/security': accountTexts.security,
}

/** What every screen of the account has around it. Who is not signed in comes back here after a sign-in; guests have wish lists too. */
export function AccountLayout() {
  const { pathname } = useLocation()
  const isSignedIn = useUserId() !== undefined
  if (!isSignedIn && pathname !== '/account/wish-lists') return <Navigate to="/sign-in" replace state={{ from: pathname }} />
  return (
    <div className={isSignedIn ? 'account' : undefined}>
      <title>{`${screens[pathname as keyof typeof screens] ?? texts.account} · Bazaar`}</title>
      {isSignedIn && <Menu />}
      <div>
        <Outlet />
      </div>
    </div>
  )
}

function Menu() {
  return (
    <div>
      <nav aria-label={texts.account}>
        {Object.entries(screens).map(([to, title]) => (
          <NavLink key={to} to={to} end>
            {title}
          </NavLink>
        ))}
      </nav>
      <SignOut />
    </div>
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
        {accountTexts.signOut}
      </button>
    </>
  )
}
