import { CombinedGraphQLErrors, type ErrorLike } from '@apollo/client'
import { texts } from './texts.ts'

type Props = { error?: ErrorLike | undefined; refusals?: readonly { message: string }[] | undefined }

/** What went wrong, as sentences: what the shop refuses, or that it does not answer. */
export function Fault({ error, refusals = [] }: Props) {
  const said = refusals.map(({ message }) => message)
  if (error) said.push(CombinedGraphQLErrors.is(error) ? error.message : texts.noAnswer)
  return said.length === 0 ? null : (
    <p role="alert" className="fault">
      {said.join(' ')}
    </p>
  )
}
