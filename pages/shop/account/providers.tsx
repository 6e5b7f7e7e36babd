import { useState } from 'react'
import { useLocation } from 'react-router'
import { ActForm } from '#pages/shop/act-form.tsx'
import { AskFirst } from '#pages/shop/ask-first.tsx'
import { session } from '#pages/shop/client.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { Field } from '#pages/shop/field.tsx'
import { moment } from '#pages/shop/moment.ts'
import { sending } from '#pages/shop/sending.ts'
import { texts } from '#pages/shop/texts.ts'
import { type SecurityContentFragment, type SecurityQuery, UnlinkProviderDocument } from './documents.generated.ts'
import { leave, outcomeIn } from './provider-sign-in.ts'
import { accountTexts } from './texts.ts'

type Provider = NonNullable<SecurityQuery['signInProviders']>[number]
type Identity = NonNullable<SecurityContentFragment['identities']>[number]
type Refusals = { code?: string; message: string }[]
type Props = { me: SecurityContentFragment; providers: Provider[] }

/** By which providers the user signs in, and by which else they could. Nothing where the shop has none. */
export function Providers({ me: { hasPassword, identities }, providers }: Props) {
  const outcome = outcomeIn(useLocation().hash)
  if (providers.length === 0 && identities?.length === 0) return null
  const others = providers.filter(({ id }) => !identities?.some(({ provider }) => provider?.id === id))
  return (
    <section aria-label={accountTexts.providers}>
      <h2>{accountTexts.providers}</h2>
      {outcome && <p role="status">{outcome}</p>}
      <ul className="lines">
        {identities?.map((identity) => (
          <Linked key={identity.id} identity={identity} canUnlink={hasPassword ?? true} />
        ))}
      </ul>
      {others.map((provider) => (
        <Link key={provider.id} provider={provider} hasPassword={hasPassword ?? true} />
      ))}
    </section>
  )
}

/** What is linked. Who has no password keeps it: there would be no other way in. */
function Linked({ identity: { id: identityId, provider, email, createdAt }, canUnlink }: { identity: Identity; canUnlink: boolean }) {
  return (
    <li>
      <div>
        <strong>{provider?.name ?? accountTexts.providerGone}</strong> {email}
      </div>
      <span>{moment(createdAt)}</span>
      {canUnlink && (
        <AskFirst button={accountTexts.unlink} question={accountTexts.reallyUnlink}>
          {() => (
            <ActForm
              document={UnlinkProviderDocument}
              inputOf={(form) => ({ identityId, password: String(form.get('password')) })}
              button={accountTexts.unlink}
            >
              <Field name="password" label={texts.password} type="password" autoComplete="current-password" />
            </ActForm>
          )}
        </AskFirst>
      )}
    </li>
  )
}

function Link({ provider: { id, name }, hasPassword }: { provider: Provider; hasPassword: boolean }) {
  const [refusals, setRefusals] = useState<Refusals>([])
  const send = async (form: FormData) => {
    const password = hasPassword ? String(form.get('password')) : undefined
    setRefusals(await leave(session.linkAt(id, password, '/account/security')))
  }
  return (
    <details>
      <summary>{accountTexts.link(name)}</summary>
      <form className="checkout" onSubmit={sending(send)}>
        {hasPassword && <Field name="password" label={texts.password} type="password" autoComplete="current-password" />}
        <Fault refusals={refusals} />
        <button type="submit" className="main">
          {accountTexts.link(name)}
        </button>
      </form>
    </details>
  )
}
