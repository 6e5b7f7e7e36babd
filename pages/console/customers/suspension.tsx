import { Button, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { ReinstateUserDocument, SuspendUserDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

type Props = { user: { id: string; displayName: string; suspendedAt: string | null }; size?: 'xs' }

/** A button that suspends a person, or ends the suspension. Nobody suspends themselves. */
export function Suspension({ user, size }: Props) {
  const { me } = useMe()
  if (user.id === me?.id) return null
  const Act = user.suspendedAt ? Reinstate : Suspend
  return <Act user={user} {...(size && { size })} />
}

/** Asks first, and why. */
function Suspend({ user: { id, displayName }, ...button }: Props) {
  const [isOpen, { open, close }] = useDisclosure()
  const { send, isSending, faultOf, rest, error } = useSend(SuspendUserDocument, ['reason'])
  const suspend = async (form: FormData) => {
    if (await send({ input: { userId: id, reason: String(form.get('reason')) } })) close()
  }
  return (
    <>
      <Button variant="light" color="red" aria-label={texts.suspendOf(displayName)} {...button} onClick={open}>
        {texts.suspend}
      </Button>
      <Modal opened={isOpen} onClose={close} title={texts.suspend} closeButtonProps={{ 'aria-label': common.close }}>
        <Form onSend={suspend}>
          <Stack>
            <Text>
              <strong>{displayName}</strong>: {texts.suspendAsks}
            </Text>
            <Textarea name="reason" label={texts.reason} error={faultOf('reason')} required maxLength={1000} autosize data-autofocus />
            <Fault refusals={rest} error={error} />
            <Button type="submit" color="red" loading={isSending}>
              {texts.suspend}
            </Button>
          </Stack>
        </Form>
      </Modal>
    </>
  )
}

function Reinstate({ user: { id, displayName }, ...button }: Props) {
  const { send, isSending, rest, error } = useSend(ReinstateUserDocument)
  return (
    <>
      <Fault refusals={rest} error={error} />
      <Button
        variant="light"
        aria-label={texts.reinstateOf(displayName)}
        {...button}
        loading={isSending}
        onClick={() => void send({ input: { userId: id } })}
      >
        {texts.reinstate}
      </Button>
    </>
  )
}
