import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function ReconciliationScreen() {
  return <Screen title={texts.screens.reconciliation}>{texts.nothingYet}</Screen>
}
