/** What of `mine` differs from what was seen. No text and an empty one are the same. */
export function changedIn<Value extends object>(mine: Value, seen: Partial<Value>): Partial<Value> {
  const changed = Object.entries(mine).filter(([name, value]) => (value ?? '') !== (seen[name as keyof Value] ?? ''))
  return Object.fromEntries(changed) as Partial<Value>
}
