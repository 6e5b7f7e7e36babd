import { Checkbox, MultiSelect, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { amountPattern } from './amount-input.tsx'

/** The fields of a record, each as the text that stands in its input. */
export type Values = { [name: string]: string }

/** A `yes` is the text `true` or none, a `time` one as the graph has it; of several `choices` each is a line. */
export type Field = {
  name: string
  label: string
  hint?: string | undefined
  kind?: 'text' | 'long' | 'whole' | 'number' | 'amount' | 'time' | 'choice' | 'choices' | 'yes'
  choices?: { value: string; label: string }[]
  isRequired?: boolean
  most?: number
}

type Props = { field: Field; value: string; error: string | undefined; onChange: (value: string) => void }

/** How a browser takes numbers: it refuses what is none itself. */
const inputs = {
  text: {},
  whole: { inputMode: 'numeric', pattern: '-?\\d+' },
  number: { inputMode: 'decimal', pattern: '-?\\d+([.,]\\d+)?' },
  amount: { inputMode: 'decimal', pattern: amountPattern },
} as const

/** An input with its label, its hint and what is wrong with it. */
export function RecordField({ field: { label, hint, kind = 'text', choices = [], isRequired, most }, value, error, onChange }: Props) {
  const common = { label, description: hint, error, required: isRequired, value }
  const change = { onChange: ({ currentTarget }: { currentTarget: { value: string } }) => onChange(currentTarget.value) }
  switch (kind) {
    case 'long':
      return <Textarea {...common} {...change} maxLength={most} autosize minRows={3} maxRows={12} />
    case 'choice':
      return <NativeSelect {...common} {...change} data={choices} />
    case 'choices':
      return (
        <MultiSelect
          {...common}
          value={value.split('\n').filter(Boolean)}
          data={choices}
          searchable
          onChange={(values) => onChange(values.join('\n'))}
        />
      )
    case 'yes':
      return <YesField {...common} onChange={onChange} />
    case 'time':
      return <TimeField {...common} onChange={onChange} />
    default:
      return <TextInput {...common} {...change} {...inputs[kind]} maxLength={most} />
  }
}

type FieldProps = {
  label: string
  description: string | undefined
  error: string | undefined
  value: string
  onChange: (value: string) => void
}

function YesField({ value, onChange, ...common }: FieldProps) {
  return <Checkbox {...common} checked={value === 'true'} onChange={({ currentTarget }) => onChange(currentTarget.checked ? 'true' : '')} />
}

function TimeField({ value, onChange, ...common }: FieldProps) {
  return (
    <TextInput
      {...common}
      type="datetime-local"
      value={localOf(value)}
      onChange={({ currentTarget }) => onChange(currentTarget.value && new Date(currentTarget.value).toISOString())}
    />
  )
}

/** A time as an input of a browser has it: local, to the minute. */
function localOf(time: string): string {
  if (!time) return ''
  const date = new Date(time)
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}
