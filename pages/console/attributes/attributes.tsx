import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function AttributesScreen() {
  return <Screen title={texts.screens.attributes}>{texts.nothingYet}</Screen>
}
