import { useApolloClient } from '@apollo/client/react'
import { Alert, Button, Code, CopyButton, Modal, Stack, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { ApiKeysDocument, CreateApiKeyDocument, type CreateApiKeyMutation, type Permission } from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { PermissionChoice } from '#pages/console/roles/permission-choice.tsx'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Made = NonNullable<CreateApiKeyMutation['createApiKey']>

/** Makes a key. It is shown once: nobody can read it again. */
export function NewKeyButton() {
  const client = useApolloClient()
  const [isOpen, { open, close }] = useDisclosure()
  const [made, setMade] = useState<Made>()
  const done = () => {
    close()
    setMade(undefined)
    if (made) void client.refetchQueries({ include: [ApiKeysDocument] })
  }
  return (
    <>
      <Button onClick={open}>{texts.create}</Button>
      <Modal
        opened={isOpen}
        onClose={done}
        // a key that is lost by a slip of the mouse is lost for good
        closeOnClickOutside={!made}
        size="lg"
        title={made ? texts.made(made.apiKey?.name ?? '') : texts.create}
        closeButtonProps={{ 'aria-label': common.close }}
      >
        {made ? <Shown secret={made.key ?? ''} onDone={done} /> : <KeyForm onMade={setMade} />}
      </Modal>
    </>
  )
}

const inputs = ['name', 'permissions', 'expiresInDays']

function KeyForm({ onMade }: { onMade: (made: Made) => void }) {
  const { send, isSending, faultOf, rest, error } = useSend(CreateApiKeyDocument, inputs)
  const [permissions, setPermissions] = useState<Permission[]>([])
  const [isEmpty, setEmpty] = useState(false)
  const make = async (form: FormData) => {
    setEmpty(permissions.length === 0)
    if (permissions.length === 0) return
    const input = { name: String(form.get('name')), permissions, expiresInDays: Number(form.get('days')) }
    const answer = await send({ input })
    if (answer?.createApiKey) onMade(answer.createApiKey)
  }
  return (
    <Form onSend={make}>
      <Stack>
        <TextInput name="name" label={texts.name} error={faultOf('name')} required maxLength={100} data-autofocus />
        <TextInput
          name="days"
          type="number"
          min={1}
          max={366}
          label={texts.days}
          defaultValue={90}
          error={faultOf('expiresInDays')}
          required
        />
        <PermissionChoice
          label={texts.mayDo}
          value={permissions}
          onChange={setPermissions}
          error={isEmpty ? texts.oneAtLeast : faultOf('permissions')}
        />
        <Fault refusals={rest} error={error} />
        <Button type="submit" loading={isSending}>
          {texts.create}
        </Button>
      </Stack>
    </Form>
  )
}

function Shown({ secret, onDone }: { secret: string; onDone: () => void }) {
  return (
    <Stack>
      <Alert color="yellow" variant="light">
        {texts.keyOnce}
      </Alert>
      <Code block aria-label={texts.key} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {secret}
      </Code>
      <CopyButton value={secret}>
        {({ copied, copy }) => (
          <Button onClick={copy} data-autofocus>
            {copied ? texts.copied : texts.copy}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" onClick={onDone}>
        {common.close}
      </Button>
    </Stack>
  )
}
