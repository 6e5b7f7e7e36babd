import { useQuery } from '@apollo/client/react'
import { Box, Group, Skeleton, Text, UnstyledButton } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { CategoriesBelowDocument, type CategoryBranchFragment, TopCategoriesDocument } from '#pages/console/documents.generated.ts'
import { Fault } from '#pages/console/parts/fault.tsx'
import { texts } from './texts.ts'

/** What is shown of a category: `beside` are those below the same parent, in their order. */
export type ShowCategory = (category: CategoryBranchFragment, beside: readonly CategoryBranchFragment[]) => ReactNode

/** The categories as a tree. What is below one is asked for when it is opened, so a tree of thousands opens as fast as one of ten. */
export function CategoryTree({ show }: { show: ShowCategory }) {
  const { data, error, refetch } = useQuery(TopCategoriesDocument, { fetchPolicy: 'cache-and-network' })
  return (
    <>
      <Fault error={error} onRetry={() => refetch()} />
      {(data?.categories || !error) && <Branch categories={data?.categories ?? undefined} show={show} />}
      {data?.categories?.length === 0 && <Text c="dimmed">{texts.noCategories}</Text>}
    </>
  )
}

function Branch({ categories, show }: { categories: readonly CategoryBranchFragment[] | undefined; show: ShowCategory }) {
  if (!categories) return <Skeleton h={36} aria-label={texts.looking} />
  return (
    <ul className="menu">
      {categories.map((category) => (
        <Item key={category.id} category={category} beside={categories} show={show} />
      ))}
    </ul>
  )
}

type ItemProps = { category: CategoryBranchFragment; beside: readonly CategoryBranchFragment[]; show: ShowCategory }

function Item({ category, beside, show }: ItemProps) {
  const [isOpen, setOpen] = useState(false)
  const { id, name, children } = category
  return (
    <li>
      <Group gap={4} wrap="nowrap" align="center">
        {children.length > 0 ? (
          <UnstyledButton w={24} ta="center" aria-expanded={isOpen} aria-label={texts.below(name)} onClick={() => setOpen(!isOpen)}>
            {isOpen ? '▾' : '▸'}
          </UnstyledButton>
        ) : (
          <Box w={24} />
        )}
        {show(category, beside)}
      </Group>
      {isOpen && children.length > 0 && (
        <Box pl="lg">
          <Below id={id} show={show} />
        </Box>
      )}
    </li>
  )
}

function Below({ id, show }: { id: string; show: ShowCategory }) {
  const { data, error, refetch } = useQuery(CategoriesBelowDocument, { variables: { id }, fetchPolicy: 'cache-and-network' })
  return (
    <>
      <Fault error={error} onRetry={() => refetch()} />
      {(data?.category || !error) && <Branch categories={data?.category?.children} show={show} />}
    </>
  )
}
