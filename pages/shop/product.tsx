import { useQuery } from '@apollo/client/react'
import { lazy, useDeferredValue, useState } from 'react'
import { Link, useParams } from 'react-router'
import { AddToCart } from './add-to-cart.tsx'
import { ProductDocument, type ProductQuery } from './documents.generated.ts'
import { Fault } from './fault.tsx'
import { Head } from './head.tsx'
import { Later } from './later.tsx'
import { NotFoundPage } from './not-found.tsx'
import { Price } from './product-card.tsx'
import { texts } from './texts.ts'

// what only some look at comes after the product
const ProductLists = lazy(async () => ({ default: (await import('./lists/product-lists.tsx')).ProductLists }))
const Reviews = lazy(async () => ({ default: (await import('./reviews/reviews.tsx')).Reviews }))

type Shown = NonNullable<ProductQuery['product']>

export function ProductPage() {
  const { slug = '' } = useParams()
  const { data, error, refetch } = useQuery(ProductDocument, { variables: { slug } })
  const shown = useDeferredValue(data)
  const product = shown?.product
  if (shown && !error && !product) return <NotFoundPage />
  return (
    <>
      <article className="product">
        <Head title={product?.name} description={product?.description} path={`/products/${slug}`} />
        <Fault error={error} retry={refetch} />
        {product ? <Pictures key={product.id} product={product} /> : <div className="picture empty" />}
        <div>
          <h1>{product?.name ?? (error ? texts.product : texts.looking)}</h1>
          {product && <Offer key={product.id} product={product} />}
        </div>
      </article>
      {product && (
        <Later>
          <Reviews key={product.id} productId={product.id} />
        </Later>
      )}
    </>
  )
}

function Pictures({ product: { pictures, name } }: { product: Shown }) {
  const [chosen, choose] = useState(0)
  const image = pictures[chosen] ?? pictures[0]
  return (
    <div>
      {image && <img className="picture" src={image.url} alt={image.alt} width={image.width} height={image.height} />}
      {pictures.length > 1 && (
        <ul className="thumbs">
          {pictures.map(({ id, url, alt }, at) => (
            <li key={id}>
              <button type="button" aria-pressed={at === chosen} onClick={() => choose(at)}>
                <img src={url} alt={alt || name} width="64" height="64" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What can be bought: the product itself, or one of its variants. */
function Offer({ product }: { product: Shown }) {
  const { variants } = product
  const [chosen, choose] = useState('')
  const offer = variants.length > 0 ? variants.find(({ id }) => id === chosen) : product
  return (
    <>
      <p>
        <Price product={offer ?? product} />
      </p>
      <p className={`stock ${(offer ?? product).availability}`}>{texts[(offer ?? product).availability]}</p>
      {variants.length > 0 && (
        <label>
          {variants[0]?.selectedOptions.map(({ name }) => name).join(', ')}
          <select value={chosen} onChange={({ target }) => choose(target.value)}>
            <option value="">{texts.choose}</option>
            {variants.map(({ id, name, selectedOptions, availability }) => (
              <option key={id} value={id} disabled={availability === 'OUT_OF_STOCK'}>
                {selectedOptions.map(({ value }) => value).join(', ') || name}
              </option>
            ))}
          </select>
        </label>
      )}
      <AddToCart offer={offer} />
      <div className="notes">
        <Later>
          <ProductLists key={(offer ?? product).id} offer={offer ?? product} />
        </Later>
      </div>
      <p className="description">{product.description}</p>
      <ul className="chips">
        {product.categories.map(({ id, name, slug }) => (
          <li key={id}>
            <Link to={`/categories/${slug}`}>{name}</Link>
          </li>
        ))}
      </ul>
    </>
  )
}
