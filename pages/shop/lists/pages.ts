// What is loaded together when somebody goes to lists of products.
export { SharedWishListPage } from './shared-wish-list.tsx'
export { WishListsPage } from './wish-lists.tsx'
