import { type ComponentProps, useState } from 'react'

type Props = { name: string; label: string } & ComponentProps<'input'>

/** An input with its label. It keeps what was typed when the form is refused: React empties those that keep their own value. */
export function Field({ label, ...input }: Props) {
  const [value, setValue] = useState('')
  return (
    <label>
      {label}
      <input required value={value} onChange={({ target }) => setValue(target.value)} {...input} />
    </label>
  )
}
