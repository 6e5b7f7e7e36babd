import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function DashboardScreen() {
  return <Screen title={texts.screens.dashboard}>{texts.nothingYet}</Screen>
}
