import { ApolloProvider } from '@apollo/client/react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { client, start } from './client.ts'
import { HomePage } from './home.tsx'
import { NotFoundPage } from './not-found.tsx'
import { ProductPage } from './product.tsx'
import { CategoryPage, SearchPage } from './search.tsx'
import { Shell } from './shell.tsx'
import { locale } from './texts.ts'
import './shop.css'

document.documentElement.lang = locale

// what somebody who looks around does not need comes when it is needed
const router = createBrowserRouter([
  {
    Component: Shell,
    children: [
      { index: true, Component: HomePage },
      { path: 'search', Component: SearchPage },
      { path: 'categories/:slug', Component: CategoryPage },
      { path: 'products/:slug', Component: ProductPage },
      { path: 'cart', lazy: async () => ({ Component: (await import('./cart.tsx')).CartPage }) },
      { path: 'checkout', lazy: async () => ({ Component: (await import('./checkout.tsx')).CheckoutPage }) },
      { path: 'orders/:id', lazy: async () => ({ Component: (await import('./order.tsx')).OrderPage }) },
      { path: 'sign-in', lazy: async () => ({ Component: (await import('./sign-in.tsx')).SignInPage }) },
      { path: 'account', lazy: async () => ({ Component: (await import('./account.tsx')).AccountPage }) },
      { path: 'confirm-email', lazy: async () => ({ Component: (await import('./mail-links.tsx')).ConfirmEmailPage }) },
      { path: 'reset-password', lazy: async () => ({ Component: (await import('./mail-links.tsx')).ResetPasswordPage }) },
      { path: '*', Component: NotFoundPage },
    ],
  },
])

await start()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <ApolloProvider client={client}>
      <RouterProvider router={router} />
    </ApolloProvider>,
  )
