import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { useMe } from '#pages/console/me.ts'

/** Leads to a product, who may see its screen. */
export function ProductLink({ id, children }: { id: string | undefined; children: string }) {
  const { can } = useMe()
  if (!id || !can('PRODUCTS_WRITE', 'STOCK_WRITE')) return children
  return (
    <Anchor component={Link} to={`/products/${id}`} inherit>
      {children}
    </Anchor>
  )
}
