import { useApolloClient } from '@apollo/client/react'
import { Button, Group, Select, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import {
  AddToCustomerGroupDocument,
  CustomerDocument,
  type CustomerStateFragment,
  RemoveFromCustomerGroupDocument,
} from '#pages/console/documents.generated.ts'
import { useGroups } from '#pages/console/groups/use-groups.ts'
import { useMe } from '#pages/console/me.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts } from './texts.ts'

/** The customer groups of a person. */
export function Groups({ user: { id: userId, customerGroups, deletedAt } }: { user: CustomerStateFragment }) {
  const { can } = useMe()
  const client = useApolloClient()
  const { send, rest, error, isSending } = useSend(RemoveFromCustomerGroupDocument)
  const mayChange = can('USERS_WRITE') && !deletedAt
  const leave = async (groupId: string) => {
    if (await send({ input: { groupId, userIds: [userId] } })) await client.refetchQueries({ include: [CustomerDocument] })
  }
  return (
    <Part title={texts.groups}>
      <Stack>
        {customerGroups?.length === 0 && <Text c="dimmed">{texts.noGroups}</Text>}
        {customerGroups?.map(({ id, name }) => (
          <Group key={id} justify="space-between">
            {name}
            {mayChange && (
              <Button size="xs" variant="default" aria-label={texts.removeFrom(name)} disabled={isSending} onClick={() => void leave(id)}>
                {texts.remove}
              </Button>
            )}
          </Group>
        ))}
        <Fault refusals={rest} error={error} />
        {mayChange && <Join userId={userId} isIn={(id) => customerGroups?.some((group) => group.id === id) ?? false} />}
      </Stack>
    </Part>
  )
}

function Join({ userId, isIn }: { userId: string; isIn: (groupId: string) => boolean }) {
  const client = useApolloClient()
  const groups = useGroups()
  const [groupId, setGroupId] = useState<string | null>(null)
  const { send, isSending, rest, error } = useSend(AddToCustomerGroupDocument)
  const join = async () => {
    if (!groupId || !(await send({ input: { groupId, userIds: [userId] } }))) return
    setGroupId(null)
    await client.refetchQueries({ include: [CustomerDocument] })
  }
  return (
    <>
      <Group align="end">
        <Select
          label={texts.intoGroup}
          placeholder={texts.choose}
          data={groups.filter(({ id }) => !isIn(id)).map(({ id, name }) => ({ value: id, label: name }))}
          value={groupId}
          onChange={setGroupId}
          flex={1}
        />
        <Button variant="default" disabled={!groupId} loading={isSending} onClick={() => void join()}>
          {texts.add}
        </Button>
      </Group>
      <Fault refusals={rest} error={error} />
    </>
  )
}
