import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function CustomersScreen() {
  return <Screen title={texts.screens.customers}>{texts.nothingYet}</Screen>
}
