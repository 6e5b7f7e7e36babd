import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function DeadLettersScreen() {
  return <Screen title={texts.screens.deadLetters}>{texts.nothingYet}</Screen>
}
