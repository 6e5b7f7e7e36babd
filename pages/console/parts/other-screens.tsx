import { Button, Text } from '@mantine/core'
import { texts } from '#pages/console/texts.ts'
import { Screen } from './screen.tsx'

/** What is at an address that no screen has, or where what it names is not there. */
export function NotFound() {
  return <Screen title={texts.notFound}>{null}</Screen>
}

/** What is shown where a screen fails, or its script cannot be loaded. */
export function ScreenFault() {
  return (
    <Screen title={texts.console}>
      <Text role="alert">{texts.notLoaded}</Text>
      <Button w="max-content" onClick={() => location.reload()}>
        {texts.reload}
      </Button>
    </Screen>
  )
}

export function Waiting() {
  return <p role="status">{texts.looking}</p>
}
