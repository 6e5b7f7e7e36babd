/** Remembers what was seen, for at least `keepMs`. */
export type Seen = {
  /** Whether `name` is seen for the first time. */
  isFirst: (name: string, now: Date) => boolean
}

/**
 * Creates a memory of names in two generations: the younger one becomes the older after `keepMs`, or when it holds `most` names, so that
 * memory is bounded. Then names may be forgotten early.
 */
export function createSeen(keepMs: number, most = 200_000): Seen {
  let [young, old] = [new Set<string>(), new Set<string>()]
  let since = 0
  return {
    isFirst: (name, now) => {
      if (now.getTime() - since >= keepMs || young.size >= most) {
        old = now.getTime() - since >= 2 * keepMs ? new Set() : young
        young = new Set()
        since = now.getTime()
      }
      if (young.has(name) || old.has(name)) return false
      young.add(name)
      return true
    },
  }
}
