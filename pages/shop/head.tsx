import { texts } from './texts.ts'

type Props = { title?: string | undefined; description?: string | null | undefined; path: string }

/** What a browser, a search engine and whoever is sent a link are told of a screen. `path` is its one address, whatever is behind it. */
export function Head({ title, description, path }: Props) {
  return (
    <>
      <title>{title ? `${title} · Bazaar` : 'Bazaar'}</title>
      <meta name="description" content={description || texts.about} />
      <link rel="canonical" href={location.origin + path} />
    </>
  )
}
