import type { UserRow } from './tables.ts'

/** Returns the columns that follow from a user's name and e-mail address. */
export function nameColumns(name: string, email: string | null): Pick<UserRow, 'displayName' | 'searchText'> {
  const displayName = cleanName(name)
  // the name first, since lists are sorted by this column too
  return { displayName, searchText: foldCase(`${displayName}\n${email ?? ''}`) }
}

/** Returns a text as it is written in `searchText`: without accents and in lower case. */
export function searchable(text: string): string {
  return foldCase(cleanName(text))
}

function cleanName(name: string): string {
  return name.trim().replace(/\s+/g, ' ')
}

function foldCase(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
