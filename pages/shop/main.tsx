import { ApolloProvider } from '@apollo/client/react'
import { startTransition } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, type RouteObject } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { whenIdle } from '#pages/shared/idle.ts'
import { keepFocus } from '#pages/shared/keep-focus.ts'
import { client, start } from './client.ts'
import { HomePage } from './home.tsx'
import { NotFoundPage } from './not-found.tsx'
import { ProductPage } from './product.tsx'
import { ScreenFault } from './screen-fault.tsx'
import { CategoryPage, SearchPage } from './search.tsx'
import { shareCart } from './share-cart.ts'
import { Shell } from './shell.tsx'
import { locale } from './texts.ts'
import './shop.css'

document.documentElement.lang = locale

// a sign-in at a provider that nobody knows any more has no page to come back to
if (location.pathname === '/' && location.hash.startsWith('#sign-in=')) history.replaceState(null, '', `/sign-in${location.hash}`)

// a fault of a screen whose script did not come is shown by a route above it
const screens: RouteObject[] = [
  { index: true, Component: HomePage },
  { path: 'search', Component: SearchPage },
  { path: 'categories/:slug', Component: CategoryPage },
  { path: 'products/:slug', Component: ProductPage },
  { path: 'cart', lazy: async () => ({ Component: (await buying()).CartPage }) },
  { path: 'checkout', lazy: async () => ({ Component: (await buying()).CheckoutPage }) },
  { path: 'orders/:id', lazy: async () => ({ Component: (await buying()).OrderPage }) },
  { path: 'sign-in', lazy: async () => ({ Component: (await account()).SignInPage }) },
  { path: 'confirm-email', lazy: async () => ({ Component: (await account()).ConfirmEmailPage }) },
  { path: 'reset-password', lazy: async () => ({ Component: (await account()).ResetPasswordPage }) },
  {
    path: 'account',
    lazy: async () => ({ Component: (await account()).AccountLayout }),
    children: [
      { index: true, lazy: async () => ({ Component: (await account()).OrdersPage }) },
      { path: 'addresses', lazy: async () => ({ Component: (await account()).AddressesPage }) },
      { path: 'settings', lazy: async () => ({ Component: (await account()).SettingsPage }) },
      { path: 'sessions', lazy: async () => ({ Component: (await account()).SessionsPage }) },
      { path: 'security', lazy: async () => ({ Component: (await account()).SecurityPage }) },
      { path: 'wish-lists', lazy: async () => ({ Component: (await lists()).WishListsPage }) },
      { path: '*', Component: NotFoundPage },
    ],
  },
  { path: 'wish-lists/:token', lazy: async () => ({ Component: (await lists()).SharedWishListPage }) },
  { path: '*', Component: NotFoundPage },
]

const router = createBrowserRouter([{ Component: Shell, children: [{ ErrorBoundary: ScreenFault, children: screens }] }])

await start()
keepFocus()

const root = document.getElementById('root')
if (root)
  // a transition is rendered in slices, between which the browser does what else there is
  startTransition(() =>
    createRoot(root).render(
      <ApolloProvider client={client}>
        <RouterProvider router={router} useTransitions={false} />
      </ApolloProvider>,
    ),
  )
whenIdle(() => shareCart(client))

// what somebody who looks around does not need comes when it is needed

function account() {
  return import('./account/pages.ts')
}

function buying() {
  return import('./buying/pages.ts')
}

function lists() {
  return import('./lists/pages.ts')
}
