import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function PaymentsScreen() {
  return <Screen title={texts.screens.payments}>{texts.nothingYet}</Screen>
}
