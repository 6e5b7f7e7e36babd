/** What may be edited without anybody noticing, and why nothing depends on it. A `*` stands for any database, table or column. */
export const unnoticed: Record<string, string> = {
  '*.audit_head.*': 'The chain of the audit log has a check of its own: `npm run verify-audit`.',
  'admin.audit_entries.*': 'The same.',
  '*.*.network': 'It only counts, for some hours, what an address does for free. No stock and no money follow from it.',

  '*.outbox.DELETE': 'Only the oldest event can be deleted, as retention does. The others hold each other up.',
  '*.consumer_offsets.*':
    'Too low, events come again and change nothing. Too high, the next event is skipped, and what it leaves undone is named.',
  '*.consumer_progress.*': 'It only says when retention may delete events. Consumers report it again every hour.',
  'admin.outbox.*': 'Admin only asks for dead letters to be handled again.',
  '*.dead_letters.*': 'Events that were set aside. What they leave undone is named until they are handled.',
  'admin.reported_dead_letters.*': 'A copy for staff to look at. A retry goes by the row of the subgraph.',
  'payments.webhooks.*': 'A webhook that comes again finds no row that still waits for it.',
  '*.deleted_owners.INSERT': 'An owner who does not exist owns nothing.',

  'orders.cancellations.INSERT': 'A key that no client has sent is never asked for.',
  'orders.orders.claimedBy': 'Who else sees an order of a guest. No order, stock or money follows from it.',
  'orders.orders.notes': 'What the shopper said. No order, stock or money follows from it.',
  'orders.customers.*': 'A copy with which staff find orders by an address. No order, stock or money follows from it.',
  'payments.claims.*': 'Who else sees and pays an order of a guest. No stock follows from it, and no more money than the order says.',
  'payments.payments.claimedBy': 'The same.',
  'payments.payments.version': 'It only tells two members of staff that they edit the same note.',

  'carts.carts.*':
    'An open cart is all that says what it holds: its owner sees it and orders what it says. Orders compare a cart that they took.',
  'carts.cart_lines.*': 'The same.',
  'carts.product_lists.*': 'What somebody saved for later, wishes or looked at. No order, stock or money follows from it.',
  'carts.list_items.*': 'The same.',
  'carts.products.otherPrices': 'A copy, compared in a shop with several currencies. Products decides what an order costs.',
  'carts.checkouts.returnedTo': 'It shows a client the cart into which lines went. The lines are there.',
  'carts.checkouts.units': 'It only counts what an owner holds unpaid, and is compared while it counts.',
  'carts.checkouts.owner': 'The same.',
  'carts.checkouts.couponId': 'It only counts how often a coupon is used. What it took off is in the order, and is compared.',
  'carts.checkouts.couponOf': 'The same.',
  'carts.coupons.*':
    'What staff set, as the audit log says. An order keeps what a coupon took off, and takes it off only at the total that the shopper expects.',

  'products.categories.*':
    'How the catalogue is arranged and what it tells of a product. Money and goods follow from price, archived and stock, which are compared.',
  'products.category_paths.*': 'The same.',
  'products.product_categories.*': 'The same.',
  'products.listed_products.*': 'The same. `npm run replay -- --categories` proves the lists and counts.',
  'products.relistings.*': 'The same.',
  'products.collections.*': 'The same.',
  'products.changed_products.*': 'The same.',
  'products.attributes.*': 'The same.',
  'products.product_attributes.*': 'The same.',
  'products.product_details.*': 'The same. A sale changes the price itself.',
  'products.translations.*': 'The same.',
  'products.search_locales.*': 'What a search in a language finds. `npm run search-index` makes it anew.',
  'products.translated_places.*': 'The same.',
  'products.facet_changes.*': 'What facets count again. Money and goods do not follow from it.',
  'products.product_images.*': 'What the catalogue shows of a product, as above.',
  'products.image_uploads.*': 'Files that were sent and are in no list yet. The sweep forgets them after a day.',
  'products.product_imports.*': 'How far an import has come. What it changes is in the products, which are compared.',
  'products.import_faults.*': 'The report of an import, for staff.',
  'products.group_prices.*':
    'What staff set for customer groups, as the audit log says. An order keeps the price at which it was placed, and only at the total that the shopper expects.',
  'products.currency_prices.*':
    'The same, in other currencies. What is for all is compared with what carts keeps of it, in a shop with several.',
  'products.stock_alerts.*': 'What staff were told. Stock has a ledger, which is compared.',
  'products.product_watches.*': 'Who wants to be told of a product. No order, stock or money follows from it.',
  'products.restocked_products.*': 'The same.',
  'products.stock_locations.*':
    'What locations are called and in which order orders take from them. What is at each is compared with the ledger.',
  'products.deleted_owners.*': 'It only keeps deleted users from watching products.',
  'products.products.draft': 'It only says who sees a product that is not for sale.',
  'products.products.publishAt': 'The same, and when it is for sale.',
  'products.products.withParent': 'It only says whether a variant comes back with its product.',
  'products.products.options': 'What there is to choose. Each variant has a price and a stock of its own.',
  'products.products.fromVariants': 'The sum that lists show of a product with variants. The stock of each variant is compared.',
  'products.products.priceTo': 'The highest price of the variants, for lists. The price of each variant is compared.',
  'products.products.sold': 'It only sorts the best sellers of a search.',

  'admin.order_sums.length': 'Of a sum that counts no order: it says nothing. All others are counted again.',
  'admin.order_sums.start': 'The same.',
  'admin.order_sums.status': 'The same.',
  'admin.order_sums.DELETE': 'The same.',
  'admin.order_sums.INSERT': 'The same.',
  'admin.product_totals.*':
    'Only the best sellers of all time are read from it. The sums of the days, which are counted again, say the same.',
  'admin.counts.*': 'How many users and products staff are shown. Nothing follows from it.',
  'admin.known_products.changedAt': 'It only says in which part of a comparison a product comes.',
  'admin.known_users.version': 'A deletion is final at any version, and there is no other event about a user here.',
}

/** Returns the reason for which an edit needs not be noticed; undefined where it must be. */
export function reasonOf(database: string, table: string, column: string): string | undefined {
  const found = Object.entries(unnoticed).find(([pattern]) => matches(pattern, [database, table, column]))
  return found?.[1]
}

/** Returns the entries of the list that are about nothing that there is. */
export function staleEntries(places: string[]): string[] {
  const names = places.map((place) => place.split('.'))
  return Object.keys(unnoticed).filter((pattern) => !names.some((place) => matches(pattern, place)))
}

function matches(pattern: string, names: string[]): boolean {
  return pattern.split('.').every((part, at) => part === '*' || part === names[at])
}
