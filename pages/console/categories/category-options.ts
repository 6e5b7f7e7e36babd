import { useQuery } from '@apollo/client/react'
import { CategoryOptionsDocument } from '#pages/console/documents.generated.ts'

type Named = { id: string; name: string; children?: readonly Named[] }

/** The categories of the upper three levels, each with those above it: what is below them is in them too. */
export function useCategoryOptions(): { value: string; label: string }[] {
  const { data } = useQuery(CategoryOptionsDocument)
  return (data?.categories ?? []).flatMap((category) => optionsOf(category, ''))
}

function optionsOf({ id, name, children = [] }: Named, above: string): { value: string; label: string }[] {
  const label = above + name
  return [{ value: id, label }, ...children.flatMap((child) => optionsOf(child, `${label} › `))]
}
