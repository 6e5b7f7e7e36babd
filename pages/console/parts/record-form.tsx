import type { ErrorLike } from '@apollo/client'
import { Box, Button, Group, Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { texts } from '#pages/console/texts.ts'
import { changedIn } from './changed.ts'
import { Conflict } from './conflict.tsx'
import { Fault } from './fault.tsx'
import { type Field, RecordField, type Values } from './record-field.tsx'
import { pathOf, type Refusal } from './send.ts'

export type { Field, Values } from './record-field.tsx'

/** A record as somebody has seen it: its fields as texts, and the version that says so. */
export type Seen = { values: Values; version: number }

/** What was typed: all of it, and what of it differs from what was seen. */
export type Typed = { typed: Values; changed: Values; expectedVersion: number }

/** `now`: the record after the change; after a conflict as somebody else has left it. */
export type Saved = { refusals: Refusal[]; error?: ErrorLike | undefined; now?: Seen | undefined }

/** For inputs that are no field of the list: what was typed, how to type, and what is wrong at a path or below it. */
export type FormState = { typed: Values; change: (name: string, value: string) => void; errorAt: (path: string) => string | undefined }

type Props = {
  fields: Field[]
  record: Seen
  button: string
  save: (typed: Typed) => Promise<Saved>
  /** Inputs that are no field of the list. */
  children?: (form: FormState) => ReactNode
  /** What a conflict shows; default: the fields. */
  compared?: Compared[]
  /** The inputs are one value, such as a table: after a conflict mine replaces theirs. Else what was not changed stays as theirs. */
  isWhole?: boolean
}
type Compared = { label: string; of: (values: Values) => string }
type State = { seen: Seen; typed: Values; saved?: Saved; isSaving?: boolean }

/**
 * A form for the fields of a record. It sends what was changed, with the version that was seen. Where somebody else has changed the record
 * meanwhile, it shows what both say, and asks.
 */
export function RecordForm({ fields, record, button, save, children, compared = fields.map(asCompared), isWhole }: Props) {
  const [state, setState] = useState<State>({ seen: record, typed: record.values })
  const { typed, saved, isSaving = false } = state
  const errorAt = (path: string) => saved?.refusals.find((refusal) => isAt(refusal, path))?.message
  const change = (name: string, value: string) => setState((before) => afterTyping(before, { [name]: value }))
  const submit = async (now: State) => {
    setState({ ...now, isSaving: true })
    setState(await afterSaving(now, record, save))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit(state)
      }}
    >
      <Stack gap="sm">
        {fields.map((field) => (
          <Box key={field.name} maw={640}>
            <RecordField
              field={field}
              value={typed[field.name] ?? ''}
              error={errorAt(field.name)}
              onChange={(value) => change(field.name, value)}
            />
          </Box>
        ))}
        {children?.({ typed, change, errorAt })}
        <Faults {...{ state, fields, compared, isWhole }} take={setState} keep={submit} />
        <Group>
          <Button type="submit" loading={isSaving}>
            {button}
          </Button>
          <span role="status">{!isSaving && saved && isAccepted(saved) && texts.saved}</span>
        </Group>
      </Stack>
    </form>
  )
}

type FaultsProps = {
  state: State
  fields: Field[]
  compared: Compared[]
  isWhole: boolean | undefined
  take: (next: State) => void
  keep: (next: State) => void
}

/** What stands against saving, but what is about one input. */
function Faults({ state, fields, compared, isWhole, take, keep }: FaultsProps) {
  const { seen, typed, saved: { refusals = [], error, now } = {} } = state
  const conflict = refusals.some(({ code }) => code === 'VERSION_CONFLICT') ? now : undefined
  const rest = refusals.filter(
    (refusal) => !(conflict && refusal.code === 'VERSION_CONFLICT') && !fields.some(({ name }) => isAt(refusal, name)),
  )
  const mine = isWhole ? typed : { ...conflict?.values, ...changedOf(typed, seen) }
  return (
    <>
      <Fault error={error} refusals={rest} />
      {conflict && (
        <Conflict
          mine={mine}
          theirs={conflict.values}
          fields={compared}
          onTake={() => take({ seen: conflict, typed: conflict.values })}
          onKeep={() => keep({ seen: conflict, typed: mine })}
          onClose={() => take({ seen, typed })}
        />
      )}
    </>
  )
}

function asCompared({ name, label }: Field): Compared {
  return { label, of: (values) => values[name] ?? '' }
}

/** What was wrong stays to be seen; that it was saved is no longer so. */
function afterTyping({ saved, ...state }: State, values: Values): State {
  return { ...state, typed: { ...state.typed, ...values }, ...(saved && !isAccepted(saved) && { saved }) }
}

async function afterSaving({ seen, typed }: State, record: Seen, save: Props['save']): Promise<State> {
  const changed = changedOf(typed, seen)
  // another part of the screen may have saved the record meanwhile: that is no conflict where these fields stay
  const { version } = isSame(seen.values, record.values) ? record : seen
  const saved = await save({ typed, changed, expectedVersion: version })
  return isAccepted(saved) && saved.now ? { seen: saved.now, typed: saved.now.values, saved } : { seen, typed, saved }
}

function changedOf(typed: Values, { values }: Seen): Values {
  return changedIn(typed, values) as Values
}

function isAccepted({ refusals, error }: Saved): boolean {
  return refusals.length === 0 && !error
}

function isSame(one: Values, other: Values): boolean {
  return Object.entries(one).every(([name, value]) => value === other[name])
}

function isAt(refusal: Refusal, path: string): boolean {
  const at = pathOf(refusal)
  return at === path || at.startsWith(`${path}.`)
}
