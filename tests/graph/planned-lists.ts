/** Lists by every sort and filter, and their second pages. */
export const lists: Record<string, string[]> = {
  products: [
    ...['NEWEST', 'NAME', 'PRICE_ASC', 'PRICE_DESC'].map((sort) => `sort: ${sort}`),
    ...filtered(
      'minPrice: 1',
      'maxPrice: 900',
      'inStock: true',
      'inStock: false',
      'onSale: true',
      'onSale: false',
      'skuPrefix: "1"',
      'includeArchived: true',
      'ids: ["x"]',
      'status: DRAFT',
      'status: ARCHIVED',
    ),
    ...filtered(
      'categoryId: "x"',
      'categorySlug: "x"',
      'collectionId: "x"',
      'categoryId: "x", includeArchived: true',
      'categoryId: "x", collectionId: "y"',
    ),
    ...filtered('attributes: [{ code: "colour", values: ["Red"] }]', 'categoryId: "x", inStock: true, minPrice: 1, maxPrice: 900'),
    ...['NAME', 'PRICE_ASC', 'PRICE_DESC'].flatMap((sort) =>
      ['categoryId: "x"', 'attributes: [{ code: "pieces", min: 1, max: 3 }]'].map((one) => `sort: ${sort}, filter: { ${one} }`),
    ),
  ],
  searchProducts: [
    ...['', 'text: "heart"', 'filter: { categoryId: "x" }'].flatMap((found) =>
      ['RELEVANCE', 'NEWEST', 'NAME', 'PRICE_ASC', 'BEST_SELLING'].map((sort) => `${found} sort: ${sort}`),
    ),
    'text: "heart", filter: { minPrice: 1, inStock: true }',
    'text: "haert"',
  ],
  users: [
    ...['NEWEST', 'OLDEST', 'NAME', 'EMAIL', 'LAST_SIGN_IN'].flatMap((sort) =>
      ['', ', filter: { namePrefix: "a" }', ', filter: { emailPrefix: "a" }', `, filter: { ${times('signedIn', 'Before').join()} }`].map(
        (more) => `sort: ${sort}${more}`,
      ),
    ),
    ...filtered(...times('created', 'Before'), 'search: "a"', 'role: "ADMIN"', 'includeDeleted: true', 'ids: ["x"]'),
  ],
  allOrders: [
    ...['NEWEST', 'OLDEST', 'TOTAL_DESC', 'TOTAL_ASC'].flatMap((sort) =>
      [
        '',
        'idPrefix: "ord_0"',
        'minTotal: 1, maxTotal: 900',
        'statuses: [PAID]',
        'owner: "usr_x"',
        'email: "a@example.com"',
        'currency: "GBP"',
      ].map((filter) => `sort: ${sort}, filter: { ${filter} }`),
    ),
    ...filtered(...times('placed', 'To'), 'statuses: [PAID, SHIPPED]', 'owner: "usr_x"', 'email: "a@example.com"', 'ids: ["x"]'),
    ...filtered('statuses: [PAID], owner: "usr_x"', 'statuses: [PAID], email: "a@example.com"'),
  ],
  orders: ['', ...filtered('statuses: [PAID]', ...times('placed', 'To'))],
  allPayments: [
    '',
    ...filtered(
      ...times('created', 'Before'),
      'statuses: [CAPTURED, FAILED]',
      'orderId: "ord_x"',
      'statuses: [CAPTURED], orderId: "ord_x"',
    ),
  ],
  payments: ['', ...filtered('statuses: [CAPTURED]', ...times('created', 'Before'))],
  auditLog: [
    '',
    ...filtered(
      'actor: "usr_x"',
      'action: "x"',
      'subject: "x"',
      'subgraph: "orders"',
      'from: "2026-01-01T00:00:00Z"',
      'to: "2027-01-01T00:00:00Z"',
    ),
  ],
  roles: [''],
  coupons: ['', ...filtered('code: "w"', 'isCurrent: true', 'code: "w", isCurrent: true')],
  mails: ['', ...filtered('statuses: [SENT, KEPT]', 'statuses: [SENT], userId: "usr_x"', 'userId: "usr_x"', 'address: "a@example.com"')],
  invitations: [''],
  customerGroups: [''],
  apiKeys: [''],
  deadLetters: [''],
}

function filtered(...conditions: string[]): string[] {
  return conditions.map((condition) => `filter: { ${condition} }`)
}

function times(word: string, end: string): string[] {
  return [`${word}From: "2026-01-01T00:00:00Z"`, `${word}${end}: "2027-01-01T00:00:00Z"`]
}
