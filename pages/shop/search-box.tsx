import { useQuery } from '@apollo/client/react'
import { useDeferredValue, useState } from 'react'
import { useNavigate } from 'react-router'
import { SuggestionsDocument } from './documents.generated.ts'
import { texts } from './texts.ts'

/** The field to search by. What it suggests while somebody types is a list of the browser's own, so that any keyboard and screen reader knows it. */
export function SearchBox() {
  const [text, setText] = useState('')
  const asked = useDeferredValue(text.trim())
  const { data, previousData } = useQuery(SuggestionsDocument, { variables: { text: asked }, skip: asked.length < 2 })
  const navigate = useNavigate()
  const found = (data ?? previousData)?.searchSuggestions
  const suggestions = [...(found?.words ?? []), ...(found?.products.map(({ name }) => name) ?? [])]
  return (
    <search>
      <form action={() => void navigate(`/search?q=${encodeURIComponent(text.trim())}`)}>
        <label>
          <span className="unseen">{texts.search}</span>
          <input
            type="search"
            list="suggestions"
            placeholder={texts.search}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
        <datalist id="suggestions">
          {[...new Set(suggestions)].map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
        <button type="submit">{texts.search}</button>
      </form>
    </search>
  )
}
