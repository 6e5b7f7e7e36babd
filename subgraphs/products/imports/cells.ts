import { DomainError } from '#kit/errors.ts'
import { amountOf } from '#schema/money.ts'
import type { ProductStatus } from '#subgraphs/products/schema.generated.ts'

/** What numbers are written in: a decimal comma is read only where no comma is between the cells. */
export type Format = { currency: string; separator: string }

/** Reads a cell that is not empty. Throws INVALID_INPUT. */
export type Reader = (text: string, format: Format) => unknown

const statuses: ProductStatus[] = ['ACTIVE', 'DRAFT', 'ARCHIVED']
const moment = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/

/** Reads a text of so many characters at most. */
export function text(most: number): Reader {
  return (cell) => ([...cell].length <= most ? cell : refuse(`It has more than ${most} characters.`))
}

/** Reads a whole number up to this one. */
export function whole(most: number): Reader {
  return (cell) =>
    /^\d{1,10}$/.test(cell) && Number(cell) <= most ? Number(cell) : refuse(`"${brief(cell)}" is no whole number up to ${most}.`)
}

/** Reads a price. */
export function readAmount(cell: string, { currency, separator }: Format): number {
  const amount = amountOf(separator === ',' ? cell : cell.replace(',', '.'), currency)
  if (amount === undefined || amount > 100_000_000) return refuse(`"${brief(cell)}" is no price in ${currency}.`)
  return amount
}

/** Reads a time. */
export function readMoment(cell: string): Date {
  const time = moment.test(cell) ? Date.parse(cell) : Number.NaN
  return Number.isNaN(time) ? refuse(`"${brief(cell)}" is no time such as 2026-12-24 or 2026-12-24T18:00:00Z.`) : new Date(time)
}

/** Reads the status of a product. */
export function readStatus(cell: string): ProductStatus {
  return statuses.find((status) => status === cell.toUpperCase()) ?? refuse(`"${brief(cell)}" is none of ${statuses.join(', ')}.`)
}

function brief(cell: string): string {
  return cell.slice(0, 50)
}

function refuse(message: string): never {
  throw new DomainError('INVALID_INPUT', message)
}
