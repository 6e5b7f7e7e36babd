import { useQuery } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { Link, useLocation, useNavigate } from 'react-router'
import { SendButton } from '#pages/shared/send-button.tsx'
import { session } from '#pages/shop/client.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { Field } from '#pages/shop/field.tsx'
import { sending } from '#pages/shop/sending.ts'
import { textIn } from '#pages/shop/text-in.ts'
import { texts } from '#pages/shop/texts.ts'
import { SignInProvidersDocument } from './documents.generated.ts'
import { cameFrom, codeIn, keepFrom, leave, outcomeIn } from './provider-sign-in.ts'
import { accountTexts } from './texts.ts'

type Refusals = { code?: string; message: string }[]
type Step = 'signIn' | 'register' | 'code'

/** Signs in or registers, with the second factor where the account has one. A guest keeps the cart: the shop puts it into the user's. */
export function SignInPage() {
  const { hash } = useLocation()
  const [step, setStep] = useState<Step>(codeIn(hash) === 'MFA_REQUIRED' ? 'code' : 'signIn')
  const [refusals, setRefusals] = useState<Refusals>([])
  const { from, goOn } = useWayOn()
  const [isSending, setSending] = useState(false)
  const send = async (form: FormData) => {
    setSending(true)
    const refused = await sent(step, form).catch(() => [{ code: '', message: texts.noAnswer }])
    const wantsCode = refused.some(({ code }) => code === 'MFA_REQUIRED')
    if (wantsCode) setStep('code')
    setRefusals(wantsCode ? [] : refused)
    setSending(false)
    if (refused.length === 0) await goOn()
  }
  return (
    <>
      <title>{`${accountTexts[step]} · Bazaar`}</title>
      <h1>{accountTexts[step]}</h1>
      <p role="status">{step === 'code' ? accountTexts.codeWanted : outcomeIn(hash)}</p>
      <form className="checkout" onSubmit={sending(send)}>
        {step === 'code' ? <Code /> : <Account isNew={step === 'register'} />}
        <Fault refusals={refusals} />
        <SendButton type="submit" className="main" isSending={isSending}>
          {accountTexts[step]}
        </SendButton>
        {step !== 'code' && (
          <button type="button" onClick={() => setStep(step === 'signIn' ? 'register' : 'signIn')}>
            {step === 'signIn' ? accountTexts.noAccount : accountTexts.haveAccount}
          </button>
        )}
      </form>
      {step !== 'code' && <OtherWays onRefused={setRefusals} from={from} />}
    </>
  )
}

/** Leads to where somebody wanted to go before the sign-in; at once, where a provider has signed in already. */
function useWayOn() {
  const { hash, state } = useLocation()
  const navigate = useNavigate()
  const from = (state as { from?: string } | null)?.from ?? cameFrom(hash) ?? '/account'
  const goOn = () => navigate(from, { replace: true })
  const isSignedIn = codeIn(hash) === 'OK' && session.headers().authorization !== undefined
  useEffect(() => {
    if (isSignedIn) void navigate(from, { replace: true })
  }, [isSignedIn, from, navigate])
  return { from, goOn }
}

/** The field of the second step. The focus goes to it, since it takes the place of the others. */
function Code() {
  return (
    <div ref={(place) => place?.querySelector('input')?.focus()}>
      <Field name="code" label={accountTexts.codeOfApp} autoComplete="one-time-code" />
    </div>
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

/** The providers of the shop, and the letter for who has forgotten the password. */
function OtherWays({ onRefused, from }: { onRefused: (refusals: Refusals) => void; from: string }) {
  const { data } = useQuery(SignInProvidersDocument)
  const goTo = async (provider: string) => {
    keepFrom(from)
    onRefused(await leave(session.signInAt(provider, '/sign-in')))
  }
  return (
    <>
      <p className="acts">
        {data?.signInProviders?.map(({ id, name }) => (
          <button key={id} type="button" onClick={() => goTo(id)}>
            {accountTexts.signInAt(name)}
          </button>
        ))}
      </p>
      <p>
        <Link to="/reset-password">{accountTexts.forgotPassword}</Link>
      </p>
    </>
  )
}

function sent(step: Step, form: FormData): Promise<{ code: string; message: string }[]> {
  const account = { email: textIn(form, 'email'), password: String(form.get('password')) }
  if (step === 'code') return session.sendCode(textIn(form, 'code'))
  return step === 'signIn' ? session.logIn(account) : session.register({ ...account, displayName: textIn(form, 'displayName') })
}
