import { expect, test } from 'vitest'
import { admin, codesOf, customer, dataOf, staff } from '#kit/test/testing.ts'
import { deleteUser, openUsers } from './testing.ts'

const add =
  'mutation ($input: AddUserNoteInput!) { addUserNote(input: $input) { note { id text author { id } } userErrors { code path } } }'
const remove = 'mutation ($input: DeleteUserNoteInput!) { deleteUserNote(input: $input) { id userErrors { code path } } }'
const list = `query ($after: String) { userNotes(userId: "usr_customer", first: 2, after: $after) {
  edges { node { id text createdAt } } totalCount pageInfo { hasNextPage endCursor } } }`

test('notes are listed, the newest first, and the same text again is the same note', async () => {
  const { note, notes } = await openNotes()
  for (const text of ['one', ' two ', 'two', 'three']) await note(text)
  const first = await notes()
  expect(first).toMatchObject({ texts: ['three', 'two'], totalCount: 3, pageInfo: { hasNextPage: true } })
  expect(await notes(first.pageInfo.endCursor)).toMatchObject({ texts: ['one'], pageInfo: { hasNextPage: false } })
})

test('a note is audited without its text, which is kept apart as personal, and deleted once', async () => {
  const { note, notes, codesFrom, published } = await openNotes()
  const { id, author } = await note('called about a parcel')
  expect(author).toEqual({ id: 'usr_admin' })
  for (const _ of [1, 2]) expect(await codesFrom(admin(), remove, { id })).toEqual([])
  expect((await notes()).texts).toEqual([])
  const entries = (await published('audit.recorded')).filter(({ subject }) => subject === 'usr_customer')
  expect(entries.map(({ action }) => action)).toEqual(['addUserNote', 'deleteUserNote'])
  for (const { before, after } of entries) expect(JSON.stringify([before, after])).not.toContain('parcel')
  expect(entries.map(({ personal }) => personal)).toEqual([expect.stringContaining('parcel'), expect.stringContaining('parcel')])
})

test('a note is about somebody, says something, and there are not too many of them', async () => {
  const { note, codesFrom } = await openNotes({ USER_NOTES: '2' })
  expect(await codesFrom(admin(), add, { userId: 'usr_none', text: 'x' })).toEqual(['NOT_FOUND'])
  expect(await codesFrom(admin(), add, { userId: 'usr_customer', text: '  ' })).toEqual(['INVALID_INPUT'])
  for (const text of ['one', 'two']) await note(text)
  expect(await codesFrom(admin(), add, { userId: 'usr_customer', text: 'three' })).toEqual(['LIST_FULL'])
})

test('only staff read notes, and only those who may change users write them', async () => {
  const { ask, note } = await openNotes()
  await note('one')
  expect(codesOf(await ask(customer(), list))).toEqual(['FORBIDDEN'])
  expect(codesOf(await ask(staff('USERS_READ'), list))).toEqual([])
  expect(codesOf(await ask(staff('USERS_READ'), add, { input: { userId: 'usr_customer', text: 'x' } }))).toEqual(['FORBIDDEN'])
})

test('notes are in what the shop holds of their user, and go with the account', async () => {
  const { ask, note, notes, codesFrom } = await openNotes()
  await note('prefers the phone')
  const held = '{ me { dataInUsers { rows { table row } } } }'
  const { rows } = dataOf(await ask(customer(), held)).me.dataInUsers
  expect(rows.find(({ table }: { table: string }) => table === 'user_notes').row).toContain('prefers the phone')
  expect(await codesFrom(admin(), deleteUser, { id: 'usr_customer' })).toEqual([])
  expect((await notes()).totalCount).toBe(0)
})

async function openNotes(settings: Record<string, string> = {}) {
  const subgraph = await openUsers({ settings })
  const note = async (text: string) =>
    dataOf(await subgraph.ask(admin(), add, { input: { userId: 'usr_customer', text } })).addUserNote.note
  const notes = async (after?: string) => {
    const found = dataOf(await subgraph.ask(admin(), list, { after })).userNotes
    return { ...found, texts: found.edges.map(({ node }: { node: { text: string } }) => node.text) }
  }
  return { ...subgraph, note, notes }
}
