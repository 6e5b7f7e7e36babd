import { AppShell, Burger, Container, Group, Stack, Text, Title } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { lazy, Suspense, useEffect, useState } from 'react'
import { Link, Navigate, Outlet, ScrollRestoration, useLocation, useMatches } from 'react-router'
import { useFocusOnArrival } from '#pages/shared/focus.ts'
import { session, useIsUnknown, useUserId } from './client.ts'
import { useMe } from './me.ts'
import { Navigation, screensFor } from './navigation.tsx'
import { Fault } from './parts/fault.tsx'
import { Screen } from './parts/screen.tsx'
import { PersonMenu } from './person-menu.tsx'
import { screens } from './screens.ts'
import { SignIn } from './sign-in.tsx'
import { texts } from './texts.ts'

const TurnOnSecondFactor = lazy(async () => ({ default: (await import('./second-factor/turn-on.tsx')).TurnOnSecondFactor }))

/** What every screen has around it; for who is not signed in, the way in. Whoever comes next begins anew. */
export function Shell() {
  const [userId, isUnknown] = [useUserId(), useIsUnknown()]
  const [isSignOutLost, setSignOutLost] = useState(false)
  const signOut = async () =>
    setSignOutLost(
      await session.logOut().then(
        () => false,
        () => true,
      ),
    )
  if (userId) return <Frame key={userId} onSignOut={signOut} />
  if (isUnknown) return <Unknown />
  return <SignIn>{isSignOutLost && <Fault refusals={[{ message: texts.signOutLost }]} onRetry={signOut} />}</SignIn>
}

/** Who is signed in need not sign in again, once the shop can tell. */
function Unknown() {
  return (
    <Container component="main" size="xs" mt="12vh">
      <title>{texts.console}</title>
      <Stack>
        <Title order={1} fz={22}>
          {texts.console}
        </Title>
        <Fault refusals={[{ message: texts.unknownPerson }]} onRetry={() => session.start()} />
      </Stack>
    </Container>
  )
}

function Frame({ onSignOut }: { onSignOut: () => Promise<void> }) {
  const [isOpen, { toggle, close }] = useDisclosure()
  const { pathname } = useLocation()
  // biome-ignore lint/correctness/useExhaustiveDependencies: on a phone the menu is over the screen that it leads to
  useEffect(close, [pathname, close])
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 220, breakpoint: 'sm', collapsed: { mobile: !isOpen } }}
      padding="md"
      transitionDuration={0}
    >
      <AppShell.Header px="md">
        <a className="skip" href="#content">
          {texts.skip}
        </a>
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group wrap="nowrap">
            <Burger opened={isOpen} onClick={toggle} hiddenFrom="sm" size="sm" aria-label={texts.menu} aria-expanded={isOpen} />
            <Text component={Link} to="/" fw={700} c="inherit" td="none">
              {texts.console}
            </Text>
          </Group>
          <PersonMenu onSignOut={onSignOut} />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="xs" aria-label={texts.menu} className="navbar" data-open={isOpen}>
        <Navigation />
      </AppShell.Navbar>
      <Content />
      <ScrollRestoration />
    </AppShell>
  )
}

/** The screen of the address. */
function Content() {
  const main = useFocusOnArrival()
  return (
    <AppShell.Main id="content" ref={main} tabIndex={-1}>
      <Allowed />
    </AppShell.Main>
  )
}

/** The screen, where the roles of whoever is signed in allow it; else why not. */
function Allowed() {
  const { me, error, refetch, can, isStaff, wantsSecondFactor } = useMe()
  const path = useMatches().at(-1)?.id
  const screen = screens.find(({ name }) => name === path)
  if (!me) return error ? <Fault error={error} onRetry={() => refetch()} /> : null
  if (wantsSecondFactor)
    return (
      <Suspense>
        <TurnOnSecondFactor />
      </Suspense>
    )
  if (!isStaff) return <Refusal sentence={texts.notStaff} />
  if (!screen || can(...screen.needs)) return <Outlet />
  const [first] = screensFor(can)
  return screen.path === '/' && first ? <Navigate to={first.path} replace /> : <Refusal sentence={texts.noPermission} />
}

function Refusal({ sentence }: { sentence: string }) {
  return (
    <Screen title={texts.console}>
      <Text role="alert">{sentence}</Text>
    </Screen>
  )
}
