import { useQuery } from '@apollo/client/react'
import { ActForm } from '#pages/shop/act-form.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { Check, Field, Select } from '#pages/shop/field.tsx'
import { textIn } from '#pages/shop/text-in.ts'
import { texts } from '#pages/shop/texts.ts'
import { DeleteAccount } from './delete-account.tsx'
import {
  RequestEmailChangeDocument,
  type SettingsContentFragment,
  SettingsDocument,
  UpdateProfileDocument,
  UpdateSettingsDocument,
} from './documents.generated.ts'
import { MyData } from './my-data.tsx'
import { accountTexts } from './texts.ts'

type Me = { me: SettingsContentFragment }

/** The languages in which the shop writes letters. */
const languages = { 'en-GB': 'English', 'de-DE': 'Deutsch' }

export function SettingsPage() {
  const { data, error, refetch } = useQuery(SettingsDocument)
  const me = data?.me
  return (
    <>
      <h1>{accountTexts.settings}</h1>
      <Fault error={error} retry={refetch} />
      {me && (
        <>
          <Profile me={me} />
          <Email me={me} />
          <Letters me={me} />
          <MyData />
          <DeleteAccount email={me.email ?? ''} />
        </>
      )}
    </>
  )
}

function Profile({ me: { displayName } }: Me) {
  return (
    <section aria-label={texts.name}>
      <h2>{texts.name}</h2>
      <ActForm
        document={UpdateProfileDocument}
        inputOf={(form) => ({ displayName: textIn(form, 'displayName') })}
        button={texts.save}
        done={accountTexts.saved}
      >
        <Field name="displayName" label={texts.name} defaultValue={displayName} autoComplete="name" maxLength={100} />
      </ActForm>
    </section>
  )
}

function Email({ me: { email, hasPassword } }: Me) {
  return (
    <section aria-label={texts.email}>
      <h2>{texts.email}</h2>
      <p>{email}</p>
      {hasPassword ? (
        <ActForm
          document={RequestEmailChangeDocument}
          inputOf={(form) => ({ newEmail: textIn(form, 'newEmail'), password: String(form.get('password')) })}
          button={accountTexts.changeEmail}
          done={accountTexts.emailChangeSent}
        >
          <Field name="newEmail" label={accountTexts.newEmail} type="email" autoComplete="email" />
          <Field name="password" label={texts.password} type="password" autoComplete="current-password" />
        </ActForm>
      ) : (
        <p>{accountTexts.needsPassword}</p>
      )}
    </section>
  )
}

function Letters({ me: { settings } }: Me) {
  if (!settings) return null
  const inputOf = (form: FormData) => ({
    locale: textIn(form, 'locale'),
    timeZone: textIn(form, 'timeZone'),
    orderEmails: form.has('orderEmails'),
    marketingEmails: form.has('marketingEmails'),
  })
  return (
    <section aria-label={accountTexts.letters}>
      <h2>{accountTexts.letters}</h2>
      <ActForm document={UpdateSettingsDocument} inputOf={inputOf} button={texts.save} done={accountTexts.saved}>
        <Select name="locale" label={accountTexts.language} defaultValue={settings.locale}>
          <Options all={Object.entries({ [settings.locale]: settings.locale, ...languages })} />
        </Select>
        <Select name="timeZone" label={accountTexts.timeZone} defaultValue={settings.timeZone}>
          <Options all={[...new Set([settings.timeZone, ...Intl.supportedValuesOf('timeZone')])].map((zone) => [zone, zone])} />
        </Select>
        <Check name="orderEmails" label={accountTexts.orderEmails} defaultChecked={settings.orderEmails} />
        <Check name="marketingEmails" label={accountTexts.marketingEmails} defaultChecked={settings.marketingEmails} />
      </ActForm>
    </section>
  )
}

function Options({ all }: { all: string[][] }) {
  return all.map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ))
}
