import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const page = readFileSync('docs/single-page-app.md', 'utf8')

test.each(['docs/shop-session.ts', 'docs/shop-client.ts', 'docs/shop-live.ts'])('the page shows %s as it is', (file) => {
  expect(page).toContain(`\`\`\`ts\n${readFileSync(file, 'utf8')}\`\`\`\n`)
})
