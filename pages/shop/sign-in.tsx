import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { session } from './client.ts'
import { Fault } from './fault.tsx'
import { Field } from './field.tsx'
import { texts } from './texts.ts'

type Refusals = Awaited<ReturnType<typeof session.logIn>>
type Step = 'signIn' | 'register' | 'code'

/** Signs in or registers, with the second factor where the account has one. A guest keeps the cart: the shop puts it into the user's. */
export function SignInPage() {
  const [step, setStep] = useState<Step>('signIn')
  const [refusals, setRefusals] = useState<Refusals>([])
  const navigate = useNavigate()
  const send = async (form: FormData) => {
    const refused = await sent(step, form).catch(() => [{ code: '', message: texts.noAnswer }])
    const wantsCode = refused.some(({ code }) => code === 'MFA_REQUIRED')
    if (wantsCode) setStep('code')
    setRefusals(wantsCode ? [] : refused)
    if (refused.length === 0) await navigate('/account')
  }
  return (
    <>
      <title>{`${texts[step]} · Bazaar`}</title>
      <h1>{texts[step]}</h1>
      <form className="checkout" action={send}>
        {step === 'code' ? (
          <Field key="code" name="code" label={texts.codeOfApp} autoComplete="one-time-code" />
        ) : (
          <Account isNew={step === 'register'} />
        )}
        <Fault refusals={refusals} />
        <button type="submit" className="main">
          {texts[step]}
        </button>
        {step !== 'code' && (
          <button type="button" onClick={() => setStep(step === 'signIn' ? 'register' : 'signIn')}>
            {step === 'signIn' ? texts.noAccount : texts.haveAccount}
          </button>
        )}
      </form>
      <p>
        <Link to="/reset-password">{texts.forgotPassword}</Link>
      </p>
    </>
  )
}

function Account({ isNew }: { isNew: boolean }) {
  return (
    <>
      {isNew && <Field name="displayName" label={texts.name} autoComplete="name" />}
      <Field name="email" label={texts.email} type="email" autoComplete="username" />
      <Field name="password" label={texts.password} type="password" autoComplete={isNew ? 'new-password' : 'current-password'} />
    </>
  )
}

function sent(step: Step, form: FormData): Promise<Refusals> {
  const text = (name: string) => String(form.get(name))
  const account = { email: text('email').trim(), password: text('password') }
  if (step === 'code') return session.sendCode(text('code').trim())
  return step === 'signIn' ? session.logIn(account) : session.register({ ...account, displayName: text('displayName').trim() })
}
