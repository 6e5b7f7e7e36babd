import { Link } from 'react-router'
import { formatMoney } from '#pages/shared/money.ts'
import { currency } from './currency.ts'
import type { ProductCardFragment } from './documents.generated.ts'
import { locale, texts } from './texts.ts'

type Props = { products: readonly ProductCardFragment[] | undefined; expected?: number }

/** So many pictures are likely to be seen at once: they do not wait until the browser knows where they are. */
const firstSeen = 4

/** Products side by side; empty cards of the same size while they are on their way. */
export function ProductGrid({ products, expected = 5 }: Props) {
  return (
    <ul className="grid" aria-busy={!products}>
      {products
        ? products.map((product, at) => <ProductCard key={product.id} product={product} isFirst={at < firstSeen} />)
        : Array.from({ length: expected }, (_, at) => `empty-${at}`).map((key) => <li key={key} className="card empty" />)}
    </ul>
  )
}

export function Price({ product: { price, regularPrice } }: { product: Pick<ProductCardFragment, 'price' | 'regularPrice'> }) {
  const isReduced = regularPrice && price && regularPrice.amount > price.amount
  return (
    <span className="price">
      {price ? <strong>{formatMoney(price, locale)}</strong> : currency && <small>{texts.notSoldIn(currency)}</small>}{' '}
      {isReduced && <s>{formatMoney(regularPrice, locale)}</s>}
    </span>
  )
}

function ProductCard({ product, isFirst }: { product: ProductCardFragment; isFirst: boolean }) {
  const [image] = product.images
  return (
    <li className="card">
      <Link to={`/products/${product.slug}`}>
        {image && <img src={image.url} alt="" width="320" height="320" loading={isFirst ? 'eager' : 'lazy'} />}
        <span className="name">{product.name}</span>
      </Link>
      <p>
        <Price product={product} /> <span className={`stock ${product.availability}`}>{texts[product.availability]}</span>
      </p>
    </li>
  )
}
