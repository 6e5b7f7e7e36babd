/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A review to write. */
export type AddReviewInput = {
  /** The name to show, up to 60 characters. */
  author?: string | null | undefined;
  /** The product, or a variant of it. */
  productId: string;
  /** 1 (bad) to 5 (good). */
  rating: number;
  /** What the customer says, up to 5,000 characters. */
  text: string;
  /** The heading, 1 to 100 characters. */
  title: string;
};

/** Whether a product can be ordered now. */
export type Availability =
  /** It can, but only few units are left. */
  | 'FEW_LEFT'
  /** It can. */
  | 'IN_STOCK'
  /** It cannot: no unit is left, or it is not for sale. */
  | 'OUT_OF_STOCK';

/** What a warning of a cart is about. */
export type CartWarningCode =
  /** The product comes in variants now. Remove the line, and add one of its variants. */
  | 'CHOOSE_VARIANT'
  /** Fewer units are left than the line has. Lower the quantity to `available`. */
  | 'FEWER_LEFT'
  /** The product has no price in the cart's currency. Remove the line, or set another currency by `setCartCurrency`. */
  | 'NO_PRICE_IN_CURRENCY'
  /** No unit is left. Remove the line, or wait. */
  | 'OUT_OF_STOCK'
  /** The price has changed since the line was last added to or its quantity set. Show both; setting the quantity again ends the warning. */
  | 'PRICE_CHANGED'
  /** The product is no longer for sale. Remove the line. */
  | 'PRODUCT_GONE';

