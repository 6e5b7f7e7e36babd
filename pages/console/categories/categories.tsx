import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function CategoriesScreen() {
  return <Screen title={texts.screens.categories}>{texts.nothingYet}</Screen>
}
