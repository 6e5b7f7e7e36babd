import { Anchor, Button, Modal, MultiSelect, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { ExportOrdersDocument, type OrderStatus } from '#pages/console/documents.generated.ts'
import { dayIn } from '#pages/console/parts/address.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { optionsOf } from '#pages/console/parts/filters.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'

/** The orders of a range as a CSV file, for the books: what the list is filtered by, or the month before this one. */
export function ExportOrders() {
  const [isOpen, { open, close }] = useDisclosure()
  return (
    <>
      <Button variant="default" onClick={open}>
        {texts.export}
      </Button>
      <Modal opened={isOpen} onClose={close} title={texts.export} closeButtonProps={{ 'aria-label': common.close }}>
        <RangeForm />
      </Modal>
    </>
  )
}

function RangeForm() {
  const [address] = useSearchParams()
  const { send, isSending, faultOf, rest, error, answer } = useSend(ExportOrdersDocument, ['placedFrom', 'placedTo'])
  const [statuses, setStatuses] = useState(address.getAll('status') as OrderStatus[])
  const begin = (form: FormData) => send({ input: { ...rangeIn(form), ...(statuses.length > 0 && { statuses }) } })
  const day = { type: 'date', required: true }
  const [from, before] = [address.get('from') ?? firstDay(-1), address.get('before') ?? firstDay(0)]
  return (
    <Form onSend={begin}>
      <Stack>
        <Text>{texts.exportHelp}</Text>
        <TextInput {...day} name="from" label={texts.from} defaultValue={from} error={faultOf('placedFrom')} data-autofocus />
        <TextInput {...day} name="before" label={texts.before} defaultValue={before} error={faultOf('placedTo')} />
        <Statuses chosen={statuses} onChange={setStatuses} />
        <Fault refusals={rest} error={error} />
        <Button type="submit" loading={isSending}>
          {texts.makeFile}
        </Button>
        <FileLink url={answer?.exportOrders?.url} />
      </Stack>
    </Form>
  )
}

function Statuses({ chosen, onChange }: { chosen: OrderStatus[]; onChange: (statuses: OrderStatus[]) => void }) {
  return (
    <MultiSelect
      label={texts.status}
      data={optionsOf(common.orderStatuses)}
      value={chosen}
      onChange={(statuses) => onChange(statuses as OrderStatus[])}
      {...(chosen.length === 0 && { placeholder: common.all })}
      clearable
    />
  )
}

function FileLink({ url }: { url: string | null | undefined }) {
  return (
    <div role="status">
      {url && (
        <Anchor href={url} download>
          {texts.download}
        </Anchor>
      )}
    </div>
  )
}

/** From midnight to midnight, where the person is. */
function rangeIn(form: FormData) {
  const days = new URLSearchParams([...form].map(([name, day]) => [name, String(day)]))
  return { placedFrom: dayIn(days, 'from') ?? '', placedTo: dayIn(days, 'before') ?? '' }
}

/** The first day of a month, so many months from now. */
function firstDay(months: number): string {
  const today = new Date()
  const day = new Date(today.getFullYear(), today.getMonth() + months, 1)
  return [day.getFullYear(), String(day.getMonth() + 1).padStart(2, '0'), '01'].join('-')
}