/** The codes of a `UserError`. New codes may be added, existing ones stay. */
export type ErrorCode =
  /** The shop's staff have suspended the account. Only whoever knows its password is told. Show the message: signing in works again once they reinstate it. */
  | 'ACCOUNT_SUSPENDED'
  /** The account has as many API keys as it may; the message says how many. Revoke one that is not needed. */
  | 'API_KEYS_LIMIT'
  /** The order in `subject` has taken the cart. Pay or cancel it, which is immediate, or begin another cart with `addToCart`. */
  | 'CART_CHECKED_OUT'
  /** The cart is empty. Add a product first. */
  | 'CART_EMPTY'
  /** The cart has the maximum number of lines. Remove lines, or split the order. */
  | 'CART_FULL'
  /** The shop has as many of these as it may, or the tree as many levels; the message says how many. Delete what is not needed, or use what is there. */
  | 'CATALOGUE_FULL'
  /** A category would be below itself. Choose another parent. */
  | 'CATEGORY_CIRCLE'
  /** The product comes in variants. Choose one of them. */
  | 'CHOOSE_VARIANT'
  /** The coupon is not for the currency of the cart. Set another currency by `setCartCurrency`, or take the coupon out. */
  | 'COUPON_CURRENCY'
  /** The cart costs less than the coupon asks for. Show how much is missing. */
  | 'COUPON_MINIMUM'
  /** The coupon has ended, or has not begun. Show the total without it, or ask for another. */
  | 'COUPON_NOT_VALID'
  /** The coupon is for customers who have signed in. Offer it. */
  | 'COUPON_SIGN_IN'
  /** The coupon has been used as often as it can be: in all, or by this customer. Show the total without it, or ask for another. */
  | 'COUPON_USED_UP'
  /** The shop has as many customer groups as it may, or a user is in as many; the message says how many. Delete a group, or take the user out of one. */
  | 'CUSTOMER_GROUPS_LIMIT'
  /** Guests need an e-mail address to order. Ask for it. */
  | 'EMAIL_REQUIRED'
  /** Too many of the caller's orders of the last hour were refused, cancelled or not paid. Try again in an hour. */
  | 'FAILED_ORDERS_LIMIT'
  /** The network of the caller has too many guests' carts, lines in them, or lists. Sign in, or try again later. */
  | 'GUEST_CARTS_LIMIT'
  /** The caller's unpaid orders hold too many units, or did a moment ago. Pay or cancel them, order fewer units, or try again later. */
  | 'HELD_UNITS_LIMIT'
  /** The idempotency key was used for another request. Use a new key. */
  | 'IDEMPOTENCY_MISMATCH'
  /** This account at the provider is linked to another account of the shop, or the caller's has as many as it may. Unlink one first. */
  | 'IDENTITY_TAKEN'
  /** The file is no image that the shop takes: its type, its size or its number of pixels, or it is damaged; the message says which. Choose another. */
  | 'IMAGE_REFUSED'
  /** No image can be fetched from that URL. It must be https on the public Internet, without a port. Correct it, or upload the file. */
  | 'IMAGE_UNREACHABLE'
  /** The file is no CSV of products that the shop takes, or there are too many; the message says why. Correct it, and begin another import. */
  | 'IMPORT_REFUSED'
  /** The API key is unknown, expired or revoked. Ask staff for another. */
  | 'INVALID_API_KEY'
  /** E-mail or password is wrong. Ask for them again. */
  | 'INVALID_CREDENTIALS'
  /** A value is out of bounds or has the wrong format. Correct it before you try again. */
  | 'INVALID_INPUT'
  /** The payment's status does not allow it. Read it again and show its status. */
  | 'INVALID_PAYMENT_STATE'
  /** The refresh token is unknown, used, ended or expired. Log in again. */
  | 'INVALID_REFRESH_TOKEN'
  /** The order's status does not allow it. Read it again: `nextStatuses` shows what is possible. */
  | 'INVALID_TRANSITION'
  /** The last admin cannot be removed. Make another admin first. */
  | 'LAST_ADMIN'
  /** The link is too old, was used, or is no link of this shop. Ask for a new one. */
  | 'LINK_INVALID'
  /** A list has as many entries as it may (a wish list, the address book, the notes on a user), or the caller has as many lists; the message says which. Remove some first. */
  | 'LIST_FULL'
  /** The sign-in is too old, or the password was changed meanwhile. Log in again. */
  | 'MFA_CHALLENGE_INVALID'
  /** The code is wrong, or was used. Ask for the next one that the app shows. */
  | 'MFA_CODE_INVALID'
  /** The user has no second factor, or has not begun with one. Offer `enrolMfa`. */
  | 'MFA_OFF'
  /** The second factor is on already. Turn it off first. */
  | 'MFA_ON'
  /** The password was right. Ask for a code of the app or a recovery code, and send it with `mfaChallenge` to `verifyMfa`. */
  | 'MFA_REQUIRED'
  /** The name is already taken. Choose another. */
  | 'NAME_TAKEN'
  /** Fewer units are left to cancel. Read the order again and cancel fewer. */
  | 'NOTHING_TO_CANCEL'
  /** The object does not exist, or is not the caller's. Do not try again. */
  | 'NOT_FOUND'
  /** No letter leaves the shop, which this needs. Whoever runs it names a mail server (SMTP_URL). */
  | 'NO_MAIL_SERVER'
  /** The product has no price in the cart's currency. Set another currency by `setCartCurrency`, or leave the product out. */
  | 'NO_PRICE_IN_CURRENCY'
  /** The order was not paid in time. Place it again; the cart is open. */
  | 'ORDER_EXPIRED'
  /** The order is already paid, or closed. Read it again and show its status. */
  | 'ORDER_NOT_PAYABLE'
  /** Not enough units are available. Lower the quantity. */
  | 'OUT_OF_STOCK'
  /** The amount exceeds what was captured and is not yet refunded. Refund less. */
  | 'OVER_CAPTURED'
  /** The account has no password, which is needed here. Offer `requestPasswordReset`, by which one is set. */
  | 'PASSWORD_NOT_SET'
  /** The password is easy to guess. Show the message, and ask for another. */
  | 'PASSWORD_TOO_WEAK'
  /** Too many payments failed for this order, this caller or this network. Try again in an hour, with another payment method. */
  | 'PAYMENT_ATTEMPTS_LIMIT'
  /** The payment was declined. Try another payment method. */
  | 'PAYMENT_DECLINED'
  /** A payment for this order is under way. Wait until it has ended, then try again. */
  | 'PAYMENT_IN_PROGRESS'
  /** Staff can grant only permissions that they hold. Ask someone who holds it. */
  | 'PERMISSION_NOT_HELD'
  /** The total differs from the expected one. Show the new prices and ask again. */
  | 'PRICE_CHANGED'
  /** The product is archived or deleted. Remove it. */
  | 'PRODUCT_GONE'
  /** The user, or the provider, has cancelled the sign-in. Offer it again. */
  | 'PROVIDER_DENIED'
  /** The provider does not say that the address is the user's. Ask the user to confirm it there, or to register. */
  | 'PROVIDER_EMAIL_UNVERIFIED'
  /** The sign-in at the provider is too old, was not begun in this browser, or is not what it should be. Begin again. */
  | 'PROVIDER_SIGN_IN_INVALID'
  /** The provider does not answer as it should. Try again in a moment, or offer another way to sign in. */
  | 'PROVIDER_UNAVAILABLE'
  /** The sign-in is older than ten minutes. Ask for the password, or for a code where the second factor is on, and send it along where the mutation takes it; else offer to sign in again. */
  | 'REAUTHENTICATION_REQUIRED'
  /** The payment provider refused the refund. Ask it why, then refund with a new key or in another way. */
  | 'REFUND_REFUSED'
  /** A built-in role cannot be changed or deleted. Create another role. */
  | 'ROLE_BUILT_IN'
  /** The address has an account. Ask for its password, or offer to reset that; then link the provider by `linkProvider`. */
  | 'SIGN_IN_TO_LINK'
  /** The SKU is already taken. Choose another, or update that product. */
  | 'SKU_TAKEN'
  /** The slug is already taken. Choose another. */
  | 'SLUG_TAKEN'
  /** Something else needs it: a category below it, or the object in `subject`. Move, change or delete that first. */
  | 'STILL_NEEDED'
  /** There is stock at the location. Transfer it to another one with `transferStock` first; what is held there leaves with its orders. */
  | 'STOCK_AT_LOCATION'
  /** The stock would fall below what is held for orders. Adjust it by less. */
  | 'STOCK_HELD'
  /** The total exceeds the largest amount. Order less at once. */
  | 'TOTAL_TOO_LARGE'
  /** The payment method is unknown. Offer another. */
  | 'UNKNOWN_PAYMENT_METHOD'
  /** Too many of the caller's orders are unpaid. Pay or cancel one, then place the order again. */
  | 'UNPAID_ORDERS_LIMIT'
  /** The product in `subject` is the variant with these values already. Change that one, or put it up for sale again. */
  | 'VARIANT_TAKEN'
  /** The object has changed since it was read. The payload has it as it is now: look at it, then decide. */
  | 'VERSION_CONFLICT'
  /** The user waits for as many products as allowed. Call `unwatchProduct` for one, then try again. */
  | 'WATCHES_LIMIT';

