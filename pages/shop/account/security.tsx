import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { ActForm } from '#pages/shop/act-form.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { Field } from '#pages/shop/field.tsx'
import { ChangePasswordDocument, SecurityDocument } from './documents.generated.ts'
import { Providers } from './providers.tsx'
import { SecondFactor } from './second-factor.tsx'
import { accountTexts } from './texts.ts'

export function SecurityPage() {
  const { data, error, refetch } = useQuery(SecurityDocument)
  const me = data?.me
  return (
    <>
      <h1>{accountTexts.security}</h1>
      <Fault error={error} retry={refetch} />
      {me && (
        <>
          {me.hasPassword ? <ChangePassword /> : <FirstPassword />}
          <SecondFactor me={me} />
          <Providers me={me} providers={data.signInProviders ?? []} />
        </>
      )}
    </>
  )
}

function ChangePassword() {
  const inputOf = (form: FormData) => ({
    currentPassword: String(form.get('currentPassword')),
    newPassword: String(form.get('newPassword')),
  })
  return (
    <section aria-label={accountTexts.changePassword}>
      <h2>{accountTexts.changePassword}</h2>
      <ActForm
        document={ChangePasswordDocument}
        inputOf={inputOf}
        button={accountTexts.changePassword}
        done={accountTexts.passwordChangedHere}
      >
        <Field name="currentPassword" label={accountTexts.currentPassword} type="password" autoComplete="current-password" />
        <Field name="newPassword" label={accountTexts.newPassword} type="password" autoComplete="new-password" />
      </ActForm>
    </section>
  )
}

/** Who came by a provider sets the first password by a letter. */
function FirstPassword() {
  return (
    <p>
      {accountTexts.needsPassword} <Link to="/reset-password">{accountTexts.newPassword}</Link>
    </p>
  )
}
