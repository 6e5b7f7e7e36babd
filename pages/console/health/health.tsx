import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function HealthScreen() {
  return <Screen title={texts.screens.health}>{texts.nothingYet}</Screen>
}
