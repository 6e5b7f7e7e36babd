import { defineConfig } from 'drizzle-kit'

// set by `npm run migrations`, which runs this once for each database
const folder = process.env.MIGRATE ?? ''

export default defineConfig({ dialect: 'sqlite', schema: `./${folder}/tables.ts`, out: `./${folder}/migrations` })
