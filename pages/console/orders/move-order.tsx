import { Button, Group } from '@mantine/core'
import { useEffect, useState } from 'react'
import { MoveOrderDocument, type OrderStatus } from '#pages/console/documents.generated.ts'
import { useMe } from '#pages/console/me.ts'
import { Conflict } from '#pages/console/parts/conflict.tsx'
import { Fault } from '#pages/console/parts/fault.tsx'
import { useSend } from '#pages/console/parts/send.ts'
import { texts as common } from '#pages/console/texts.ts'
import { texts } from './texts.ts'
import type { WholeOrder } from './whole-order.ts'

/** How long the buttons of a state that has just come rest, in ms: a press may have been meant for those of before. */
const restMs = 1000

const statusOnly = [{ label: texts.status, of: (status: OrderStatus) => common.orderStatuses[status] }]

/** The steps to which the order can be moved now. Where somebody else was faster, both versions are shown. */
export function MoveOrder({ order }: { order: WholeOrder }) {
  const { can } = useMe()
  const { send, isSending, rest, error, answer, isConflict, forget } = useSend(MoveOrderDocument)
  const [wanted, setWanted] = useState<OrderStatus>()
  const isResting = useRest(order.version)
  const steps = order.nextStatuses.filter((status) => status !== 'CANCELLED')
  const move = (status: OrderStatus) => {
    setWanted(status)
    return send({ input: { orderId: order.id, status, expectedVersion: order.version } })
  }
  const now = answer?.updateOrderStatus?.order
  if (!can('ORDERS_WRITE')) return null
  return (
    <>
      {steps.length > 0 && (
        <Group>
          {steps.map((status) => (
            <Button key={status} loading={isSending} disabled={isResting} onClick={() => void move(status)}>
              {texts.move(common.orderStatuses[status])}
            </Button>
          ))}
        </Group>
      )}
      {isConflict && wanted && now ? (
        <Conflict mine={wanted} theirs={now.status} fields={statusOnly} onTake={forget} onClose={forget} />
      ) : (
        <Fault refusals={rest} error={error} />
      )}
    </>
  )
}

/** Whether a version has come a moment ago in place of another. */
function useRest(version: number): boolean {
  const [seen, setSeen] = useState(version)
  useEffect(() => {
    const end = setTimeout(setSeen, restMs, version)
    return () => clearTimeout(end)
  }, [version])
  return version !== seen
}
