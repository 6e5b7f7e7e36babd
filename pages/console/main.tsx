import './mantine.css'
import './console.css'
import { ApolloProvider } from '@apollo/client/react'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter } from 'react-router'
import { RouterProvider } from 'react-router/dom'
import { keepFocus } from '#pages/shared/keep-focus.ts'
import { locale } from '#pages/shared/language.ts'
import { client, session } from './client.ts'
import { NotFound, ScreenFault, Waiting } from './parts/other-screens.tsx'
import { screens } from './screens.ts'
import { Shell } from './shell.tsx'
import { theme } from './theme.ts'

document.documentElement.lang = locale
keepFocus()

const router = createBrowserRouter(
  [
    {
      Component: Shell,
      HydrateFallback: Waiting,
      children: [
        {
          // above the screens: where the script of one does not come, the router leaves out its own route
          ErrorBoundary: ScreenFault,
          children: [
            ...screens.map(({ name, path, load }) => ({ id: name, path, lazy: async () => ({ Component: await load() }) })),
            { path: '*', Component: NotFound },
          ],
        },
      ],
    },
  ],
  { basename: '/admin' },
)

await session.start()

const root = document.getElementById('root')
if (root)
  createRoot(root).render(
    <MantineProvider theme={theme} defaultColorScheme="auto">
      <ApolloProvider client={client}>
        <RouterProvider router={router} useTransitions={false} />
      </ApolloProvider>
    </MantineProvider>,
  )
