import { useQuery } from '@apollo/client/react'
import { ActForm } from '#pages/shop/act-form.tsx'
import { AskFirst } from '#pages/shop/ask-first.tsx'
import { useIsSomebody, useUserId } from '#pages/shop/client.ts'
import { Fault } from '#pages/shop/fault.tsx'
import { Field } from '#pages/shop/field.tsx'
import { textIn } from '#pages/shop/text-in.ts'
import { texts } from '#pages/shop/texts.ts'
import {
  CreateWishListDocument,
  DeleteWishListDocument,
  RenameWishListDocument,
  type WishListContentFragment,
  WishListsDocument,
} from './documents.generated.ts'
import { ItemLine } from './item-line.tsx'
import { RecentlyViewed } from './recently-viewed.tsx'
import { Share } from './share.tsx'
import { listTexts } from './texts.ts'
import { Watches } from './watches.tsx'

const shown = ['WishLists', 'WishListNames']

/** The wish lists, what is waited for, and what was looked at: a guest's too. */
export function WishListsPage() {
  const isSomebody = useIsSomebody()
  const isSignedIn = useUserId() !== undefined
  const { data, error, refetch } = useQuery(WishListsDocument, { skip: !isSomebody })
  const lists = data?.wishLists
  return (
    <>
      <h1>{texts.wishLists}</h1>
      <Fault error={error} retry={refetch} />
      {(!isSomebody || lists?.length === 0) && <p>{listTexts.noLists}</p>}
      {lists?.map((list) => (
        <WishList key={list.id} list={list} />
      ))}
      {isSomebody && (
        <details>
          <summary>{listTexts.newList}</summary>
          <ActForm
            document={CreateWishListDocument}
            inputOf={(form) => ({ name: textIn(form, 'name') })}
            refetch={shown}
            button={listTexts.newList}
          >
            <Field name="name" label={texts.name} maxLength={100} />
          </ActForm>
        </details>
      )}
      {isSignedIn && <Watches />}
      {isSomebody && <RecentlyViewed />}
    </>
  )
}

function WishList({ list }: { list: WishListContentFragment }) {
  const { id, name, items } = list
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{name}</h2>
      {items.length === 0 && <p>{listTexts.emptyList}</p>}
      <ul className="lines">
        {items.map((item) => (
          <ItemLine key={item.id} item={item} refetch={shown} />
        ))}
      </ul>
      <Share list={list} />
      <details>
        <summary>{listTexts.rename}</summary>
        <ActForm
          document={RenameWishListDocument}
          inputOf={(form) => ({ id, name: textIn(form, 'name') })}
          button={texts.save}
          done={listTexts.renamed}
        >
          <Field name="name" label={texts.name} defaultValue={name} maxLength={100} />
        </ActForm>
      </details>
      <AskFirst button={listTexts.deleteList} question={listTexts.reallyDelete(name)}>
        {() => <ActForm document={DeleteWishListDocument} inputOf={() => ({ id })} refetch={shown} button={listTexts.deleteList} />}
      </AskFirst>
    </section>
  )
}
