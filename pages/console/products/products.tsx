import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function ProductsScreen() {
  return <Screen title={texts.screens.products}>{texts.nothingYet}</Screen>
}
