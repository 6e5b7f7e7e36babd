import { Button, Group, Modal, Stack, Table, Text, VisuallyHidden } from '@mantine/core'
import { texts } from '#pages/console/texts.ts'

type Props<Value> = {
  mine: Value
  theirs: Value
  /** What of both is shown, as text. */
  fields: { label: string; of: (value: Value) => string }[]
  /** Leaves what the shop has. */
  onTake: () => void
  /** Closes the dialog and nothing else: what was typed stays. */
  onClose: () => void
  /** Sends mine again, on top of what the shop has now. Without it only theirs can be taken. */
  onKeep?: () => unknown
}

/** Of two dialogs Mantine closes both at Escape, and below this one may be that of the form. So it hears no key of this one, which closes itself. */
const unheard = { 'data-mantine-stop-propagation': 'true' }
// they stand in place of those of the theme: the head of a dialog is not that of the page
const attributes = { header: { role: 'none' }, content: unheard, close: unheard }

/** Both versions side by side, where somebody else was faster. */
export function Conflict<Value>({ mine, theirs, fields, onTake, onKeep, onClose }: Props<Value>) {
  return (
    <Modal
      opened
      onClose={onClose}
      onKeyDown={({ key }) => key === 'Escape' && onClose()}
      attributes={attributes}
      size="xl"
      title={texts.conflict}
    >
      <Stack>
        <Text>{texts.conflictHelp}</Text>
        <Table aria-label={texts.conflict}>
          <Table.Thead>
            <Table.Tr>
              <Table.Td />
              <Table.Th>{texts.mine}</Table.Th>
              <Table.Th>{texts.theirs}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {fields.map(({ label, of }) => (
              <Versions key={label} label={label} mine={of(mine)} theirs={of(theirs)} />
            ))}
          </Table.Tbody>
        </Table>
        <Group justify="flex-end">
          <Button variant="default" onClick={onTake} data-autofocus {...unheard}>
            {texts.takeTheirs}
          </Button>
          {onKeep && (
            <Button onClick={onKeep} {...unheard}>
              {texts.keepMine}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

function Versions({ label, mine, theirs }: { label: string; mine: string; theirs: string }) {
  const differs = mine !== theirs
  return (
    <Table.Tr fw={differs ? 700 : 400}>
      <Table.Th scope="row">
        {label}
        {differs && ' ≠'}
        {differs && <VisuallyHidden> {texts.differs}</VisuallyHidden>}
      </Table.Th>
      <Table.Td>{mine}</Table.Td>
      <Table.Td bg={differs ? 'var(--mantine-color-yellow-light)' : undefined}>{theirs}</Table.Td>
    </Table.Tr>
  )
}
