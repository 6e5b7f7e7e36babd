import { Button, MultiSelect, Select, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { texts } from '#pages/console/texts.ts'

type Option = { value: string; label: string }

/** A filter of a list. `name` is its name in the address; `parts/address.ts` reads it from there. */
export type FilterField = { name: string; label: string } & (
  | { kind: 'text' | 'day' }
  | { kind: 'choice' | 'choices'; options: Option[] /** What holds where nothing is chosen; default: all. */; none?: string }
)
type FieldProps = { field: FilterField; values: string[]; onChange: (values: string[]) => void }

/** The filters of a list. A change of one leads to the first page. */
export function Filters({ fields, prefix }: { fields: FilterField[]; prefix: string }) {
  const [address, setAddress] = useSearchParams()
  const change = (changes: Record<string, string[]>) => setAddress((now) => withValues(now, changes, prefix), { replace: true })
  const isFiltered = fields.some(({ name }) => address.has(name))
  return (
    <>
      {fields.map((field) => (
        <Field key={field.name} field={field} values={address.getAll(field.name)} onChange={(values) => change({ [field.name]: values })} />
      ))}
      {isFiltered && (
        <Button variant="subtle" onClick={() => change(Object.fromEntries(fields.map(({ name }) => [name, []])))}>
          {texts.clearFilters}
        </Button>
      )}
    </>
  )
}

/** The options of a choice, by the texts of its values. */
export function optionsOf(texts: Record<string, string>): Option[] {
  return Object.entries(texts).map(([value, label]) => ({ value, label }))
}

function Field({ field, values, onChange }: FieldProps) {
  const { label } = field
  if (field.kind === 'choices')
    return (
      <MultiSelect
        label={label}
        data={field.options}
        value={values}
        onChange={onChange}
        {...(values.length === 0 && { placeholder: texts.all })}
        clearable
        maw={320}
        miw={180}
        hidePickedOptions
      />
    )
  if (field.kind === 'choice')
    return (
      <Select
        label={label}
        data={field.options}
        value={values[0] ?? null}
        onChange={(value) => onChange(value ? [value] : [])}
        placeholder={field.none ?? texts.all}
        clearable
        w={180}
      />
    )
  return <TextField {...{ field, values, onChange }} />
}

/** Asks once for what was typed, not for each key. */
function TextField({ field: { kind, label }, values: [value = ''], onChange }: FieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const type = useDebouncedCallback((text: string) => onChange(text ? [text] : []), 300)
  useEffect(() => {
    // what somebody is typing is newer than the address
    if (input.current && input.current !== document.activeElement) input.current.value = value
  }, [value])
  return (
    <TextInput
      ref={input}
      label={label}
      type={kind === 'day' ? 'date' : 'search'}
      defaultValue={value}
      onChange={({ currentTarget }) => type(currentTarget.value)}
      w={kind === 'day' ? 150 : 200}
    />
  )
}

function withValues(address: URLSearchParams, changes: Record<string, string[]>, prefix: string): URLSearchParams {
  const next = new URLSearchParams(address)
  for (const name of [`${prefix}after`, `${prefix}before`, ...Object.keys(changes)]) next.delete(name)
  for (const [name, values] of Object.entries(changes)) for (const value of values) next.append(name, value)
  return next
}