/** A review to report. */
export type ReportReviewInput = {
  /** The review. */
  id: string;
  /** What is wrong with it, up to 500 characters. */
  reason: string;
};

/** The sequence of reviews. */
export type ReviewSort =
  /** The newest first. */
  | 'NEWEST'
  /** The worst first. */
  | 'RATING_ASC'
  /** The best first. */
  | 'RATING_DESC';

/** Whether a review is shown. */
export type ReviewStatus =
  /** Staff have not looked at it yet. */
  | 'PENDING'
  /** Everybody sees it, and it counts in the rating. */
  | 'PUBLISHED'
  /** Staff do not want it to be seen. Its owner may edit it. */
  | 'REJECTED';

/** The fields of a review to change. Fields that are left out stay the same. */
export type UpdateReviewInput = {
  /** The name to show, up to 60 characters. */
  author?: string | null | undefined;
  /** The version that the client has read. */
  expectedVersion: number;
  /** The review. */
  id: string;
  /** 1 (bad) to 5 (good). */
  rating?: number | null | undefined;
  /** What the customer says, up to 5,000 characters. */
  text?: string | null | undefined;
  /** The heading, 1 to 100 characters. */
  title?: string | null | undefined;
};

export type PriceFragment = { amount: number, currency: string, decimals: number };

export type ProductCardFragment = { id: string, name: string, slug: string, availability: Availability, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, images: Array<{ id: string, alt: string, url: string }> };

export type CartContentFragment = { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> };

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string> };

export type HasReviewsQueryVariables = Exact<{ [key: string]: never; }>;


