import type { ErrorLike } from '@apollo/client'
import { Anchor, Button, Code, CopyButton, Group, List, PasswordInput, Stack, Text, TextInput } from '@mantine/core'
import { ConfirmMfaDocument, EnrolMfaDocument } from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { type Refusal, useSend } from '#pages/console/parts/send.ts'
import { QrCode } from '#pages/shared/qr/qr-code.tsx'
import { texts } from './texts.ts'

type Sending<Variables> = {
  send: (variables: Variables) => Promise<unknown>
  isSending: boolean
  rest: Refusal[]
  error?: ErrorLike | undefined
}

/** Turns the second factor on, without which staff of this shop may do nothing: a secret for an app, its first code, recovery codes. */
export function TurnOnSecondFactor() {
  const enrolling = useSend(EnrolMfaDocument)
  const confirming = useSend(ConfirmMfaDocument)
  const { secret, uri } = enrolling.answer?.enrolMfa ?? {}
  const codes = confirming.answer?.confirmMfa?.recoveryCodes
  return (
    <Screen title={texts.title}>
      <Stack maw={480}>
        <Text>{texts.why}</Text>
        {codes && <RecoveryCodes codes={codes} />}
        {!codes && secret && uri && <FirstCode secret={secret} uri={uri} sending={confirming} />}
        {!codes && !secret && <Password sending={enrolling} />}
      </Stack>
    </Screen>
  )
}

function Password({ sending: { send, isSending, rest, error } }: { sending: Sending<{ input: { password: string } }> }) {
  return (
    <Form onSend={(form) => send({ input: { password: String(form.get('password')) } })}>
      <Stack>
        <PasswordInput name="password" label={texts.password} autoComplete="current-password" required />
        <Fault refusals={rest} error={error} />
        <Button type="submit" loading={isSending}>
          {texts.begin}
        </Button>
      </Stack>
    </Form>
  )
}

type FirstCodeProps = { secret: string; uri: string; sending: Sending<{ input: { code: string } }> }

function FirstCode({ secret, uri, sending: { send, isSending, rest, error } }: FirstCodeProps) {
  return (
    <Form onSend={(form) => send({ input: { code: String(form.get('code')).trim() } })}>
      <Stack>
        <Text>{texts.scan}</Text>
        <QrCode text={uri} label={texts.qrCode} />
        <Text>{texts.secret}</Text>
        <Code block>{secret.match(/.{1,4}/g)?.join(' ')}</Code>
        <Group>
          <CopyButton value={secret}>
            {({ copied, copy }) => (
              <Button variant="default" onClick={copy}>
                {copied ? texts.copied : texts.copy}
              </Button>
            )}
          </CopyButton>
          <Anchor href={uri}>{texts.openApp}</Anchor>
        </Group>
        <TextInput name="code" label={texts.code} inputMode="numeric" autoComplete="one-time-code" required />
        <Fault refusals={rest} error={error} />
        <Button type="submit" loading={isSending}>
          {texts.confirm}
        </Button>
      </Stack>
    </Form>
  )
}

/** The token that comes next holds the permissions: the page begins anew. */
function RecoveryCodes({ codes }: { codes: string[] }) {
  return (
    <Stack role="status">
      <Text fw={700}>{texts.codes}</Text>
      <Text>{texts.codesHelp}</Text>
      <List>
        {codes.map((code) => (
          <List.Item key={code}>
            <code>{code}</code>
          </List.Item>
        ))}
      </List>
      <Button onClick={() => location.reload()}>{texts.goOn}</Button>
    </Stack>
  )
}
