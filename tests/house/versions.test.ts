// A mutation that is refused with VERSION_CONFLICT answers the object as it is now.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { subgraphDirs } from '#schema/subgraph-dirs.ts'

test('every mutation with an expectedVersion answers the current object beside its conflict', () => {
  const without = subgraphDirs().flatMap((dir) => {
    const [sdl, resolvers] = ['schema.graphql', 'resolvers.ts'].map((file) => readFileSync(join(dir, file), 'utf8')) as [string, string]
    const inputs = [...sdl.matchAll(/^input (\w+)Input \{[^}]*\bexpectedVersion: Int!/gm)].map(([, name = '']) => name)
    const names = inputs.map((name) => name.replace(/^./, (first) => first.toLowerCase()))
    // another input is a row of a mutation, which answers for each
    const mutations = names.filter((name) => sdl.includes(`  ${name}(input: `))
    return mutations.filter((mutation) => !new RegExp(`${mutation}: .*currentAs\\('\\w+', ${mutation}\\(`).test(resolvers))
  })
  expect(without).toEqual([])
})
