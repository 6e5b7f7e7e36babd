import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function ProductScreen() {
  return <Screen title={texts.screens.product}>{texts.nothingYet}</Screen>
}
