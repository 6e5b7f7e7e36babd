import { reviewTexts } from './texts.ts'

const all = 5

/** So many of five stars. */
export function Stars({ count }: { count: number }) {
  return (
    <span className="stars" role="img" aria-label={reviewTexts.stars(count)}>
      {'★'.repeat(count)}
      {'☆'.repeat(all - count)}
    </span>
  )
}
