import { DomainError } from '#kit/errors.ts'
import type { ProductStatus } from './schema.generated.ts'
import type { ProductRow } from './tables.ts'

/** Whether a product is for sale, and why not. */
export type StatusFields = Pick<ProductRow, 'archived' | 'draft' | 'withParent'>
type Asked = { status?: ProductStatus | null | undefined; publishAt?: Date | null | undefined }

const fieldsOf: Record<ProductStatus, StatusFields> = {
  ACTIVE: { archived: false, draft: false, withParent: false },
  DRAFT: { archived: true, draft: true, withParent: false },
  ARCHIVED: { archived: true, draft: false, withParent: false },
}

/** The status of a product. */
export function statusOf({ archived, draft }: Pick<ProductRow, 'archived' | 'draft'>): ProductStatus {
  if (!archived) return 'ACTIVE'
  return draft ? 'DRAFT' : 'ARCHIVED'
}

/** The fields that a product gets by the status and the time of publication that were asked for. Throws INVALID_INPUT. */
export function statusFields(before: StatusFields & { publishAt: Date | null }, { status, publishAt }: Asked, parent?: ProductRow) {
  const wanted = status ?? statusOf(before)
  if (publishAt && wanted !== 'DRAFT')
    throw new DomainError('INVALID_INPUT', 'Only a draft can be published at a time.', { path: ['input', 'publishAt'] })
  const fields = status ? fieldsOf[status] : before
  const { archived, draft, withParent } = parent ? followed(parent, fields) : fields
  return { archived, draft, withParent, publishAt: wanted === 'DRAFT' ? (publishAt === undefined ? before.publishAt : publishAt) : null }
}

/** The status of a variant beside its parent's: one that is for sale is so only while its parent is. */
export function followed(parent: ProductRow, { archived, draft, withParent }: StatusFields): StatusFields {
  if (archived && !withParent) return { archived, draft, withParent }
  return parent.archived ? { archived: true, draft: parent.draft, withParent: true } : fieldsOf.ACTIVE
}
