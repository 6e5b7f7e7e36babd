import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function CustomerGroupsScreen() {
  return <Screen title={texts.screens.customerGroups}>{texts.nothingYet}</Screen>
}
