import { Anchor, Badge } from '@mantine/core'
import { Fragment } from 'react'
import { Link } from 'react-router'
import type { DifferenceRowFragment } from '#pages/console/documents.generated.ts'
import { FigureTable } from '#pages/console/parts/figures.tsx'
import { Part } from '#pages/console/parts/part.tsx'
import { ageOf } from '#pages/console/parts/span.ts'
import { texts } from './texts.ts'

type Difference = DifferenceRowFragment

/** What does not agree, with the way to the order, its payments and the product. */
export function Differences({ differences }: { differences: Difference[] }) {
  const title = texts.differences(differences.length)
  return (
    <Part title={title}>
      <FigureTable
        title={title}
        columns={columns}
        rows={differences}
        keyOf={({ kind, subject, message }) => `${kind} ${subject} ${message}`}
      />
    </Part>
  )
}

const columns = [
  {
    title: texts.kind,
    of: ({ kind }: Difference) => (
      <Badge variant="dot" color="red" tt="none">
        {texts.kinds[kind]}
      </Badge>
    ),
  },
  { title: texts.message, of: ({ message }: Difference) => message },
  { title: texts.about, of: (difference: Difference) => <About {...difference} /> },
  { title: texts.age, of: ({ ageSeconds }: Difference) => (ageSeconds === null ? '–' : texts.ago(ageOf(ageSeconds))) },
]

function About({ subject, order, product }: Difference) {
  const links = [
    ...(order ? [{ to: `/orders/${order.id}`, label: texts.order }] : []),
    ...(order?.payments ?? []).map(({ id }) => ({ to: `/payments/${id}`, label: texts.payment })),
    ...(product ? [{ to: `/products/${product.id}`, label: product.name }] : []),
  ]
  return (
    <>
      <code>{subject}</code>
      {links.map(({ to, label }) => (
        <Fragment key={to}>
          {' · '}
          <Anchor component={Link} to={to} inherit>
            {label}
          </Anchor>
        </Fragment>
      ))}
    </>
  )
}
