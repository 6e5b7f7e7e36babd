import { Button, Menu, useMantineColorScheme } from '@mantine/core'
import { changeLanguage } from '#pages/shared/language.ts'
import { useMe } from './me.ts'
import { texts } from './texts.ts'

const colours = ['auto', 'light', 'dark'] as const

/** Who is signed in, with what concerns only them: colours, language, sign out. */
export function PersonMenu({ onSignOut }: { onSignOut: () => Promise<void> }) {
  const { me } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-md">
          {me?.displayName ?? texts.looking}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {me?.email && <Menu.Label>{me.email}</Menu.Label>}
        <Menu.Label>{texts.colourScheme}</Menu.Label>
        {colours.map((one) => (
          <Menu.Item key={one} onClick={() => setColorScheme(one)} aria-current={one === colorScheme} fw={one === colorScheme ? 700 : 400}>
            {texts.colours[one]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={changeLanguage}>{texts.otherLanguage}</Menu.Item>
        <Menu.Item onClick={onSignOut}>{texts.signOut}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
