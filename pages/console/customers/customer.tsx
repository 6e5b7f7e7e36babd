import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function CustomerScreen() {
  return <Screen title={texts.screens.customer}>{texts.nothingYet}</Screen>
}
