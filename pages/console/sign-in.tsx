import { Button, Card, PasswordInput, Stack, TextInput, Title } from '@mantine/core'
import { type ReactNode, useEffect, useState } from 'react'
import { session } from './client.ts'
import { Fault } from './parts/fault.tsx'
import { Form } from './parts/form.tsx'
import { SignInProviders } from './sign-in-providers.tsx'
import { texts } from './texts.ts'

type Refusals = Awaited<ReturnType<typeof session.logIn>>

/** The way in, with the second factor where the account has one. Afterwards the screen of the address is there. */
export function SignIn({ children }: { children: ReactNode }) {
  const [returned] = useState(outcomeInAddress)
  const [wantsCode, setWantsCode] = useState(returned === 'MFA_REQUIRED')
  const [isSending, setSending] = useState(false)
  const [refusals, setRefusals] = useState<Refusals>(returned && !wantsCode ? [{ code: returned, message: texts.providerRefused }] : [])
  useEffect(() => history.replaceState(history.state, '', location.pathname + location.search), [])
  const send = async (form: FormData) => {
    setSending(true)
    const refused = await sent(form).catch(unanswered)
    const isAskedForCode = refused.some(({ code }) => code === 'MFA_REQUIRED')
    if (isAskedForCode) setWantsCode(true)
    setRefusals(isAskedForCode ? [] : refused)
    setSending(false)
  }
  const title = wantsCode ? texts.code : texts.signIn
  return (
    <Card component="main" withBorder maw={380} mx="auto" mt="12vh">
      <title>{`${title} · ${texts.console}`}</title>
      <Stack>
        <Title order={1} fz={22}>
          {texts.console}
        </Title>
        {children}
        <Form onSend={send}>
          <Stack>
            {wantsCode ? <Code /> : <Account />}
            <Fault refusals={refusals} />
            <Button type="submit" loading={isSending}>
              {title}
            </Button>
          </Stack>
        </Form>
        {!wantsCode && <SignInProviders onRefused={setRefusals} />}
      </Stack>
    </Card>
  )
}

function Account() {
  return (
    <>
      <TextInput name="email" label={texts.email} type="email" autoComplete="username" required />
      <PasswordInput
        name="password"
        label={texts.password}
        autoComplete="current-password"
        required
        visibilityToggleButtonProps={{ 'aria-label': texts.showPassword }}
      />
    </>
  )
}

function Code() {
  return <TextInput name="code" label={texts.codeOfApp} autoComplete="one-time-code" autoFocus required />
}

function sent(form: FormData): Promise<Refusals> {
  const text = (name: string) => String(form.get(name))
  return form.has('code')
    ? session.sendCode(text('code').trim())
    : session.logIn({ email: text('email').trim(), password: text('password') })
}

function unanswered(): Refusals {
  return [{ code: '', message: texts.noAnswer }]
}

/** What came of a sign-in at another provider, which leads back with it. */
function outcomeInAddress(): string | undefined {
  const outcome = new URLSearchParams(location.hash.slice(1)).get('sign-in')
  return outcome && outcome !== 'OK' ? outcome : undefined
}