export type HasReviewsQuery = { __type: { name: string | null } | null };

export type ReviewContentFragment = { id: string, version: number, rating: number, title: string, text: string, author: string | null, verified: boolean, status: ReviewStatus, createdAt: string };

export type ProductReviewsQueryVariables = Exact<{
  id: string;
  sort: ReviewSort;
  after?: string | null | undefined;
}>;


export type ProductReviewsQuery = { product: { id: string, rating: { average: number | null, count: number } | null, reviews: { edges: Array<{ node: { id: string, version: number, rating: number, title: string, text: string, author: string | null, verified: boolean, status: ReviewStatus, createdAt: string } }>, pageInfo: { endCursor: string | null, hasNextPage: boolean } } | null } | null };

export type OwnReviewQueryVariables = Exact<{
  id: string;
}>;


export type OwnReviewQuery = { product: { id: string, mayReview: boolean | null, ownReview: { id: string, version: number, rating: number, title: string, text: string, author: string | null, verified: boolean, status: ReviewStatus, createdAt: string } | null } | null };

export type AddReviewMutationVariables = Exact<{
  input: AddReviewInput;
}>;


export type AddReviewMutation = { addReview: { review: { id: string, version: number, rating: number, title: string, text: string, author: string | null, verified: boolean, status: ReviewStatus, createdAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateReviewMutationVariables = Exact<{
  input: UpdateReviewInput;
}>;


export type UpdateReviewMutation = { updateReview: { review: { id: string, version: number, rating: number, title: string, text: string, author: string | null, verified: boolean, status: ReviewStatus, createdAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ReportReviewMutationVariables = Exact<{
  input: ReportReviewInput;
}>;


export type ReportReviewMutation = { reportReview: { review: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

const fragmentPrice = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}}
const fragmentProductCard = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"regularPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]}]}}]}}
const fragmentCartContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderable"}},{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}}]}}]}}]}}
const fragmentRefusal = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}
const fragmentReviewContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ReviewContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Review"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"author"}},{"kind":"Field","name":{"kind":"Name","value":"verified"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}
export const PriceFragmentDoc = {"kind":"Document","definitions":[fragmentPrice]} as unknown as DocumentNode<PriceFragment, unknown>;
export const ProductCardFragmentDoc = {"kind":"Document","definitions":[fragmentProductCard,fragmentPrice]} as unknown as DocumentNode<ProductCardFragment, unknown>;
export const CartContentFragmentDoc = {"kind":"Document","definitions":[fragmentCartContent,fragmentPrice]} as unknown as DocumentNode<CartContentFragment, unknown>;
export const RefusalFragmentDoc = {"kind":"Document","definitions":[fragmentRefusal]} as unknown as DocumentNode<RefusalFragment, unknown>;
export const ReviewContentFragmentDoc = {"kind":"Document","definitions":[fragmentReviewContent]} as unknown as DocumentNode<ReviewContentFragment, unknown>;
export const HasReviewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HasReviews"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__type"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"name"},"value":{"kind":"StringValue","value":"ProductRating","block":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<HasReviewsQuery, HasReviewsQueryVariables>;
export const ProductReviewsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductReviews"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReviewSort"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rating"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"average"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewContent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCursor"}},{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}}]}}]}}]}}]}},fragmentReviewContent]} as unknown as DocumentNode<ProductReviewsQuery, ProductReviewsQueryVariables>;
export const OwnReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"OwnReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mayReview"}},{"kind":"Field","name":{"kind":"Name","value":"ownReview"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewContent"}}]}}]}}]}},fragmentReviewContent]} as unknown as DocumentNode<OwnReviewQuery, OwnReviewQueryVariables>;
export const AddReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddReviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentReviewContent,fragmentRefusal]} as unknown as DocumentNode<AddReviewMutation, AddReviewMutationVariables>;
export const UpdateReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateReviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ReviewContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentReviewContent,fragmentRefusal]} as unknown as DocumentNode<UpdateReviewMutation, UpdateReviewMutationVariables>;
export const ReportReviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReportReview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReportReviewInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reportReview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"review"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<ReportReviewMutation, ReportReviewMutationVariables>;