// Writes every letter with sample data into a folder: npm run mail-preview
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createCommand, runCommand } from '#app/command.ts'
import { compose } from '#subgraphs/users/mail/compose.ts'
import type { Content, Language } from '#subgraphs/users/mail/letter.ts'
import { sampleLetters } from '#subgraphs/users/mail/samples.ts'

const languages: Language[] = ['en', 'de']

await runCommand(
  createCommand('mail-preview', 'Writes every letter with sample data, as text and as HTML, and prints the names of the files.')
    .argument('[folder]', 'where they are written', 'mail-preview')
    .action(previewAll),
)

function previewAll(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const content of sampleLetters) for (const language of languages) preview(folder, content, language)
}

function preview(folder: string, content: Content, language: Language): void {
  const { subject, text, html } = compose(content, { language, publicUrl: 'https://shop.example.com', secret: 'sample' })
  const file = join(folder, `${content.kind.toLowerCase().replaceAll('_', '-')}.${language}`)
  writeFileSync(`${file}.txt`, `Subject: ${subject}\n\n${text}`)
  writeFileSync(`${file}.html`, html)
  console.log(`${file}.txt\n${file}.html`)
}
