/** A product as every shop of the bench sells it. */
export type Good = { sku: string; slug: string; name: string; description: string; price: number; stock: number }

export const materials = ['Steel', 'Oak', 'Cotton', 'Glass', 'Nylon', 'Copper', 'Linen', 'Marble', 'Bamboo', 'Carbon']
export const things =
  'Lamp Chair Table Laptop Camera Kettle Bottle Backpack Shelf Mug Desk Phone Tent Boot Clock Knife Rug Stool Speaker Bench'.split(' ')

/** Plenty: what the bench buys does not run out. */
const stock = 1_000_000

/** The first so many products of the catalogue. */
export function goodsOf(count: number): Good[] {
  return Array.from({ length: count }, (_, at) => goodAt(at))
}

/** A product of the catalogue, from 0 on. */
export function goodAt(at: number): Good {
  const material = materials[at % materials.length] ?? ''
  const thing = things[Math.floor(at / materials.length) % things.length] ?? ''
  const name = `${material} ${thing} ${at + 1}`
  const description = `A ${material.toLowerCase()} ${thing.toLowerCase()} for home and work, item number ${at + 1}. It is made with care and comes with a spare part.`
  return { sku: `SKU-${at + 1}`, slug: `p-${at + 1}`, name, description, price: 500 + ((at * 3700) % 50_000), stock }
}
