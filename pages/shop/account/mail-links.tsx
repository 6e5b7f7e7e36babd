// The pages to which letters lead. The token is behind the # of the address, so that no server and no log sees it.
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { SendButton } from '#pages/shared/send-button.tsx'
import { ActForm } from '#pages/shop/act-form.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { Field } from '#pages/shop/field.tsx'
import { sending } from '#pages/shop/sending.ts'
import { textIn } from '#pages/shop/text-in.ts'
import { texts } from '#pages/shop/texts.ts'
import { useAct } from '#pages/shop/use-act.ts'
import { ConfirmEmailDocument, RequestPasswordResetDocument, ResetPasswordDocument } from './documents.generated.ts'
import { accountTexts } from './texts.ts'

/** Confirms an address. Nothing happens before the press, since programs follow links too. */
export function ConfirmEmailPage() {
  const token = useToken()
  const [sentence, setSentence] = useState<string>()
  const { act, refusals, error, isBusy } = useAct(ConfirmEmailDocument)
  const wantsPassword = refusals.some(({ code }) => code === 'INVALID_CREDENTIALS')
  const send = async (form: FormData) => {
    const password = form.get('password')
    const data = await act({ token, ...(password && { password: String(password) }) })
    if (data) setSentence(data.confirmEmail?.isDone ? accountTexts.emailConfirmed : accountTexts.otherLetter)
  }
  return (
    <>
      <title>{`${accountTexts.confirmEmail} · Bazaar`}</title>
      <h1>{accountTexts.confirmEmail}</h1>
      {sentence ? (
        <Done sentence={sentence} />
      ) : (
        <form className="checkout" onSubmit={sending(send)}>
          {wantsPassword && <Field name="password" label={texts.password} type="password" autoComplete="current-password" />}
          <Fault error={error} refusals={refusals} />
          <SendButton type="submit" className="main" isSending={isBusy}>
            {accountTexts.confirmEmail}
          </SendButton>
        </form>
      )}
    </>
  )
}

/** Asks for a letter; with the token of one, for a new password. */
export function ResetPasswordPage() {
  const token = useToken()
  return (
    <>
      <title>{`${accountTexts.newPassword} · Bazaar`}</title>
      <h1>{accountTexts.newPassword}</h1>
      {token ? <NewPassword token={token} /> : <AskForLetter />}
    </>
  )
}

function NewPassword({ token }: { token: string }) {
  const [isDone, setDone] = useState(false)
  if (isDone) return <Done sentence={accountTexts.passwordChanged} />
  return (
    <ActForm
      document={ResetPasswordDocument}
      inputOf={(form) => ({ token, newPassword: String(form.get('newPassword')) })}
      button={texts.save}
      onDone={() => setDone(true)}
    >
      <Field name="newPassword" label={accountTexts.newPassword} type="password" autoComplete="new-password" />
    </ActForm>
  )
}

function AskForLetter() {
  return (
    <ActForm
      document={RequestPasswordResetDocument}
      inputOf={(form) => ({ email: textIn(form, 'email') })}
      button={accountTexts.sendLetter}
      done={accountTexts.resetSent}
    >
      <Field name="email" label={texts.email} type="email" autoComplete="username" />
    </ActForm>
  )
}

function Done({ sentence }: { sentence: string }) {
  return (
    <p role="status">
      {sentence} <Link to="/account">{texts.account}</Link>
    </p>
  )
}

/** The token in the address, which then is without it. Another letter may be opened while the page is there. */
function useToken(): string {
  const { hash } = useLocation()
  const [token, setToken] = useState(() => tokenIn(hash))
  useEffect(() => {
    const found = tokenIn(hash)
    if (!found) return
    setToken(found)
    history.replaceState(history.state, '', location.pathname)
  }, [hash])
  return token
}

function tokenIn(hash: string): string {
  return new URLSearchParams(hash.slice(1)).get('token') ?? ''
}
