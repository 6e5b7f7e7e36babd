import { CombinedGraphQLErrors, type ErrorLike } from '@apollo/client'
import { Link, useLocation } from 'react-router'
import { texts } from './texts.ts'

type Props = {
  error?: ErrorLike | undefined
  refusals?: readonly { code?: string; message: string }[] | undefined
  retry?: () => Promise<unknown>
}

/** Codes of a part of the shop that is not there just now. */
const passing: unknown[] = ['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']

/**
 * What went wrong, as sentences: what the shop refuses, or that it does not answer. What is shown by a query can be asked for again, and where a sign-in
 * is too long ago the next one is near.
 */
export function Fault({ error, refusals = [], retry }: Props) {
  const said = new Set(refusals.map(({ message }) => message))
  if (error) said.add(sentenceOf(error))
  return said.size === 0 ? null : (
    <p role="alert" className="fault">
      {[...said].join(' ')} {refusals.some(({ code }) => code === 'REAUTHENTICATION_REQUIRED') && <SignInAgain />}
      {error && retry && (
        <button type="button" onClick={() => void retry().catch(() => {})}>
          {texts.tryAgain}
        </button>
      )}
    </p>
  )
}

function SignInAgain() {
  const { pathname } = useLocation()
  return (
    <Link to="/sign-in" state={{ from: pathname }}>
      {texts.signInAgain}
    </Link>
  )
}

function sentenceOf(error: ErrorLike): string {
  if (!CombinedGraphQLErrors.is(error)) return texts.noAnswer
  return error.errors.every(({ extensions }) => passing.includes(extensions?.code)) ? texts.partAway : error.message
}
