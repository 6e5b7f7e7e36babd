import { Badge, Group, SimpleGrid, Text } from '@mantine/core'
import type { CustomerBookFragment } from '#pages/console/documents.generated.ts'
import { Part } from '#pages/console/parts/part.tsx'
import { texts } from './texts.ts'

type Address = NonNullable<CustomerBookFragment['addresses']>[number]

/** The address book of a person. */
export function Addresses({ user: { addresses } }: { user: CustomerBookFragment }) {
  return (
    <Part title={texts.addresses}>
      {addresses?.length === 0 && <Text c="dimmed">{texts.noAddresses}</Text>}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {addresses?.map((address) => (
          <Entry key={address.id} {...address} />
        ))}
      </SimpleGrid>
    </Part>
  )
}

function Entry({ name, company, line1, line2, postcode, city, region, country, phone, isDefaultShipping, isDefaultBilling }: Address) {
  const lines = [name, company, line1, line2, [postcode, city].filter(Boolean).join(' '), region, country, phone].filter(Boolean)
  return (
    <address style={{ fontStyle: 'normal' }}>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
      <Group gap={4} mt={4}>
        {isDefaultShipping && (
          <Badge variant="default" tt="none">
            {texts.delivery}
          </Badge>
        )}
        {isDefaultBilling && (
          <Badge variant="default" tt="none">
            {texts.billing}
          </Badge>
        )}
      </Group>
    </address>
  )
}
