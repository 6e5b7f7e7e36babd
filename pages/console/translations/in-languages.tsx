import { Tabs } from '@mantine/core'
import type { ReactNode } from 'react'
import { texts } from './texts.ts'

/** What can be changed of something, and beside it its texts in other languages. */
export function InLanguages({ name, languages, children }: { name: string; languages: ReactNode; children: ReactNode }) {
  return (
    <Tabs defaultValue="details" keepMounted={false}>
      <Tabs.List mb="md" aria-label={name}>
        <Tabs.Tab value="details">{texts.details}</Tabs.Tab>
        <Tabs.Tab value="languages">{texts.languages}</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="details">{children}</Tabs.Panel>
      <Tabs.Panel value="languages">{languages}</Tabs.Panel>
    </Tabs>
  )
}
