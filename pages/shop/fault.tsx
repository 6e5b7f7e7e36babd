import { CombinedGraphQLErrors, type ErrorLike } from '@apollo/client'
import { texts } from './texts.ts'

type Props = { error?: ErrorLike | undefined; refusals?: readonly { message: string }[] | undefined; retry?: () => Promise<unknown> }

/** Codes of a part of the shop that is not there just now. */
const passing: unknown[] = ['SERVICE_UNAVAILABLE', 'INTERNAL_SERVER_ERROR']

/** What went wrong, as sentences: what the shop refuses, or that it does not answer. What is shown by a query can be asked for again. */
export function Fault({ error, refusals = [], retry }: Props) {
  const said = new Set(refusals.map(({ message }) => message))
  if (error) said.add(sentenceOf(error))
  return said.size === 0 ? null : (
    <p role="alert" className="fault">
      {[...said].join(' ')}{' '}
      {error && retry && (
        <button type="button" onClick={() => void retry().catch(() => {})}>
          {texts.tryAgain}
        </button>
      )}
    </p>
  )
}

function sentenceOf(error: ErrorLike): string {
  if (!CombinedGraphQLErrors.is(error)) return texts.noAnswer
  return error.errors.every(({ extensions }) => passing.includes(extensions?.code)) ? texts.partAway : error.message
}
