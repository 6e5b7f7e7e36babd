import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function RolesScreen() {
  return <Screen title={texts.screens.roles}>{texts.nothingYet}</Screen>
}
