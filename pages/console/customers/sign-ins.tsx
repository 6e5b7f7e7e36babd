import { List, Stack, Text } from '@mantine/core'
import type { CustomerSignInsFragment } from '#pages/console/documents.generated.ts'
import { When } from '#pages/console/parts/date.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { texts } from './texts.ts'

type Session = NonNullable<CustomerSignInsFragment['sessions']>[number]

/** How a person signs in, and where they are signed in now. */
export function SignIns({ user: { mfa, identities, sessions } }: { user: CustomerSignInsFragment }) {
  const providers = identities?.flatMap(({ provider }) => provider?.name ?? []) ?? []
  return (
    <Part title={texts.signIns}>
      <Stack gap="xs">
        {mfa && (
          <Text>
            {texts.mfa}: {mfa.enabled ? texts.mfaOn(mfa.recoveryCodesLeft) : texts.mfaOff}
          </Text>
        )}
        {providers.length > 0 && (
          <Text>
            {texts.providers}: {providers.join(', ')}
          </Text>
        )}
        {sessions?.length === 0 ? <Text c="dimmed">{texts.noSessions}</Text> : <Text>{texts.sessions}</Text>}
        <List>
          {sessions?.map((session) => (
            <Device key={session.id} {...session} />
          ))}
        </List>
      </Stack>
    </Part>
  )
}

function Device({ device, place, usedAt }: Session) {
  return (
    <List.Item>
      {device ?? texts.unknownDevice}
      {place && `, ${place}`}, {texts.used} <When at={usedAt} />
    </List.Item>
  )
}
