/** The currency that was chosen here; undefined for the shop's own. */
export const currency = localStorage.getItem('currency') ?? undefined

/** Shows the page in another currency. */
export function changeCurrency(code: string): void {
  localStorage.setItem('currency', code)
  location.reload()
}
