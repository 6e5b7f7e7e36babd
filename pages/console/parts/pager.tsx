import { ActionIcon, Group, Text } from '@mantine/core'
import { texts } from '#pages/console/texts.ts'
import { locale } from '#pages/shared/language.ts'
import type { Page } from './page.ts'

type Props = { page: Page<unknown> | undefined; go: (direction: 'next' | 'previous') => void }

/** How many there are, and the way to the pages before and after. It stands above the rows, where it does not move. */
export function Pager({ page, go }: Props) {
  const { hasNextPage = false, hasPreviousPage = false } = page?.pageInfo ?? {}
  return (
    <Group gap="xs" mih={36} ml="auto" wrap="nowrap">
      <Text size="sm" c="dimmed" role="status">
        {page?.totalCount === undefined ? '' : countOf(page)}
      </Text>
      <ActionIcon variant="default" aria-label={texts.previous} disabled={!hasPreviousPage} onClick={() => go('previous')}>
        ‹
      </ActionIcon>
      <ActionIcon variant="default" aria-label={texts.next} disabled={!hasNextPage} onClick={() => go('next')}>
        ›
      </ActionIcon>
    </Group>
  )
}

function countOf({ totalCount = 0, totalCountIsExact = true }: Page<unknown>): string {
  const count = totalCount.toLocaleString(locale)
  return texts.found(totalCountIsExact ? count : texts.moreThan(count), totalCount)
}
