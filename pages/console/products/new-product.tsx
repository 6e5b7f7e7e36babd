import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function NewProductScreen() {
  return <Screen title={texts.screens.newProduct}>{texts.nothingYet}</Screen>
}
