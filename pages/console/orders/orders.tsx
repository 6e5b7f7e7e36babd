import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function OrdersScreen() {
  return <Screen title={texts.screens.orders}>{texts.nothingYet}</Screen>
}
