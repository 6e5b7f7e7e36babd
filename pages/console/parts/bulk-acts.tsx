import { Alert, Button, Group, List, Modal, Progress, Stack, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'

import { texts } from '#pages/console/texts.ts'
import { type Outcome, useBulk } from './bulk.ts'
import type { Answered } from './send.ts'

/** Something to do with each of several rows. `act` returns what it came to. */
export type BulkAct<Row> = {
  label: string
  act: (row: Row, said: string) => Promise<Answered>
  /** An input for what has to be said first, such as a price: `act` gets it. `fault` is what `faultOf` has found. */
  ask?: (said: string, onSay: (said: string) => void, fault: string | undefined) => ReactNode
  /** What is wrong with what was said, as a sentence: then nothing is sent. */
  faultOf?: (said: string, rows: Row[]) => string | undefined
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
type Said = { said: string; fault?: string }

function BulkDialog<Row>({ act, rows, nameOf, onDone, onClose }: DialogProps<Row>) {
  const [{ said, fault }, setSaid] = useState<Said>({ said: '' })
  const { outcome, start } = useBulk(rows, (row) => act.act(row, said), nameOf)
  const isUnderWay = outcome !== undefined && outcome.done < rows.length
  const begin = () => {
    const found = act.faultOf?.(said, rows)
    if (found) setSaid({ said, fault: found })
    else void start().then(onDone)
  }
  return (
    <Modal opened onClose={() => !isUnderWay && onClose()} title={act.label}>
      <Stack>
        {!outcome && act.ask?.(said, (next) => setSaid({ said: next }), fault)}
        {outcome ? <Outcomes {...outcome} of={rows.length} /> : <Names names={rows.map(nameOf)} />}
        <Group justify="flex-end">
          {outcome ? (
            <Button disabled={isUnderWay} onClick={onClose}>
              {texts.close}
            </Button>
          ) : (
            <>
              <Button variant="default" onClick={onClose}>
                {texts.cancel}
              </Button>
              <Button {...(act.isDestructive && { color: 'red' })} disabled={act.ask && !said} onClick={begin} data-autofocus>
                {act.label}
              </Button>
            </>
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

/** How far it is, and what was refused or has no answer so far. */
function Outcomes({ done, of, refused, lost }: Outcome & { of: number }) {
  const isAllDone = done === of && refused.length + lost.length === 0
  return (
    <>
      <Progress value={(100 * done) / of} aria-label={texts.of(done, of)} transitionDuration={0} />
      <Text role="status">{isAllDone ? texts.allDone : texts.of(done, of)}</Text>
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
      {lost.length > 0 && (
        <Alert color="yellow" variant="light" role="alert" title={texts.lost(lost.length)}>
          <List size="sm">
            {lost.map((name) => (
              <List.Item key={name}>{name}</List.Item>
            ))}
          </List>
        </Alert>
      )}
    </>
  )
}
