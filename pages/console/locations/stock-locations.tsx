import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function StockLocationsScreen() {
  return <Screen title={texts.screens.stockLocations}>{texts.nothingYet}</Screen>
}
