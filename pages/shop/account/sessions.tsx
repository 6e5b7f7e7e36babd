import type { TypedDocumentNode } from '@apollo/client'
import { useQuery } from '@apollo/client/react'
import { SendButton } from '#pages/shared/send-button.tsx'
import { ActForm } from '#pages/shop/act-form.tsx'
import { Fault } from '#pages/shop/fault.tsx'
import { Field } from '#pages/shop/field.tsx'
import { moment } from '#pages/shop/moment.ts'
import { Opened } from '#pages/shop/opened.tsx'
import { texts } from '#pages/shop/texts.ts'
import { useAct } from '#pages/shop/use-act.ts'
import {
  ActivityDocument,
  RevokeSessionDocument,
  RevokeSessionsDocument,
  type SessionsContentFragment,
  SessionsDocument,
} from './documents.generated.ts'
import { accountTexts } from './texts.ts'

type Session = NonNullable<SessionsContentFragment['sessions']>[number]

/** Where somebody is signed in, and what happened to the account. */
export function SessionsPage() {
  const { data, error, refetch } = useQuery(SessionsDocument, { fetchPolicy: 'cache-and-network' })
  const sessions = data?.me?.sessions
  return (
    <>
      <h1>{accountTexts.sessions}</h1>
      <Fault error={error} retry={refetch} />
      <ul className="lines" aria-busy={!sessions && !error}>
        {sessions?.map((one) => (
          <SessionLine key={one.id} session={one} />
        ))}
      </ul>
      {(sessions?.length ?? 0) > 1 && <End document={RevokeSessionsDocument} input={{}} button={accountTexts.endOthers} />}
      <h2>{accountTexts.activity}</h2>
      <Activity />
    </>
  )
}

function SessionLine({ session: { id: sessionId, device, place, usedAt, current } }: { session: Session }) {
  return (
    <li>
      <div>
        <strong>{device ?? accountTexts.unknownDevice}</strong> {place}
      </div>
      <span>{current ? accountTexts.thisDevice : accountTexts.lastUsed(moment(usedAt))}</span>
      {!current && <End document={RevokeSessionDocument} input={{ sessionId }} button={accountTexts.endSession} />}
    </li>
  )
}

type EndProps<Data, Variables extends { input: object }> = {
  document: TypedDocumentNode<Data, Variables>
  input: Variables['input']
  button: string
}

/** Ends sessions; long after the sign-in the shop asks for the password again. */
function End<Data extends object, Variables extends { input: object }>({ document, input, button }: EndProps<Data, Variables>) {
  const { act, refusals, error, isBusy } = useAct(document)
  if (refusals.some(({ code }) => code === 'REAUTHENTICATION_REQUIRED'))
    return (
      <Opened label={button}>
        <ActForm document={document} inputOf={(form) => ({ ...input, password: String(form.get('password')) })} button={button}>
          <Field name="password" label={texts.password} type="password" autoComplete="current-password" />
        </ActForm>
      </Opened>
    )
  return (
    <>
      <SendButton isSending={isBusy} onClick={() => act(input)}>
        {button}
      </SendButton>
      <Fault error={error} refusals={refusals} />
    </>
  )
}

function Activity() {
  const { data, error, fetchMore, refetch } = useQuery(ActivityDocument, { fetchPolicy: 'cache-and-network' })
  const { edges, pageInfo } = data?.me?.activity ?? {}
  return (
    <>
      <Fault error={error} retry={refetch} />
      <ol className="timeline" aria-busy={!edges && !error}>
        {edges?.map(({ node: { id, kind, at, device, place, count, byStaff } }) => (
          <li key={id}>
            <time dateTime={at}>{moment(at)}</time> {accountTexts.activities[kind]}
            {count > 1 && ` × ${count}`}{' '}
            <span className="quiet">{byStaff ? accountTexts.byStaff : [device, place].filter(Boolean).join(', ')}</span>
          </li>
        ))}
      </ol>
      {pageInfo?.hasNextPage && (
        <button type="button" onClick={() => fetchMore({ variables: { after: pageInfo.endCursor } }).catch(() => {})}>
          {texts.more}
        </button>
      )}
    </>
  )
}
