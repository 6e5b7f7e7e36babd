type Option = { name: string; values: string[] }
type Variant = { selectedOptions: { name: string; value: string }[] }

/** Every combination of the values of options, each in the order of the options. */
export function combinationsOf(options: Option[]): string[][] {
  return options.reduce<string[][]>((rows, { values }) => rows.flatMap((row) => values.map((value) => [...row, value])), [[]])
}

/** The combinations of which there is no variant yet. */
export function missingOf(options: Option[], variants: Variant[]): string[][] {
  const taken = new Set(variants.map(({ selectedOptions }) => keyOf(selectedOptions.map(({ value }) => value))))
  return options.length === 0 ? [] : combinationsOf(options).filter((values) => !taken.has(keyOf(values)))
}

/** One text for the values of a variant. */
export function keyOf(values: string[]): string {
  return values.join(' | ')
}

/** A SKU for a variant, made of that of its product and of its values: TEAPOT-RED-L. */
export function skuOf(sku: string, values: string[]): string {
  const words = values.map((value) =>
    value
      .normalize('NFKD')
      .replace(/[^\w]+/g, '')
      .toUpperCase(),
  )
  return [sku, ...words].filter(Boolean).join('-').slice(0, 64)
}
