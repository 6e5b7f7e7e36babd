import { Screen } from '#pages/console/parts/screen.tsx'
import { texts } from '#pages/console/texts.ts'

export function AuditLogScreen() {
  return <Screen title={texts.screens.auditLog}>{texts.nothingYet}</Screen>
}
