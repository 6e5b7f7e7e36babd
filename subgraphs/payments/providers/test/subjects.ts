import { join } from 'node:path'
import { providerNames } from '#subgraphs/payments/providers/settings.ts'
import type { Subject } from './subject.ts'

/** Every provider of a folder of providers/, as its tests open it. */
export const subjects: Subject[] = (await Promise.all(providerNames().map(subjectsOf))).flat()

async function subjectsOf(name: string): Promise<Subject[]> {
  const { subjects } = (await import(join(import.meta.dirname, `../${name}/test/subject.ts`))) as { subjects: Subject[] }
  return subjects.map((subject) => ({ ...subject, name: `${name}, ${subject.name}` }))
}
