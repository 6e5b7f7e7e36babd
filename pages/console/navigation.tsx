import { NavLink as MenuEntry, ScrollArea, Text } from '@mantine/core'
import { NavLink, useLocation } from 'react-router'
import { useMe } from './me.ts'
import { type Group, type ScreenEntry, screens } from './screens.ts'
import { texts } from './texts.ts'

type Can = ReturnType<typeof useMe>['can']

/** The screens of the menu that somebody may open. */
export function screensFor(can: Can): ScreenEntry[] {
  return screens.filter(({ group, needs }) => group && can(...needs))
}

/** The menu: what the roles of whoever is signed in allow. */
export function Navigation() {
  const { can } = useMe()
  const byGroup = Map.groupBy(screensFor(can), ({ group }) => group)
  return (
    <ScrollArea type="never">
      {[...byGroup].map(([group, entries]) => group && <Entries key={group} group={group} entries={entries} />)}
    </ScrollArea>
  )
}

function Entries({ group, entries }: { group: Group; entries: ScreenEntry[] }) {
  const { pathname } = useLocation()
  return (
    <>
      <Text id={`menu-${group}`} size="xs" fw={700} c="dimmed" tt="uppercase" px="sm" pt="sm">
        {texts.groups[group]}
      </Text>
      <ul className="menu" aria-labelledby={`menu-${group}`}>
        {entries.map(({ name, path }) => (
          <li key={path}>
            <MenuEntry component={NavLink} to={path} end={path === '/'} label={texts.screens[name]} active={isAt(pathname, path)} py={4} />
          </li>
        ))}
      </ul>
    </>
  )
}

function isAt(pathname: string, path: string): boolean {
  return path === '/' ? pathname === '/' : `${pathname}/`.startsWith(`${path}/`)
}
