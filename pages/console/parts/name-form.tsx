import { Button, Stack, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from '#pages/console/texts.ts'
import { Form } from './form.tsx'

export type Named = { name: string; description: string }
type Props = {
  values: Named
  /** What the inputs are called. */
  labels: Named
  faultOf: (input: string) => string | undefined
  isSending: boolean
  onSend: (values: Named) => unknown
  children: ReactNode
}

/** A form for what has a name and a description, with what else belongs to it. */
export function NameForm({ values, labels, faultOf, isSending, onSend, children }: Props) {
  return (
    <Form onSend={(form) => onSend({ name: String(form.get('name')), description: String(form.get('description')) })}>
      <Stack>
        <TextInput
          name="name"
          label={labels.name}
          defaultValue={values.name}
          error={faultOf('name')}
          required
          maxLength={50}
          data-autofocus
        />
        <Textarea
          name="description"
          label={labels.description}
          defaultValue={values.description}
          error={faultOf('description')}
          maxLength={500}
          autosize
        />
        {children}
        <Button type="submit" loading={isSending}>
          {texts.save}
        </Button>
      </Stack>
    </Form>
  )
}
