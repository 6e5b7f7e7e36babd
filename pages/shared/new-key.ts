/** A key for one order or payment: repeated with it, the request is carried out once. `crypto.randomUUID` is missing where there is no TLS. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
