import { useQuery } from '@apollo/client/react'
import { lazy, useDeferredValue } from 'react'
import { Link, Outlet, ScrollRestoration, useLocation } from 'react-router'
import { useFocusOnArrival } from '#pages/shared/focus.ts'
import { isForEverybody, session, useIsUnknown, useUserId } from './client.ts'
import { CartDocument, MeDocument, NavigationDocument } from './documents.generated.ts'
import { Later } from './later.tsx'
import { SearchBox } from './search-box.tsx'
import { changeLanguage, texts } from './texts.ts'

const CurrencyChoice = lazy(async () => ({ default: (await import('./currency/currency-choice.tsx')).CurrencyChoice }))

/** What every screen has around it. */
export function Shell() {
  // the screen asks first
  const { data } = useQuery(NavigationDocument, { skip: !useDeferredValue(true, false) })
  const codes = data?.shop?.currencies.map(({ code }) => code) ?? []
  return (
    <>
      <a className="skip" href="#content">
        {texts.skip}
      </a>
      <header>
        <Link to="/" className="brand">
          Bazaar
        </Link>
        <SearchBox />
        <AccountLink />
        <CartLink />
      </header>
      <nav aria-label={texts.categories} className="categories">
        {data?.categories?.map(({ id, name, slug }) => (
          <Link key={id} to={`/categories/${slug}`}>
            {name}
          </Link>
        ))}
      </nav>
      <Screen />
      <footer>
        <p>{texts.credits}</p>
        <div className="acts">
          <button type="button" onClick={changeLanguage}>
            {texts.otherLanguage}
          </button>
          <Later>{codes.length > 1 && <CurrencyChoice codes={codes} />}</Later>
        </div>
      </footer>
      <ScrollRestoration />
    </>
  )
}

/** The screen of the address. */
function Screen() {
  const { pathname } = useLocation()
  const isUnknown = useIsUnknown()
  const main = useFocusOnArrival()
  return (
    <main id="content" ref={main} tabIndex={-1}>
      {isUnknown && !isForEverybody.test(pathname) && <h1>{texts.aMoment}</h1>}
      {isUnknown && <Unknown />}
      {(!isUnknown || isForEverybody.test(pathname)) && <Outlet />}
    </main>
  )
}

/** Where the shop cannot tell who is signed in, nobody is taken for somebody else. */
function Unknown() {
  return (
    <p role="alert" className="fault">
      {texts.unknownVisitor}{' '}
      <button type="button" onClick={() => void session.start()}>
        {texts.tryAgain}
      </button>
    </p>
  )
}

function AccountLink() {
  const [isSignedIn, isUnknown] = [useUserId() !== undefined, useIsUnknown()]
  const { data } = useQuery(MeDocument, { skip: !isSignedIn })
  return isSignedIn || isUnknown ? (
    <Link to="/account">{data?.me?.displayName ?? texts.account}</Link>
  ) : (
    <Link to="/sign-in">{texts.signIn}</Link>
  )
}

function CartLink() {
  const { data, error } = useQuery(CartDocument, { skip: !useDeferredValue(true, false) })
  // where carts do not answer, nobody knows
  const isKnown = data && (data.cart || !error)
  const units = (data?.cart?.lines ?? []).reduce((sum, { quantity }) => sum + quantity, 0)
  return (
    <Link to="/cart" className="cart" aria-label={isKnown ? texts.inTheCart(units) : texts.cart}>
      {texts.cart} <b>{isKnown ? units : ''}</b>
    </Link>
  )
}
