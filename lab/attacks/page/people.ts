export const account = { email: 'ann@example.com', password: 'kettle-orchard-violin-72', displayName: 'Ann' }
export const other = { email: 'bob@example.com', password: 'kettle-orchard-violin-73', displayName: 'Bob' }
/** Longer than an access token lives. */
export const lifeSeconds = 301
