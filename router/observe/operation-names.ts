/** The most names that are told apart. */
const maxNames = 200
/** The longest name that is used as a label, in characters. */
export const maxNameLength = 60

/**
 * Returns a function that maps an operation's name to a metric label. Clients choose the names, so the number of labels is bounded:
 * the first 200 names keep their own, the others are `other`.
 */
export function createOperationNames(max = maxNames) {
  const names = new Set<string>()
  return (name: string | undefined): string => {
    if (!name) return 'anonymous'
    if (names.size < max && name.length <= maxNameLength) names.add(name)
    return names.has(name) ? name : 'other'
  }
}
