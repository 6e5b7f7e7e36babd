import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function ImportsScreen() {
  return <Screen title={texts.screens.imports}>{texts.nothingYet}</Screen>
}
