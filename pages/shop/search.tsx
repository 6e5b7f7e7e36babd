import { useQuery } from '@apollo/client/react'
import { useDeferredValue } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { CategoryDocument, type ProductSearchSort, SearchDocument } from './documents.generated.ts'
import { Facets } from './facets.tsx'
import { Fault } from './fault.tsx'
import { filterOf } from './filter.ts'
import { Head } from './head.tsx'
import { NotFoundPage } from './not-found.tsx'
import { ProductGrid } from './product-card.tsx'
import { texts } from './texts.ts'

/** What was searched for, or everything. */
export function SearchPage() {
  const [address] = useSearchParams()
  const text = address.get('q') ?? ''
  return (
    <>
      <Head title={text || texts.all} path={text ? `/search?q=${encodeURIComponent(text)}` : '/search'} />
      <h1>{text ? texts.quoted(text) : texts.all}</h1>
      <Results text={text} />
    </>
  )
}

/** A category: the way to it, what is below it, and its products. */
export function CategoryPage() {
  const { slug = '' } = useParams()
  const { data, error, refetch } = useQuery(CategoryDocument, { variables: { slug } })
  const category = data?.category
  if (data && !error && !category) return <NotFoundPage />
  return (
    <>
      <Head title={category?.name} description={category?.description} path={`/categories/${slug}`} />
      <nav aria-label={texts.wayHere} className="breadcrumbs">
        {category?.breadcrumbs.slice(0, -1).map((above) => (
          <Link key={above.id} to={`/categories/${above.slug}`}>
            {above.name}
          </Link>
        ))}
      </nav>
      <h1>{category?.name ?? (error ? texts.categories : texts.looking)}</h1>
      <Fault error={error} retry={refetch} />
      <ul className="chips">
        {category?.children.map(({ id, name, slug: below, productCount }) => (
          <li key={id}>
            <Link to={`/categories/${below}`}>
              {name} ({productCount})
            </Link>
          </li>
        ))}
      </ul>
      <Results text="" categorySlug={slug} isHidden={!category && !error} />
    </>
  )
}

type ResultsProps = { text: string; categorySlug?: string; isHidden?: boolean }

/** What was found. It is asked for while it is still hidden: what comes above it would push it down. */
function Results({ text, categorySlug, isHidden }: ResultsProps) {
  const [address] = useSearchParams()
  const sort = (address.get('sort') ?? 'RELEVANCE') as ProductSearchSort
  const variables = { text, filter: filterOf(address, categorySlug), sort }
  const { data, previousData, error, fetchMore, refetch } = useQuery(SearchDocument, { variables })
  const found = useDeferredValue(data ?? previousData)?.searchProducts
  if (isHidden) return null
  return (
    <>
      <Fault error={error} retry={refetch} />
      <p role="status">{found ? texts.found(found.totalCount) : !error && texts.looking}</p>
      {found?.totalCount === 0 && (
        <p>
          {texts.nothingFound} <Link to="/search">{texts.all}</Link>
        </p>
      )}
      {found?.didYouMean && (
        <p>
          {texts.didYouMean} <Link to={`/search?q=${encodeURIComponent(found.didYouMean)}`}>{found.didYouMean}</Link>?
        </p>
      )}
      <div className="results">
        <Facets facets={found?.facets} />
        <div>
          {(found || !error) && <ProductGrid products={found?.edges.map(({ node }) => node)} expected={24} />}
          {found?.pageInfo.hasNextPage && (
            <button type="button" onClick={() => fetchMore({ variables: { after: found.pageInfo.endCursor } })}>
              {texts.more}
            </button>
          )}
        </div>
      </div>
    </>
  )
}
