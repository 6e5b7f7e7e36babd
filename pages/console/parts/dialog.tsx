import { Group, Modal, type ModalRootProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '#pages/console/texts.ts'

type Props = Pick<ModalRootProps, 'size' | 'onClose'> & { opened?: boolean; title: string; children: ReactNode }

/** A dialog over the screen. Its head is no landmark, as that of Mantine's own would be. The focus goes back to what has opened it. */
export function Dialog({ opened = true, title, children, ...root }: Props) {
  return (
    <Modal.Root opened={opened} {...root}>
      <Modal.Overlay />
      <Modal.Content>
        <Group justify="space-between" wrap="nowrap" align="start" p="md" pb={0}>
          <Modal.Title fw={700} className="fact">
            {title}
          </Modal.Title>
          <Modal.CloseButton aria-label={texts.close} />
        </Group>
        <Modal.Body pt="md">{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
