import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function ApiKeysScreen() {
  return <Screen title={texts.screens.apiKeys}>{texts.nothingYet}</Screen>
}
