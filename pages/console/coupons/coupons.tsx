import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function CouponsScreen() {
  return <Screen title={texts.screens.coupons}>{texts.nothingYet}</Screen>
}
