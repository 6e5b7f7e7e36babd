import { useMutation } from '@apollo/client/react'
import { SendButton } from '#pages/shared/send-button.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { RequestEmailVerificationDocument } from './documents.generated.ts'
import { accountTexts } from './texts.ts'

/** Says that a letter waits to be opened, and sends another one. */
export function Unconfirmed() {
  const [ask, { data, error, loading }] = useMutation(RequestEmailVerificationDocument)
  const refusals = data?.requestEmailVerification?.userErrors
  return (
    <>
      <p role="status">{refusals?.length === 0 ? accountTexts.anotherLetterSent : accountTexts.letterSent}</p>
      <Fault error={error} refusals={refusals} />
      {/* what went wrong is said above */}
      <SendButton isSending={loading} onClick={() => ask().catch(() => {})}>
        {accountTexts.anotherLetter}
      </SendButton>
    </>
  )
}
