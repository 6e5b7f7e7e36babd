import { useQuery } from '@apollo/client/react'
import { Link } from 'react-router'
import { HomeDocument } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { ProductGrid } from './product-card.tsx'
import { texts } from './texts.ts'

export function HomePage() {
  const { data, error } = useQuery(HomeDocument)
  const collections = data?.collections?.edges.map(({ node }) => node)
  return (
    <>
      <title>Bazaar</title>
      <h1>Bazaar</h1>
      <p className="lead">{texts.about}</p>
      <Fault error={error} />
      {collections?.map(({ id, name, description, products }) => (
        <section key={id} aria-labelledby={id}>
          <h2 id={id}>{name}</h2>
          <p>{description}</p>
          <ProductGrid products={products?.edges.map(({ node }) => node) ?? []} />
        </section>
      )) ?? <ProductGrid products={undefined} />}
      <p>
        <Link to="/search">{texts.all}</Link>
      </p>
    </>
  )
}
