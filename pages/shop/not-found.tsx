import { Link } from 'react-router'
import { texts } from './texts.ts'

export function NotFoundPage() {
  return (
    <>
      <title>Bazaar</title>
      <h1>{texts.notFound}</h1>
      <Link to="/">{texts.shopOn}</Link>
    </>
  )
}
