// Where the demo shop's products belong, and what they are like, by the words of their names.

type Category = { slug: string; name: string; words?: RegExp; below?: Category[] }
type Attribute = { code: string; name: string; kind: 'CHOICE' | 'NUMBER'; choices?: string[] }
type Value = { code: string; choices?: string[]; number?: number }

/** The categories of the demo shop. A product is in each whose words its name has. */
export const seedCategories: Category[] = [
  {
    slug: 'home',
    name: 'Around the house',
    below: [
      { slug: 'candles-and-lights', name: 'Candles & lights', words: /t-light|candle|lantern|light|lamp/ },
      { slug: 'decoration', name: 'Decoration', words: /hanging|decoration|wreath|garland|frame|ornament|chalkboard|wicker|bunting/ },
      { slug: 'signs', name: 'Signs', words: /\bsign\b|block word/ },
      { slug: 'storage', name: 'Boxes & tins', words: /\b(box|boxes|tin|tins|basket|jar|drawer|tidy|cabinet)\b/ },
      { slug: 'doormats', name: 'Doormats', words: /doormat/ },
      { slug: 'clocks', name: 'Clocks', words: /clock/ },
    ],
  },
  {
    slug: 'kitchen-and-dining',
    name: 'Kitchen & dining',
    below: [
      { slug: 'baking', name: 'Baking', words: /\b(cake|cakes|cakestand|cupcake|cookie|jam|baking|pantry|pancake|scales)\b/ },
      { slug: 'tea-and-coffee', name: 'Tea & coffee', words: /\b(tea|teapot|teacup|coffee|mug|mugs|cup|cups|saucer)\b/ },
      {
        slug: 'tableware',
        name: 'Tableware',
        words: /\b(plate|plates|bowl|bowls|cutlery|napkin|napkins|tray|dish|jug|chopsticks|spoon|spoons|glass)\b/,
      },
      { slug: 'aprons', name: 'Aprons & towels', words: /apron|towel|oven glove/ },
    ],
  },
  {
    slug: 'bags-and-lunch',
    name: 'Bags & lunch',
    below: [
      { slug: 'bags', name: 'Bags', words: /\b(bag|bags|purse|shopper)\b/ },
      { slug: 'lunch-boxes', name: 'Lunch boxes', words: /lunch|snack/ },
    ],
  },
  {
    slug: 'keeping-warm',
    name: 'Keeping warm',
    below: [
      { slug: 'hot-water-bottles', name: 'Hot water bottles', words: /hot water bottle/ },
      { slug: 'hand-warmers', name: 'Hand warmers', words: /hand warmer/ },
    ],
  },
  {
    slug: 'gifts-and-parties',
    name: 'Gifts & parties',
    below: [
      { slug: 'christmas', name: 'Christmas', words: /christmas|advent|reindeer|snow|santa/ },
      { slug: 'cards-and-wrapping', name: 'Cards & wrapping', words: /\b(card|cards|wrap|ribbon|ribbons|tissue|gift)\b/ },
      { slug: 'parties', name: 'Parties', words: /party|balloon|bunting|paper chain|garland/ },
      { slug: 'children', name: 'Children', words: /child|doll|spaceboy|game|toy|dominoes|paint|feltcraft|girl/ },
      { slug: 'crafts', name: 'Crafts', words: /sewing|knit|felt|craft|grow your own/ },
    ],
  },
]

/** What the products of the demo shop can be filtered by. The choices are words of their names. */
export const seedAttributes: Attribute[] = [
  {
    code: 'colour',
    name: 'Colour',
    kind: 'CHOICE',
    choices: ['Red', 'Pink', 'White', 'Blue', 'Green', 'Black', 'Cream', 'Ivory', 'Silver', 'Orange'],
  },
  {
    code: 'material',
    name: 'Material',
    kind: 'CHOICE',
    choices: ['Metal', 'Wooden', 'Glass', 'Ceramic', 'Wicker', 'Paper', 'Zinc', 'Slate', 'Porcelain', 'Knitted'],
  },
  {
    code: 'design',
    name: 'Design',
    kind: 'CHOICE',
    choices: ['Retrospot', 'Polkadot', 'Paisley', 'Vintage', 'Antique', 'Babushka', 'Strawberry', 'Heart', 'Union Flag'],
  },
  { code: 'pieces', name: 'Pieces', kind: 'NUMBER' },
]

/** What there is to choose of one of the demo products, by its SKU: the sizes are ours. Its stock is that of its variants. */
export const seedOptions = new Map([
  [
    '22367',
    {
      options: [{ name: 'Size', values: ['Ages 3 to 5', 'Ages 6 to 8'] }],
      variants: [
        { values: ['Ages 3 to 5'], sku: '22367-3', stock: 20 },
        { values: ['Ages 6 to 8'], sku: '22367-6', price: 225, stock: 15 },
      ],
    },
  ],
])

/** The collections of the demo shop. `category` is the slug of the category that one is about. */
export const seedCollections = [
  { slug: 'for-small-money', name: 'For small money', rule: { maxPrice: 125 } },
  { slug: 'new-in', name: 'New in', rule: { newForDays: 30 } },
  {
    slug: 'red-kitchen',
    name: 'The red kitchen',
    category: 'kitchen-and-dining',
    rule: { attributes: [{ code: 'colour', values: ['Red'] }] },
  },
]

/** The slugs of the categories that a product of this name is in. */
export function categoriesOf(name: string, categories = seedCategories): string[] {
  return categories.flatMap(({ slug, words, below = [] }) => [
    ...(words?.test(name.toLowerCase()) ? [slug] : []),
    ...categoriesOf(name, below),
  ])
}

/** The values that a product of this name has. */
export function valuesOf(name: string): Value[] {
  const words = ` ${name.toLowerCase()} `
  const chosen = seedAttributes.flatMap(({ code, choices = [] }) => {
    const found = choices.filter((choice) => words.includes(` ${choice.toLowerCase()} `))
    return found.length > 0 ? [{ code, choices: found }] : []
  })
  const pieces = /\b(?:set|pack|box) of (\d+)\b|\bset (\d+)\b/i.exec(name)
  return pieces ? [...chosen, { code: 'pieces', number: Number(pieces[1] ?? pieces[2]) }] : chosen
}
