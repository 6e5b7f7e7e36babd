import type { ApolloClient } from '@apollo/client'
import { AddToCustomerGroupDocument, RemoveFromCustomerGroupDocument } from '#pages/console/documents.generated.ts'
import type { BulkAct } from '#pages/console/parts/bulk-acts.tsx'
import { sendOnce } from '#pages/console/parts/send.ts'
import { texts } from './texts.ts'
import type { NamedGroup } from './use-groups.ts'

type Member = { id: string; customerGroups: NamedGroup[] | null }

/** What can be done with customers and a group: each is put into it or taken out by itself, so that one who is refused keeps none back. */
export function actsOnGroup(client: ApolloClient, { id: groupId, name }: NamedGroup): BulkAct<Member>[] {
  const isIn = ({ customerGroups }: Member) => customerGroups?.some(({ id }) => id === groupId) ?? false
  const input = ({ id }: Member) => ({ input: { groupId, userIds: [id] } })
  return [
    {
      label: texts.putInto(name),
      allows: (member) => !isIn(member),
      act: (member) => sendOnce(client, AddToCustomerGroupDocument, input(member)),
    },
    {
      label: texts.takeOutOf(name),
      allows: isIn,
      act: (member) => sendOnce(client, RemoveFromCustomerGroupDocument, input(member)),
      isDestructive: true,
    },
  ]
}
