import { type ComponentProps, useId } from 'react'
import { useRefusalsOf } from './act-form.tsx'

type Named = { name: string; label: string }

/** An input with its label, and what was refused of it. */
export function Field({ label, name, ...input }: Named & ComponentProps<'input'>) {
  const { refusal, marks } = useRefusal(name)
  return (
    <div className="field">
      <label>
        {label}
        <input required name={name} {...marks} {...input} />
      </label>
      {refusal}
    </div>
  )
}

/** A list to choose one of, with its label. */
export function Select({ label, name, ...select }: Named & ComponentProps<'select'>) {
  const { refusal, marks } = useRefusal(name)
  return (
    <div className="field">
      <label>
        {label}
        <select required name={name} {...marks} {...select} />
      </label>
      {refusal}
    </div>
  )
}

/** Something that is so or not, with its label. */
export function Check({ label, ...input }: Named & ComponentProps<'input'>) {
  return (
    <label className="choice">
      <input type="checkbox" {...input} /> {label}
    </label>
  )
}

function useRefusal(name: string) {
  const id = useId()
  const said = useRefusalsOf(name)
  const refusal = said && (
    <p id={id} role="alert" className="fault">
      {said}
    </p>
  )
  return { refusal, marks: said ? { 'aria-invalid': true, 'aria-describedby': id } : {} }
}
