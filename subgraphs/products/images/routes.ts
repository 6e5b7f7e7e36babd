import { createHash } from 'node:crypto'
import type { Context } from '#kit/context.ts'
import { RouteAnswer, type RoutedRequest, RouteError } from '#kit/http/routes.ts'
import type { ProductImageRow } from '#subgraphs/products/tables.ts'
import { uploadPath } from './addresses.ts'
import { drawMade } from './made.ts'
import { readStored } from './store.ts'
import { receiveUpload } from './uploads.ts'
import { widths } from './widths.ts'

/** The format of an image's file. */
type Format = 'WEBP' | 'JPEG'

const madePath = '/images/made'
const endings = { WEBP: 'webp', JPEG: 'jpg' }
const types: Record<string, string> = { webp: 'image/webp', jpg: 'image/jpeg', svg: 'image/svg+xml' }

/** The routes of images: what is shown, and where files are sent to. */
export const imageRoutes = {
  [`PUT ${uploadPath}/:id`]: receiveUpload,
  [`GET ${madePath}/:name`]: async (_: Context, request: RoutedRequest) => answer(request, drawMade(request.params.name ?? ''), 'svg'),
  'GET /images/:hash/:file': async ({ config }: Context, request: RoutedRequest) => {
    const { hash = '', file = '' } = request.params
    return answer(request, await readStored(config, hash, file), file.split('.')[1] ?? '')
  },
}

/** The address of an image's file: the narrowest that is at least as wide as asked, else the widest. */
export function urlOf({ made, hash, width }: ProductImageRow, asked: number, format: Format): string {
  if (made) return `${madePath}/${made}`
  const file = widths.find((one) => one >= asked && one < width) ?? width
  return `/images/${hash}/${file}.${endings[format]}`
}

/** What an address shows never changes, so it is kept for a year. */
function answer({ headers }: RoutedRequest, content: Buffer | string | undefined, ending: string): RouteAnswer {
  if (content === undefined) throw new RouteError(404, 'NOT_FOUND', 'There is no such image.')
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`
  const kept = { etag, 'cache-control': 'public, max-age=31536000, immutable' }
  const isKnown = (headers['if-none-match'] ?? '').split(',').some((one) => ['*', etag].includes(one.trim().replace(/^W\//, '')))
  return isKnown ? new RouteAnswer(304, kept) : new RouteAnswer(200, { ...kept, 'content-type': types[ending] }, content)
}
