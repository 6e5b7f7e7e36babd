import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { type ReactNode, useState } from 'react'
import { texts } from '#pages/console/texts.ts'

type Props = ButtonProps & {
  /** What the button says, and the one that confirms. */
  label: string
  /** What is destroyed, by its name, and what that means. */
  children: ReactNode
  onConfirm: () => Promise<unknown>
}

/** A button for what destroys: it asks first. */
export function ConfirmButton({ label, children, onConfirm, ...button }: Props) {
  const [isOpen, { open, close }] = useDisclosure()
  const [isSending, setSending] = useState(false)
  const confirm = async () => {
    setSending(true)
    await onConfirm().finally(() => setSending(false))
    close()
  }
  return (
    <>
      <Button variant="light" color="red" {...button} onClick={open}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={label}>
        <Stack>
          <div>{children}</div>
          <Group justify="flex-end">
            <Button variant="default" onClick={close} data-autofocus>
              {texts.cancel}
            </Button>
            <Button color="red" loading={isSending} onClick={() => void confirm()}>
              {label}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  )
}
