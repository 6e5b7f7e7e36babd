import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function StaffScreen() {
  return <Screen title={texts.screens.staff}>{texts.nothingYet}</Screen>
}
