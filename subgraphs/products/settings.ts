import { z } from 'zod'
import { addressLimit, defineSettings, limit } from '#kit/config.ts'
import { synonymsOf } from './search/words.ts'

export const settings = defineSettings({
  FEW_LEFT: limit(10).describe('of how many available units, or fewer, a product shows that few are left; 0: it never does'),
  LOW_STOCK: limit(5).describe(
    'of how many available units, or fewer, staff are told that a product runs low, unless it has a number of its own; 0: when none is left',
  ),
  GUEST_STOCK_SHARE: addressLimit(50).describe(
    "how much of a product's stock the unpaid orders of one network's guests may hold, in percent, but at least one unit; 0: no limit",
  ),
  IMAGE_BYTES: limit(10 * 1024 * 1024).describe('bytes of an image that is uploaded or fetched, in nginx/nginx.conf too; 0: no limit'),
  IMAGE_HOSTS: z
    .string()
    .default('')
    .describe('hosts of the inner network from which images may be fetched, such as files.lan:8080, also by http, separated by commas'),
  IMPORT_BYTES: limit(64 * 1024 * 1024).describe('bytes of a file with products to import, in nginx/nginx.conf too; 0: no limit'),
  IMPORT_ROWS: limit(200_000).describe('rows of a file with products to import; 0: no limit'),
  SEARCH_SYNONYMS: z
    .string()
    .default('')
    .transform(synonymsOf)
    .describe(
      'words that a search takes for each other, with commas between them and semicolons between the groups: sofa, couch; mug, cup',
    ),
})
