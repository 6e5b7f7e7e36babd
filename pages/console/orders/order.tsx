import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function OrderScreen() {
  return <Screen title={texts.screens.order}>{texts.nothingYet}</Screen>
}
