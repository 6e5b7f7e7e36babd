import { Alert, Button, Group, List, Modal, Progress, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { texts } from '#pages/console/texts.ts'
import { type Outcome, useBulk } from './bulk.ts'

/** Something to do with each of several rows. `act` returns why it was refused, as sentences: none where it was done. */
export type BulkAct<Row> = {
  label: string
  act: (row: Row, said: string) => Promise<string[]>
  /** An input for what has to be said first, such as a price: `act` gets it. */
  ask?: (said: string, onSay: (said: string) => void) => ReactNode
  /** Which rows it can be done with; default: all. */
  allows?: (row: Row) => boolean
  isDestructive?: boolean
}
type Props<Row> = {
  acts: BulkAct<Row>[]
  rows: Row[]
  nameOf: (row: Row) => string
  /** Called when all is done, so that the list is read again. */
  onDone: () => unknown
  /** Called when whoever did it has seen what came of it. */
  onClose: () => void
}
const namesShown = 5

/** The buttons for the rows that are ticked. Each asks first, shows how far it is, and then what was refused. */
export function BulkActs<Row extends { id: string }>({ acts, rows, nameOf, onDone, onClose }: Props<Row>) {
  const [chosen, setChosen] = useState<{ act: BulkAct<Row>; rows: Row[] }>()
  const allowed = (act: BulkAct<Row>) => rows.filter((row) => act.allows?.(row) ?? true)
  const close = () => {
    setChosen(undefined)
    onClose()
  }
  return (
    <Group gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {texts.ticked(rows.length)}
      </Text>
      {acts.map((act) => (
        <Button
          key={act.label}
          variant="default"
          size="xs"
          disabled={allowed(act).length === 0}
          onClick={() => setChosen({ act, rows: allowed(act) })}
        >
          {act.label}
          {allowed(act).length > 0 && ` (${allowed(act).length})`}
        </Button>
      ))}
      {chosen && <BulkDialog {...chosen} nameOf={nameOf} onDone={onDone} onClose={close} />}
    </Group>
  )
}

type DialogProps<Row> = Omit<Props<Row>, 'acts'> & { act: BulkAct<Row> }

function BulkDialog<Row>({ act, rows, nameOf, onDone, onClose }: DialogProps<Row>) {
  const [said, say] = useState('')
  const { outcome, start } = useBulk(rows, (row) => act.act(row, said), nameOf)
  const isUnderWay = outcome !== undefined && outcome.done < rows.length
  return (
    <Modal opened onClose={() => !isUnderWay && onClose()} title={act.label}>
      <Stack>
        {!outcome && act.ask?.(said, say)}
        {outcome ? <Outcomes {...outcome} of={rows.length} /> : <Names names={rows.map(nameOf)} />}
        <Group justify="flex-end">
          {!outcome && (
            <Button variant="default" onClick={onClose}>
              {texts.cancel}
            </Button>
          )}
          {!outcome && (
            <Button
              {...(act.isDestructive && { color: 'red' })}
              disabled={act.ask !== undefined && !said}
              onClick={() => void start().then(onDone)}
              data-autofocus
            >
              {act.label}
            </Button>
          )}
          {outcome && (
            <Button disabled={isUnderWay} onClick={onClose}>
              {texts.close}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

function Names({ names }: { names: string[] }) {
  return (
    <>
      <Text>{texts.willDo(names.length)}</Text>
      <List size="sm">
        {names.slice(0, namesShown).map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
        {names.length > namesShown && <List.Item>{texts.andMore(names.length - namesShown)}</List.Item>}
      </List>
    </>
  )
}

/** How far it is, and what was refused so far. */
function Outcomes({ done, of, refused }: Outcome & { of: number }) {
  return (
    <>
      <Progress value={(100 * done) / of} aria-label={texts.of(done, of)} transitionDuration={0} />
      <Text role="status">{done === of && refused.length === 0 ? texts.allDone : texts.of(done, of)}</Text>
      {refused.length > 0 && (
        <Alert color="red" variant="light" role="alert" title={texts.refused(refused.length)}>
          <List size="sm">
            {refused.map(({ name, sentences }) => (
              <List.Item key={name}>
                {name}: {sentences.join(' ')}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}
