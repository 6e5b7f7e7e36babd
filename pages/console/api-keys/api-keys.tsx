import { type ApiKeyStateFragment, ApiKeysDocument, RevokeApiKeyDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { ConfirmButton } from '#pages/console/parts/confirm.tsx'
import { When } from '#pages/console/parts/date.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import type { Column } from '#pages/console/parts/rows.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { NewKeyButton } from './new-key.tsx'
import { texts } from './texts.ts'

type Row = ApiKeyStateFragment

/** The keys of machines: how they are made and revoked. */
export function ApiKeysScreen() {
  const { can } = useMe()
  return (
    <Screen title={common.screens.apiKeys} actions={can('ROLES_WRITE') && <NewKeyButton />}>
      <GraphTable
        query={ApiKeysDocument}
        title={common.screens.apiKeys}
        columns={can('ROLES_WRITE') ? [...columns, { title: common.acts, of: (row) => <Revoke apiKey={row} /> }] : columns}
        nameOf={({ name }) => name}
      />
    </Screen>
  )
}

const columns: Column<Row>[] = [
  { title: texts.name, of: ({ name }) => name },
  { title: texts.id, of: ({ id }) => <code>{id}</code> },
  { title: texts.mayDo, of: ({ permissions }) => permissions.join(', ') },
  { title: texts.maker, of: ({ maker, makerId }) => maker?.displayName ?? makerId },
  { title: texts.lastUsedAt, of: ({ lastUsedAt }) => (lastUsedAt ? <When at={lastUsedAt} /> : texts.never) },
  { title: texts.state, of: (row) => <State {...row} /> },
]

function State({ revokedAt, expiresAt }: Row) {
  const isExpired = Date.parse(expiresAt) < Date.now()
  const said = isExpired ? texts.expired : texts.goodUntil
  return (
    <>
      {revokedAt ? texts.revoked : said} <When at={revokedAt ?? expiresAt} />
    </>
  )
}

function Revoke({ apiKey: { id, name, revokedAt } }: { apiKey: Row }) {
  const { send, rest, error } = useSend(RevokeApiKeyDocument)
  if (revokedAt) return null
  return (
    <>
      <ConfirmButton size="xs" label={texts.revoke} aria-label={texts.revokeOf(name)} onConfirm={() => send({ input: { id } })}>
        <strong>{name}</strong>: {texts.revokeAsks}
      </ConfirmButton>
      <Fault refusals={rest} error={error} />
    </>
  )
}
