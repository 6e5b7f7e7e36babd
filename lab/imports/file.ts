import { oneOf, type Random } from '#lab/random.ts'

/** A row of the file, as the catalogue must have it at the end. */
export type Row = { sku: string; variantOf: string; name: string; price: string; stock: string; value: string }

const materials = ['Steel', 'Oak', 'Cotton', 'Glass', 'Linen', 'Marble', '"Fine" Bone', 'Wood; painted', '=Formula']
const things = ['Lamp', 'Chair', 'Kettle', 'Bottle', 'Mug', 'Rug, small', 'Stool', 'Tüte', '茶 Set']
const sizes = ['S', 'M', 'L']

/** Draws so many products, each followed by its three variants. */
export function drawRows(random: Random, products: number): Row[] {
  return Array.from({ length: products }, (_, at) => family(random, `IMP-${at}`, at)).flat()
}

/** The rows as a file. */
export function fileOf(rows: Row[]): string {
  const lines = rows.map(({ sku, variantOf, name, price, stock, value }) => {
    const option = variantOf ? ['', value] : ['Size', sizes.join(' | ')]
    return [sku, variantOf, name, price, stock, ...option].map(cellOf).join(',')
  })
  return ['sku,variant of,name,price,stock,option 1 name,option 1 value', ...lines, ''].join('\r\n')
}

function family(random: Random, sku: string, at: number): Row[] {
  const name = `${oneOf(random, materials)} ${oneOf(random, things)} ${at}`
  const product = { sku, variantOf: '', name, price: '', stock: '', value: '' }
  const price = () => (Math.floor(random() * 10_000) / 100 + 1).toFixed(2)
  const variants = sizes.map((value) => ({
    sku: `${sku}-${value}`,
    variantOf: sku,
    name: '',
    price: price(),
    stock: String(Math.floor(random() * 50)),
    value,
  }))
  return [product, ...variants]
}

function cellOf(text: string): string {
  const escaped = /^[=+\-@]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(escaped) ? `"${escaped.replaceAll('"', '""')}"` : escaped
}
