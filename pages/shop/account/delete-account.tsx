import { useNavigate } from 'react-router'
import { ActForm } from '#pages/shop/act-form.tsx'
import { AskFirst } from '#pages/shop/ask-first.tsx'
import { session } from '#pages/shop/client.ts'
import { Field } from '#pages/shop/field.tsx'
import { DeleteAccountDocument } from './documents.generated.ts'
import { accountTexts } from './texts.ts'

/** Deletes the account, once its address was typed: nobody does that by mistake. */
export function DeleteAccount({ email }: { email: string }) {
  const navigate = useNavigate()
  const leave = async () => {
    // the account is gone, whether or not the shop can be told that its session is
    await session.logOut().catch(() => {})
    await navigate('/')
  }
  return (
    <section aria-label={accountTexts.deleteAccount}>
      <h2>{accountTexts.deleteAccount}</h2>
      <p>{accountTexts.whatIsDeleted}</p>
      <AskFirst button={accountTexts.deleteAccount} question={accountTexts.reallyDelete}>
        {() => (
          <ActForm document={DeleteAccountDocument} inputOf={() => ({ confirm: true })} button={accountTexts.deleteForGood} onDone={leave}>
            <Field name="email" label={accountTexts.typeEmail(email)} pattern={RegExp.escape(email)} />
          </ActForm>
        )}
      </AskFirst>
    </section>
  )
}
