import { useSearchParams } from 'react-router'
import type { ProductSearchSort, SearchQuery } from './documents.generated.ts'
import { texts } from './texts.ts'

type Found = NonNullable<SearchQuery['searchProducts']>['facets']

/** Where there is room for them beside the products. */
const isWide = matchMedia('(width >= 45rem)').matches

/** What the products can be narrowed by, and their order. All of it is in the address, so a link shows the same. */
export function Facets({ facets }: { facets: Found | undefined }) {
  const [address, setAddress] = useSearchParams()
  const change = (next: URLSearchParams) => setAddress(next, { flushSync: true, preventScrollReset: true })
  return (
    <details open={isWide}>
      <summary>{texts.narrow}</summary>
      <form className="facets" onSubmit={(event) => event.preventDefault()}>
        <label>
          {texts.sort}
          <select value={address.get('sort') ?? 'RELEVANCE'} onChange={({ target }) => change(sortedBy(address, target.value))}>
            {(Object.keys(texts.sorts) as (ProductSearchSort & keyof typeof texts.sorts)[]).map((sort) => (
              <option key={sort} value={sort}>
                {texts.sorts[sort]}
              </option>
            ))}
          </select>
        </label>
        <Choice label={texts.onlyInStock} checked={address.has('stock')} onChange={() => change(toggled(address, 'stock', '1'))} />
        {facets?.attributes
          .filter(({ values }) => values.length > 0)
          .map(({ attribute: { id, code, name }, values }) => (
            <fieldset key={id}>
              <legend>{name}</legend>
              {values.map(({ value, label, count }) => (
                <Choice
                  key={value}
                  label={`${label} (${count})`}
                  checked={address.has(`a.${code}`, value)}
                  onChange={() => change(toggled(address, `a.${code}`, value))}
                />
              ))}
            </fieldset>
          ))}
      </form>
    </details>
  )
}

function Choice({ label, checked, onChange }: { label: string; checked: boolean; onChange: () => void }) {
  return (
    <label className="choice">
      <input type="checkbox" checked={checked} onChange={onChange} /> {label}
    </label>
  )
}

function toggled(address: URLSearchParams, name: string, value: string): URLSearchParams {
  const next = new URLSearchParams(address)
  if (address.has(name, value)) next.delete(name, value)
  else next.append(name, value)
  return next
}

function sortedBy(address: URLSearchParams, sort: string): URLSearchParams {
  const next = new URLSearchParams(address)
  next.set('sort', sort)
  return next
}
