import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import { useMe } from '#pages/console/me.ts'
import { When } from '#pages/console/parts/date.tsx'
import { Facts } from '#pages/console/parts/facts.tsx'
import { texts } from './texts.ts'
import type { WholeOrder } from './whole-order.ts'

/** Who has ordered, and where it goes. */
export function Customer({ order: { user, email, note, reason, placedAt, expiresAt, shippingAddress } }: { order: WholeOrder }) {
  const { can } = useMe()
  const name =
    user &&
    (can('USERS_READ') ? (
      <Anchor component={Link} to={`/customers/${user.id}`}>
        {user.displayName}
      </Anchor>
    ) : (
      user.displayName
    ))
  return (
    <Facts
      label={texts.customer}
      facts={[
        [texts.by, name ?? texts.guest],
        [texts.email, email],
        [texts.placed, <When key="placed" at={placedAt} />],
        [texts.expires, expiresAt && <When key="expires" at={expiresAt} />],
        [texts.address, shippingAddress && <Address key="address" of={shippingAddress} />],
        [texts.note, note],
        [texts.reason, reason],
      ]}
    />
  )
}

function Address({
  of: { name, line1, line2, postcode, city, region, country, phone },
}: {
  of: NonNullable<WholeOrder['shippingAddress']>
}) {
  const lines = [name, line1, line2, `${postcode} ${city}`, region, country, phone].filter(Boolean)
  return <address className="address">{lines.join('\n')}</address>
}
