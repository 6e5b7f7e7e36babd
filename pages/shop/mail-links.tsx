// The pages to which letters lead. The token is behind the # of the address, so that no server and no log sees it.
import { useMutation } from '@apollo/client/react'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'react-router'
import { ConfirmEmailDocument, RequestPasswordResetDocument, ResetPasswordDocument } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { Field } from './field.tsx'
import { texts } from './texts.ts'

/** Confirms an address. Nothing happens before the press, since programs follow links too. */
export function ConfirmEmailPage() {
  const token = useToken()
  const [confirm, { data, error, loading }] = useMutation(ConfirmEmailDocument)
  const { isDone, userErrors: refusals = [] } = data?.confirmEmail ?? {}
  const wantsPassword = refusals.some(({ code }) => code === 'INVALID_CREDENTIALS')
  const send = (form: FormData) => {
    const password = form.get('password')
    return confirm({ variables: { input: { token, ...(password && { password: String(password) }) } } })
  }
  const isAnswered = data && refusals.length === 0
  return (
    <>
      <title>{`${texts.confirmEmail} · Bazaar`}</title>
      <h1>{texts.confirmEmail}</h1>
      {isAnswered ? (
        <Done sentence={isDone ? texts.emailConfirmed : texts.otherLetter} />
      ) : (
        <form className="checkout" action={(form) => send(form).then(ignore, ignore)}>
          {wantsPassword && <Field name="password" label={texts.password} type="password" autoComplete="current-password" />}
          <Fault error={error} refusals={refusals} />
          <button type="submit" className="main" disabled={loading}>
            {texts.confirmEmail}
          </button>
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
      <title>{`${texts.newPassword} · Bazaar`}</title>
      <h1>{texts.newPassword}</h1>
      {token ? <NewPassword token={token} /> : <AskForLetter />}
    </>
  )
}

function NewPassword({ token }: { token: string }) {
  const [reset, { data, error, loading }] = useMutation(ResetPasswordDocument)
  const refusals = data?.resetPassword?.userErrors
  if (refusals?.length === 0) return <Done sentence={texts.passwordChanged} />
  return (
    <form
      className="checkout"
      action={(form) => reset({ variables: { input: { token, newPassword: String(form.get('password')) } } }).then(ignore, ignore)}
    >
      <Field name="password" label={texts.newPassword} type="password" autoComplete="new-password" />
      <Fault error={error} refusals={refusals} />
      <button type="submit" className="main" disabled={loading}>
        {texts.save}
      </button>
    </form>
  )
}

function AskForLetter() {
  const [ask, { data, error, loading }] = useMutation(RequestPasswordResetDocument)
  const refusals = data?.requestPasswordReset?.userErrors
  if (refusals?.length === 0) return <p role="status">{texts.resetSent}</p>
  return (
    <form
      className="checkout"
      action={(form) => ask({ variables: { input: { email: String(form.get('email')).trim() } } }).then(ignore, ignore)}
    >
      <Field name="email" label={texts.email} type="email" autoComplete="username" />
      <Fault error={error} refusals={refusals} />
      <button type="submit" className="main" disabled={loading}>
        {texts.sendLetter}
      </button>
    </form>
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

// what became of it is in the result of the mutation
function ignore(): void {}
