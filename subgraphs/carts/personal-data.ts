import { type MarkedTable, marked, personalDataReader } from '#kit/data/personal-data.ts'
import { cartLines, carts, checkouts, coupons, listItems, productLists, products } from './tables.ts'

const ofCart = { column: 'cartId', names: carts, by: 'owner' } as const

export const columns: MarkedTable[] = [
  marked(carts, {
    owner: 'owner',
    personal: ['notes'],
    passing: ['network'],
    other: [
      'id',
      'owner',
      'currency',
      'unfinishedOf',
      'version',
      'finishedAt',
      'returnsTo',
      'couponId',
      'abandonedAt',
      'lastMerge',
      'createdAt',
      'updatedAt',
    ],
  }),
  marked(cartLines, {
    owner: ofCart,
    other: ['id', 'cartId', 'productId', 'quantity', 'addedPrice', 'otherPrice', 'addedAt'],
  }),
  marked(checkouts, {
    owner: ofCart,
    passing: ['network'],
    other: ['orderId', 'cartId', 'returnedTo', 'status', 'owner', 'units', 'couponId', 'couponOf', 'at'],
  }),
  marked(productLists, {
    owner: 'owner',
    personal: ['name'],
    secret: ['shareToken'],
    passing: ['network'],
    other: ['id', 'owner', 'kind', 'isOff', 'createdAt', 'updatedAt'],
  }),
  marked(listItems, {
    owner: { column: 'listId', names: productLists, by: 'owner' },
    other: ['id', 'listId', 'productId', 'quantity', 'seenPrice', 'addedAt'],
  }),
  marked(coupons, {
    other: [
      ...([
        'id',
        'code',
        'automatic',
        'percent',
        'amounts',
        'minimums',
        'startsAt',
        'endsAt',
        'uses',
        'usesByCustomer',
        'used',
        'note',
      ] as const),
      ...(['version', 'createdAt', 'updatedAt'] as const),
    ],
  }),
  marked(products, { other: ['id', 'archived', 'price', 'priceVersion', 'otherPrices', 'hasVariants', 'version'] }),
]

export const listPersonalData = personalDataReader(columns)
