import type { english } from './english.ts'

export const german: typeof english = {
  labels: {
    company: 'Firma (freiwillig)',
    line1: 'Straße und Hausnummer',
    line2: 'Weitere Zeile (freiwillig)',
    postcode: 'Postleitzahl',
    city: 'Ort',
    region: 'Bundesstaat, Provinz oder Bezirk',
    country: 'Land',
    phone: 'Telefon (freiwillig)',
  },
}
