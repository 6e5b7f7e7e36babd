import { Button, Group, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import type { CategoryBranchFragment } from '#pages/console/documents.generated.ts'
import { Screen } from '#pages/console/parts/screen.tsx'
import { texts as frame } from '#pages/console/texts.ts'
import { CategoryDialog } from './category-dialog.tsx'
import { CategoryRow } from './category-row.tsx'
import { CategoryTree } from './category-tree.tsx'
import { Collections } from './collections.tsx'
import { type Move, move } from './moves.ts'
import { texts } from './texts.ts'

/** The categories as a tree, and the collections with their rules. */
export function CategoriesScreen() {
  const [search, setSearch] = useSearchParams()
  return (
    <Screen title={frame.screens.categories}>
      <Tabs
        value={search.get('part') ?? 'categories'}
        onChange={(part) => setSearch({ part: part ?? '' }, { replace: true })}
        keepMounted={false}
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="categories">{texts.categories}</Tabs.Tab>
          <Tabs.Tab value="collections">{texts.collections}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="categories">
          <Categories />
        </Tabs.Panel>
        <Tabs.Panel value="collections">
          <Collections />
        </Tabs.Panel>
      </Tabs>
    </Screen>
  )
}

function Categories() {
  const [opened, setOpened] = useState<CategoryBranchFragment | 'new'>()
  const [waiting, setWaiting] = useState<CategoryBranchFragment>()
  const [said, say] = useState('')
  const onMove = async (next: Move) => {
    setWaiting(undefined)
    say(await move(next))
  }
  return (
    <>
      <Group mb="md">
        <Button onClick={() => setOpened('new')}>{texts.newCategory}</Button>
        <Text c="dimmed" role="status">
          {waiting ? texts.moving(waiting.name) : said || texts.dragHint}
        </Text>
        {waiting && (
          <Button variant="default" size="xs" onClick={() => setWaiting(undefined)}>
            {frame.cancel}
          </Button>
        )}
      </Group>
      <CategoryTree
        show={(category, beside) => <CategoryRow {...{ category, beside, waiting, onMove }} onWait={setWaiting} onOpen={setOpened} />}
      />
      {opened && <CategoryDialog category={opened === 'new' ? undefined : opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}
