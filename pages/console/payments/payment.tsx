import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function PaymentScreen() {
  return <Screen title={texts.screens.payment}>{texts.nothingYet}</Screen>
}
