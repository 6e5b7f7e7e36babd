import { ActionIcon, Button, Group, Text, VisuallyHidden } from '@mantine/core'
import { type DragEvent, useRef, useState } from 'react'
import type { CategoryBranchFragment } from '#pages/console/documents.generated.ts'
import { OpenButton } from '#pages/console/parts/open-button.tsx'
import type { Move } from './moves.ts'
import { type Side, sideAt } from './places.ts'
import { texts } from './texts.ts'

type Category = CategoryBranchFragment
type Props = {
  category: Category
  beside: readonly Category[]
  /** The category that waits for the place to which it is moved. */
  waiting: Category | undefined
  onWait: (category: Category) => void
  onMove: (move: Move) => Promise<void>
  onOpen: (category: Category) => void
}

const sides: Side[] = ['before', 'inside', 'after']
const edge = '2px solid var(--mantine-primary-color-filled)'
const marks = { before: { borderTop: edge }, after: { borderBottom: edge }, inside: { outline: edge } }

/** A category of the tree: its name opens it, and it can be dragged, or moved by buttons. */
export function CategoryRow({ category, beside, waiting, onWait, onMove, onOpen }: Props) {
  const { over, target } = useDrop(category, onMove)
  return (
    <Group
      flex={1}
      gap="sm"
      py={4}
      px="xs"
      wrap="nowrap"
      draggable
      onDragStart={(event) => event.dataTransfer.setData('application/json', JSON.stringify(category))}
      style={over && marks[over]}
      {...target}
    >
      <OpenButton onOpen={() => onOpen(category)}>{category.name}</OpenButton>
      <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
        {texts.productCount(category.productCount)}
      </Text>
      <Group gap={4} ml="auto" wrap="nowrap">
        {waiting && waiting.id !== category.id ? (
          sides.map((side) => (
            <Button key={side} size="compact-xs" variant="default" onClick={() => onMove({ moved: waiting, target: category, side })}>
              {texts.sides[side]}
              <VisuallyHidden> {category.name}</VisuallyHidden>
            </Button>
          ))
        ) : (
          <Arrows {...{ category, beside, onWait, onMove }} />
        )}
      </Group>
    </Group>
  )
}

/** One place up or down among its neighbours; or anywhere, by naming the place. */
function Arrows({ category, beside, onWait, onMove }: Pick<Props, 'category' | 'beside' | 'onWait' | 'onMove'>) {
  const at = beside.findIndex(({ id }) => id === category.id)
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)]
  const step = async (side: Side, target: Category | undefined, button: typeof up) => {
    if (target) await onMove({ moved: category, target, side })
    // a row that comes to another place loses the focus
    button.current?.focus()
  }
  return (
    <>
      <ActionIcon
        ref={up}
        variant="default"
        disabled={at === 0}
        aria-label={texts.up(category.name)}
        onClick={() => step('before', beside[at - 1], up)}
      >
        ↑
      </ActionIcon>
      <ActionIcon
        ref={down}
        variant="default"
        disabled={at === beside.length - 1}
        aria-label={texts.down(category.name)}
        onClick={() => step('after', beside[at + 1], down)}
      >
        ↓
      </ActionIcon>
      <ActionIcon variant="default" aria-label={texts.moveTo(category.name)} onClick={() => onWait(category)}>
        ⇄
      </ActionIcon>
    </>
  )
}

/** Takes what is dragged over a row, and says on which side of it that is. */
function useDrop(target: Category, onMove: Props['onMove']) {
  const [over, setOver] = useState<Side>()
  const sideOf = ({ clientY, currentTarget }: DragEvent) => {
    const { top, height } = currentTarget.getBoundingClientRect()
    return sideAt(clientY - top, height)
  }
  const onDragOver = (event: DragEvent) => {
    if (!event.dataTransfer.types.includes('application/json')) return
    event.preventDefault()
    setOver(sideOf(event))
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(undefined)
    const moved: Category = JSON.parse(event.dataTransfer.getData('application/json'))
    if (moved.id !== target.id) void onMove({ moved, target, side: sideOf(event) })
  }
  return { over, target: { onDragOver, onDrop, onDragLeave: () => setOver(undefined) } }
}
