import { useQuery } from '@apollo/client/react'
import { useDeferredValue } from 'react'
import { Link } from 'react-router'
import { HomeDocument } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { Head } from './head.tsx'
import { ProductGrid } from './product-card.tsx'
import { texts } from './texts.ts'

export function HomePage() {
  const { data, error, refetch } = useQuery(HomeDocument)
  const collections = useDeferredValue(data)?.collections?.edges.map(({ node }) => node)
  return (
    <>
      <Head path="/" />
      <h1>Bazaar</h1>
      <p className="lead">{texts.about}</p>
      <Fault error={error} retry={refetch} />
      {collections?.map(({ id, name, description, products }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{name}</h2>
          <p>{description}</p>
          <ProductGrid products={products?.edges.map(({ node }) => node) ?? []} />
        </section>
      )) ?? (error ? null : <ProductGrid products={undefined} expected={10} />)}
      <p>
        <Link to="/search">{texts.all}</Link>
      </p>
    </>
  )
}
