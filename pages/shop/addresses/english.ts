/** What addresses say in English. */
export const english = {
  labels: {
    company: 'Company (optional)',
    line1: 'Street and number',
    line2: 'Further line (optional)',
    postcode: 'Postcode',
    city: 'Town',
    region: 'State, province or county',
    country: 'Country',
    phone: 'Telephone (optional)',
  },
}
