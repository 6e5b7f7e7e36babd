import { Badge } from '@mantine/core'
import type { ProductStatus } from '#pages/console/documents.generated.ts'
import { texts } from './texts.ts'

const colours = { ACTIVE: 'teal', DRAFT: 'indigo', ARCHIVED: 'gray' }

/** Whether a product is for sale, as a word in a colour. */
export function StatusBadge({ status }: { status: ProductStatus }) {
  return (
    <Badge color={colours[status]} variant="dot" tt="none">
      {texts.statuses[status]}
    </Badge>
  )
}
