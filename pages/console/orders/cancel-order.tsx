import { Button, Checkbox, Group, Modal, NumberInput, Stack, Text, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { CancelOrderDocument } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { Form } from '#pages/console/parts/form.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts } from './texts.ts'
import type { WholeOrder } from './whole-order.ts'

type Props = { order: WholeOrder; onChange: () => unknown }

/** Cancels units of the order; one that is not paid yet, only as a whole. */
export function CancelOrder({ order, onChange }: Props) {
  const { can } = useMe()
  const [isOpen, { open, close }] = useDisclosure()
  const isUnpaid = ['PENDING', 'AWAITING_PAYMENT'].includes(order.status)
  const isLeft = order.lines.some((line) => leftOf(line) > 0) && !['CANCELLED', 'EXPIRED', 'REJECTED', 'PAYING'].includes(order.status)
  // what somebody has begun to fill in stays, whatever others do meanwhile
  if (!can('ORDERS_WRITE') || (!isUnpaid && !isLeft && !isOpen)) return null
  const label = isUnpaid ? texts.cancelAll : texts.cancelLines
  const done = () => {
    close()
    return onChange()
  }
  return (
    <Group justify="flex-end">
      <Button variant="light" color="red" onClick={open}>
        {label}
      </Button>
      <Modal opened={isOpen} onClose={close} title={`${label}: ${order.id}`}>
        <CancelForm order={order} isWhole={isUnpaid} label={label} onDone={done} />
      </Modal>
    </Group>
  )
}

type FormProps = { order: WholeOrder; isWhole: boolean; label: string; onDone: () => unknown }

function CancelForm({ order, isWhole, label, onDone }: FormProps) {
  const { send, key, isSending, rest, error } = useSend(CancelOrderDocument)
  const cancel = async (form: FormData) => {
    const lines = isWhole ? undefined : linesIn(form, order)
    const input = { orderId: order.id, lines, restock: form.has('restock'), reason: String(form.get('reason')) || undefined }
    if (await send({ input: { ...input, idempotencyKey: key } })) onDone()
  }
  return (
    <Form onSend={cancel}>
      <Stack>
        <Text>{texts.cancelHelp}</Text>
        {!isWhole &&
          order.lines
            .filter((line) => leftOf(line) > 0)
            .map((line) => (
              <NumberInput
                key={line.id}
                name={line.id}
                label={texts.ofLine(line.name, leftOf(line))}
                min={0}
                max={leftOf(line)}
                defaultValue={0}
                allowDecimal={false}
                clampBehavior="strict"
              />
            ))}
        <Checkbox name="restock" label={texts.restock} defaultChecked />
        <TextInput name="reason" label={texts.reason} maxLength={200} />
        <Fault refusals={rest} error={error} />
        <Button type="submit" color="red" loading={isSending}>
          {label}
        </Button>
      </Stack>
    </Form>
  )
}

function linesIn(form: FormData, { lines }: WholeOrder) {
  return lines.map(({ id: lineId }) => ({ lineId, quantity: Number(form.get(lineId)) })).filter(({ quantity }) => quantity > 0)
}

function leftOf({ quantity, cancelledQuantity }: WholeOrder['lines'][number]): number {
  return quantity - cancelledQuantity
}
