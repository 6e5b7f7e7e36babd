import { Badge, Button } from '@mantine/core'
import { useState } from 'react'
import { type CouponRowFragment, CouponsDocument } from '#pages/console/documents.generated.ts'
import { textIn } from '#pages/console/parts/address.ts'
import { When } from '#pages/console/parts/date.tsx'
import { GraphTable } from '#pages/console/parts/graph-table.tsx'
import { OpenButton } from '#pages/console/parts/open-button.tsx'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as frame } from '#pages/console/texts.ts'
import { locale } from '#pages/shared/language.ts'
import { formatMoney } from '#pages/shared/money.ts'
import { CouponDialog } from './coupon-dialog.tsx'
import { texts } from './texts.ts'

type Coupon = CouponRowFragment

const colours = { SCHEDULED: 'indigo', ACTIVE: 'teal', USED_UP: 'gray', ENDED: 'gray' }

/** What takes something off an order, and how often it was used. */
export function CouponsScreen() {
  const [opened, setOpened] = useState<Coupon | 'new'>()
  return (
    <Screen title={frame.screens.coupons} actions={<Button onClick={() => setOpened('new')}>{texts.newCoupon}</Button>}>
      <GraphTable
        query={CouponsDocument}
        title={frame.screens.coupons}
        filters={[
          { kind: 'text', name: 'code', label: texts.codeBegins },
          { kind: 'choice', name: 'time', label: texts.time, options: [{ value: 'now', label: texts.onlyCurrent }] },
        ]}
        variables={(address) => ({ filter: { code: textIn(address, 'code') ?? null, isCurrent: address.has('time') || null } })}
        columns={[
          { title: texts.code, of: (row) => <OpenButton onOpen={() => setOpened(row)}>{row.code}</OpenButton> },
          { title: texts.takesOff, of: (row) => offOf(row) },
          {
            title: texts.status,
            of: ({ status }) => (
              <Badge variant="dot" tt="none" color={colours[status]}>
                {texts.statuses[status]}
              </Badge>
            ),
          },
          { title: texts.startsAt, of: ({ startsAt }) => <When at={startsAt} /> },
          { title: texts.endsAt, of: ({ endsAt }) => <When at={endsAt} /> },
          {
            title: texts.used,
            of: ({ used, uses }) => texts.usedOf(used.toLocaleString(locale), uses?.toLocaleString(locale)),
            isNumber: true,
          },
        ]}
        nameOf={({ code }) => code}
      />
      {opened && <CouponDialog coupon={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />}
    </Screen>
  )
}

function offOf({ percent, amounts }: Coupon): string {
  return percent ? texts.percentOff(percent) : amounts.map((amount) => formatMoney(amount, locale)).join(', ')
}
