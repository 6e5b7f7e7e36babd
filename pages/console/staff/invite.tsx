import { useApolloClient, useQuery } from '@apollo/client/react'
import { Alert, Button, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { InvitationsDocument, InviteStaffDocument, RolesDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { missingOf } from '#pages/console/roles/held.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

/** Invites somebody to the shop's staff, with a role that the caller may give. */
export function InviteButton() {
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <>
      <Button onClick={open}>{texts.inviteSomebody}</Button>
      <Modal opened={isOpen} onClose={close} title={texts.inviteSomebody} closeButtonProps={{ 'aria-label': common.close }}>
        <InviteForm />
      </Modal>
    </>
  )
}

function InviteForm() {
  const client = useApolloClient()
  const roles = useRoleChoices()
  const [roleId, setRoleId] = useState<string | null>(null)
  const { send, isSending, faultOf, rest, error, answer } = useSend(InviteStaffDocument, ['email', 'roleId'])
  const invite = async (form: FormData) => {
    if (await send({ input: { email: String(form.get('email')), roleId: roleId ?? '' } }))
      await client.refetchQueries({ include: [InvitationsDocument] })
  }
  const invited = answer?.inviteStaff?.invitation
  return (
    <Form onSend={invite}>
      <Stack>
        <Text size="sm">{texts.inviteHelp}</Text>
        <TextInput name="email" type="email" label={texts.email} error={faultOf('email')} required maxLength={254} data-autofocus />
        <Select label={texts.role} data={roles} value={roleId} onChange={setRoleId} error={faultOf('roleId')} required />
        <Fault refusals={rest} error={error} />
        {invited && (
          <Alert color="green" variant="light" role="status">
            {texts.invited(invited.email)}
          </Alert>
        )}
        <Button type="submit" loading={isSending}>
          {texts.invite}
        </Button>
      </Stack>
    </Form>
  )
}

/** The roles with permissions; one that the caller does not hold as a whole cannot be chosen, and says so. */
function useRoleChoices() {
  const { can } = useMe()
  const { data } = useQuery(RolesDocument)
  const roles = data?.roles?.edges.map(({ node }) => node).filter(({ permissions }) => permissions.length > 0) ?? []
  return roles.map((role) => {
    const disabled = missingOf(role, can) !== undefined
    return { value: role.id, label: disabled ? texts.noGrant(role.name) : role.name, disabled }
  })
}
