import { z } from 'zod'
import { addressLimit, defineSettings, limit } from '#kit/config.ts'
import { synonymsOf } from './search/words.ts'

export const settings = defineSettings(
  {
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
    IMAGE_BUCKET_ENDPOINT: z
      .string()
      .refine(
        (url) => url === '' || /^https?:$/.test(URL.parse(url)?.protocol ?? ''),
        'must be an address such as https://s3.eu-central-1.amazonaws.com',
      )
      .default('')
      .describe('object storage (S3) for images, in place of the folder of images; empty: none'),
    IMAGE_BUCKET: z.string().default('').describe('the bucket; needed with IMAGE_BUCKET_ENDPOINT'),
    IMAGE_BUCKET_REGION: z.string().default('us-east-1').describe('the region of IMAGE_BUCKET_ENDPOINT'),
    IMAGE_BUCKET_KEY_ID: z
      .string()
      .default('')
      .describe('the id of a key that may read, write and delete in the bucket; needed with IMAGE_BUCKET_ENDPOINT'),
    IMAGE_BUCKET_SECRET_KEY: z.string().default('').describe('the secret of that key; needed with IMAGE_BUCKET_ENDPOINT'),
  },
  ({ IMAGE_BUCKET_ENDPOINT, ...others }) =>
    IMAGE_BUCKET_ENDPOINT
      ? (['IMAGE_BUCKET', 'IMAGE_BUCKET_KEY_ID', 'IMAGE_BUCKET_SECRET_KEY'] as const)
          .filter((name) => !others[name])
          .map((name) => `${name}: needed with IMAGE_BUCKET_ENDPOINT`)
      : [],
)
