/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What can happen to an account. New kinds may be added. */
export type ActivityKind =
  /** An API key was made. */
  | 'API_KEY_CREATED'
  /** An API key was revoked. */
  | 'API_KEY_REVOKED'
  /** An e-mail address was confirmed: that of the account, or another in its place. Orders that were placed with it as a guest are the account's from then on. */
  | 'EMAIL_CONFIRMED'
  /** The second factor was turned off. */
  | 'MFA_OFF'
  /** The second factor was turned on. */
  | 'MFA_ON'
  /** The password was changed. */
  | 'PASSWORD_CHANGED'
  /** The password was set by the link of a letter. */
  | 'PASSWORD_RESET'
  /** A provider was linked, by which the user signs in. */
  | 'PROVIDER_LINKED'
  /** A provider was unlinked. */
  | 'PROVIDER_UNLINKED'
  /** New recovery codes were made. */
  | 'RECOVERY_CODES_RENEWED'
  /** A sign-in ended, since a refresh token of it was used again: somebody may have copied it. */
  | 'REFRESH_TOKEN_REUSED'
  /** The suspension ended. */
  | 'REINSTATED'
  /** The roles of the account, or what they allow, were changed. */
  | 'ROLES_CHANGED'
  /** A sign-in ended: by a sign-out, by another sign-in, by a change of the password or by staff. */
  | 'SESSION_ENDED'
  /** Somebody signed in. Of those that have ended, the last hundred are kept. */
  | 'SIGNED_IN'
  /** Somebody tried to sign in with a wrong password. */
  | 'SIGN_IN_FAILED'
  /** The account was suspended. */
  | 'SUSPENDED';

/** The image to add: `uploadId` or `url`. */
export type AddProductImageInput = {
  /** What the image shows, for those who do not see it. Default: the product's name. */
  alt?: string | null | undefined;
  /** The place among the images of the product, from 0. Default: the last one. */
  position?: number | null | undefined;
  /** The product. */
  productId: string;
  /** An upload whose file was sent. */
  uploadId?: string | null | undefined;
  /** Where to fetch the file, by https from the public Internet. */
  url?: string | null | undefined;
};

/** The users to put into a customer group. */
export type AddToCustomerGroupInput = {
  /** The group. */
  groupId: string;
  /** The users. A user can be in 10 groups. */
  userIds: Array<string>;
};

/** The note to add. */
export type AddUserNoteInput = {
  /** What it says. */
  text: string;
  /** The user. */
  userId: string;
};

/** Variants to add to a product. */
export type AddVariantsInput = {
  /** The product. */
  productId: string;
  /** The variants, 100 at most. A product can have 2,000. */
  variants: Array<VariantInput>;
};

/** A change of a product's stock. */
export type AdjustStockInput = {
  /** The number of units to add. A negative number takes units away. */
  delta: number;
  /** A key of the client's choice. Repeating the call with the same key adjusts the stock once. */
  idempotencyKey: string;
  /** Where. Default: the main location. */
  locationId?: string | null | undefined;
  /** The product. */
  productId: string;
  /** The reason, for the ledger. */
  reason: string;
};

/** Filters for all orders. */
export type AllOrdersFilter = {
  /** Only orders in this currency. Default, with a condition or an order by total: the shop's own; else any. */
  currency?: string | null | undefined;
  /** Only orders that were placed with this e-mail address, or by the user who signs in with it. */
  email?: string | null | undefined;
  /** Only orders whose id begins with this text, regardless of case. */
  idPrefix?: string | null | undefined;
  /** Only orders with one of these ids, also refused ones. */
  ids?: Array<string> | null | undefined;
  /** Only orders with this total or a lower one. */
  maxTotal?: number | null | undefined;
  /** Only orders with this total or a higher one. */
  minTotal?: number | null | undefined;
  /** Only orders of this user. */
  owner?: string | null | undefined;
  /** Only orders placed at this time or later. */
  placedFrom?: string | null | undefined;
  /** Only orders placed before this time. */
  placedTo?: string | null | undefined;
  /** Only orders with one of these statuses. Default: all but REJECTED. */
  statuses?: Array<OrderStatus> | null | undefined;
};

/** The role to give and the user who gets it. */
export type AssignRoleInput = {
  /** The role. */
  roleId: string;
  /** The user. */
  userId: string;
};

/** A condition on an attribute. Give `values` for a TEXT, a CHOICE or a BOOLEAN, and `min`, `max` or both for a NUMBER or a DIMENSION. */
export type AttributeCondition = {
  /** The code of an attribute that is filterable. */
  code: string;
  /** The number is at most this. */
  max?: number | null | undefined;
  /** The number is at least this. */
  min?: number | null | undefined;
  /** The value is one of these. Those of a BOOLEAN are true and false. */
  values?: Array<string> | null | undefined;
};

/** What the values of an attribute are. */
export type AttributeKind =
  /** Yes or no. */
  | 'BOOLEAN'
  /** One or several of the attribute's choices. */
  | 'CHOICE'
  /** A number with the attribute's unit. */
  | 'DIMENSION'
  /** A number without a unit. */
  | 'NUMBER'
  /** A text. */
  | 'TEXT';

/** The value of an attribute. Give the field that the attribute's kind says. */
export type AttributeValueInput = {
  /** The value of a BOOLEAN. */
  boolean?: boolean | null | undefined;
  /** The values of a CHOICE. */
  choices?: Array<string> | null | undefined;
  /** The attribute's code. */
  code: string;
  /** The value of a NUMBER or a DIMENSION, which is in the attribute's unit. */
  number?: number | null | undefined;
  /** The value of a TEXT. */
  text?: string | null | undefined;
};

/** Filters for the audit log. */
export type AuditFilter = {
  /** Only changes by this mutation. */
  action?: string | null | undefined;
  /** Only changes by this user. */
  actor?: string | null | undefined;
  /** Only changes at this time or later. */
  from?: string | null | undefined;
  /** Only changes in this subgraph. */
  subgraph?: string | null | undefined;
  /** Only changes of the object with this id. */
  subject?: string | null | undefined;
  /** Only changes before this time. */
  to?: string | null | undefined;
};

/** Whether a product can be ordered now. */
export type Availability =
  /** It can, but only few units are left. */
  | 'FEW_LEFT'
  /** It can. */
  | 'IN_STOCK'
  /** It cannot: no unit is left, or it is not for sale. */
  | 'OUT_OF_STOCK';

/** Units of one order line. */
export type CancelLineInput = {
  /** The order line's id. */
  lineId: string;
  /** The number of units. */
  quantity: number;
};

/** A cancellation of an order or of some of its units. */
export type CancelOrderInput = {
  /** A key of the client's choice. Repeating the call with the same key cancels only once. */
  idempotencyKey: string;
  /** The units to cancel; default: all that are left. An unpaid order can only be cancelled as a whole. */
  lines?: Array<CancelLineInput> | null | undefined;
  /** The order's id. */
  orderId: string;
  /** Reason for the cancellation. */
  reason?: string | null | undefined;
  /** Whether the units go back into stock. Only staff can set this to false. */
  restock?: boolean | null | undefined;
};

/** The import to end. */
export type CancelProductImportInput = {
  /** The import. */
  id: string;
};

/** Which payment to capture. */
export type CapturePaymentInput = {
  /** The payment. */
  paymentId: string;
};

/** What the products of a collection have in common: everything that is given here, and at least one of it. */
export type CollectionRuleInput = {
  /** Their attributes have these values. */
  attributes?: Array<AttributeCondition> | null | undefined;
  /** They are in this category or below it. */
  categoryId?: string | null | undefined;
  /** They cost at most this amount. */
  maxPrice?: number | null | undefined;
  /** They cost at least this amount. */
  minPrice?: number | null | undefined;
  /** They were added within so many days. */
  newForDays?: number | null | undefined;
  /** True: they are on sale, or a variant of theirs is. */
  onSale?: boolean | null | undefined;
  /** Their SKU begins with this text. */
  skuPrefix?: string | null | undefined;
};

/** The first code of an app. */
export type ConfirmMfaInput = {
  /** The six digits that the app shows now. */
  code: string;
};

/** An amount in a currency of the shop. */
export type CouponAmountInput = {
  /** The amount, in the currency's smallest unit. */
  amount: number;
  /** The currency, by its ISO 4217 code. */
  currency: string;
};

/** Filters for coupons. */
export type CouponFilter = {
  /** True: only coupons that apply by themselves. False: only those whose code is entered. */
  automatic?: boolean | null | undefined;
  /** Only coupons whose code begins with this. */
  code?: string | null | undefined;
  /** Only coupons in their time. Those that have ended, or have not begun, are left out. */
  isCurrent?: boolean | null | undefined;
};

/** How far a coupon is. */
export type CouponStatus =
  /** It can be used. */
  | 'ACTIVE'
  /** It has ended. */
  | 'ENDED'
  /** It has not begun. */
  | 'SCHEDULED'
  /** It has been used as often as it can be. */
  | 'USED_UP';

/** The key to make. */
export type CreateApiKeyInput = {
  /** In how many days the key expires. */
  expiresInDays?: number;
  /** What the key is for. */
  name: string;
  /** What the machine may do: permissions that the caller holds. */
  permissions: Array<Permission>;
};

/** The new attribute's fields. */
export type CreateAttributeInput = {
  /** The values that a product can have. A CHOICE needs them, no other kind has them. */
  choices?: Array<string> | null | undefined;
  /** The code, for programs and filters: lower-case letters, digits and hyphens, such as colour. It never changes. */
  code: string;
  /** Whether lists and searches can be filtered by it. */
  isFilterable?: boolean | null | undefined;
  /** What its values are. It never changes. */
  kind: AttributeKind;
  /** The name, for people. */
  name: string;
  /** The unit of its numbers, such as cm. A DIMENSION needs one, no other kind has one. */
  unit?: string | null | undefined;
};

/** The new category's fields. */
export type CreateCategoryInput = {
  /** The description, in a few sentences. */
  description?: string | null | undefined;
  /** The name. */
  name: string;
  /** The category above. Default: none. */
  parentId?: string | null | undefined;
  /** The category's part of a web address: lower-case letters, digits and hyphens. Default: made from the name. */
  slug?: string | null | undefined;
};

/** The new collection's fields. */
export type CreateCollectionInput = {
  /** The description, in a few sentences. */
  description?: string | null | undefined;
  /** The name. */
  name: string;
  /** What its products have in common. */
  rule: CollectionRuleInput;
  /** The collection's part of a web address: lower-case letters, digits and hyphens. Default: made from the name. */
  slug?: string | null | undefined;
};

/** A coupon to make: with `percent` or with `amounts`. */
export type CreateCouponInput = {
  /** What it takes off, by currency. */
  amounts?: Array<CouponAmountInput> | null | undefined;
  /** Whether it applies by itself to every cart in which it takes something off. A shop may have 50 such coupons that have not ended. Of those that apply to a cart it is the one that takes most off; of equal ones the one that was entered, then the oldest. */
  automatic?: boolean | null | undefined;
  /** The code: 4 to 40 letters A to Z, digits, hyphens and underscores. Default: one of 12 that nobody can guess. */
  code?: string | null | undefined;
  /** Until when it can be used; default: without an end. */
  endsAt?: string | null | undefined;
  /** The least subtotal, by currency. With some, the coupon is only for their currencies. */
  minimums?: Array<CouponAmountInput> | null | undefined;
  /** A note for staff. */
  note?: string | null | undefined;
  /** How many per cent of the subtotal it takes off. */
  percent?: number | null | undefined;
  /** From when on it can be used; default: now. */
  startsAt?: string | null | undefined;
  /** How often it can be used; default: without limit. */
  uses?: number | null | undefined;
  /** How often each customer can use it, who has to sign in then; default: without limit, also by guests. */
  usesByCustomer?: number | null | undefined;
};

/** The new customer group's fields. */
export type CreateCustomerGroupInput = {
  /** What the group is for. */
  description?: string | null | undefined;
  /** The name: letters, digits, spaces and . _ -, beginning with a letter or a digit. Unique in the shop regardless of case. Its members see it. */
  name: string;
};

/** The file that is to be sent. */
export type CreateImageUploadInput = {
  /** The size of the file, in bytes: 10 MiB at most, unless the shop allows more. */
  bytes: number;
  /** The product. */
  productId: string;
  /** The type of the file. A file of another type is refused. */
  type: ImageType;
};

/** The file that is to be imported. */
export type CreateProductImportInput = {
  /** The size of the file, in bytes: 64 MiB at most, unless the shop allows more. */
  bytes: number;
  /** True: it only tells what it would do, and changes nothing. */
  dryRun?: boolean | null | undefined;
  /** The name of the file. */
  fileName: string;
  /** A key of the client's choice. Repeating the call with the same key gives the same import, and another address while its file has not come. */
  idempotencyKey: string;
};

/** The new product's fields. */
export type CreateProductInput = {
  /** The description, in a few sentences. */
  description?: string | null | undefined;
  /** Of how many available units, or fewer, staff are told that it runs low. Default: the setting LOW_STOCK. */
  lowStockAt?: number | null | undefined;
  /** The name. */
  name: string;
  /** What there is to choose, for a product with variants. Such a product has no stock of its own. */
  options?: Array<ProductOptionInput> | null | undefined;
  /** The price of one unit, in the currency's smallest unit. */
  price: number;
  /** When a draft is put up for sale, some seconds after this time. */
  publishAt?: string | null | undefined;
  /** A lower price for some time. Not for a product with options: its variants have the prices. */
  sale?: SaleInput | null | undefined;
  /** The description for search engines. Default: the beginning of the description. */
  seoDescription?: string | null | undefined;
  /** The title for search engines. Default: the name. */
  seoTitle?: string | null | undefined;
  /** The stock keeping unit, unique in the shop regardless of case. */
  sku: string;
  /** The product's part of a web address: lower-case letters, digits and hyphens. Default: made from the name. */
  slug?: string | null | undefined;
  /** Whether it is for sale at once. */
  status?: ProductStatus | null | undefined;
  /** The number of units in the warehouse at the start. */
  stock?: number | null | undefined;
  /** The code of the tax class: letters, digits, hyphens and underscores. */
  taxClass?: string | null | undefined;
  /** Its first variants, 100 at most; `addVariants` adds more. */
  variants?: Array<VariantInput> | null | undefined;
  /** The weight of one unit, in grams. */
  weight?: number | null | undefined;
};

/** The new role's fields. */
export type CreateRoleInput = {
  /** What the role is for. */
  description?: string | null | undefined;
  /** The name: letters, digits, spaces and . _ -, beginning with a letter or a digit. Unique in the shop regardless of case. */
  name: string;
  /** The permissions of users who have the role. */
  permissions: Array<Permission>;
};

/** A new location. */
export type CreateStockLocationInput = {
  /** The name, unique in the shop. */
  name: string;
  /** Orders take from the lowest first. That of the main location is 0 until it is changed. */
  priority?: number | null | undefined;
};

/** What one unit costs in a currency that is not the shop's own. Nothing is converted: a product without a price in a currency is not sold in it. */
export type CurrencyPriceInput = {
  /** The currency: one of the shop's, by its ISO 4217 code. */
  currency: string;
  /** The customer group that has the price. Left out: all have it. A group's price needs one for all in the same currency. */
  groupId?: string | null | undefined;
  /** For how many units or more of the product in one order; more than one for a group alone. */
  minQuantity?: number | null | undefined;
  /** The price of one unit, in the currency's smallest unit: 1500 is ¥1500, and 1.500 in KWD. The regular one, where a sale is on. */
  price: number;
  /** A lower price for some time. Left out: the sale that this price has stays. Null ends it. */
  sale?: SaleInput | null | undefined;
};

/** The attribute to delete. */
export type DeleteAttributeInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The attribute. */
  id: string;
};

/** The category to delete. */
export type DeleteCategoryInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The category. */
  id: string;
};

/** The collection to delete. */
export type DeleteCollectionInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The collection. */
  id: string;
};

/** The customer group to delete. */
export type DeleteCustomerGroupInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The group. */
  id: string;
};

/** The product to archive. */
export type DeleteProductInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The product. */
  id: string;
};

/** The role to delete. */
export type DeleteRoleInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The role. */
  id: string;
};

/** A location to archive. */
export type DeleteStockLocationInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The location. */
  id: string;
};

/** The user to delete. */
export type DeleteUserInput = {
  /** The user. */
  id: string;
};

/** The note to delete. */
export type DeleteUserNoteInput = {
  /** The note. */
  id: string;
};

/** What kind of values differ. */
export type DifferenceKind =
  /** The cart does not match the order. */
  | 'CART'
  /** A product's stock is not the sum of its ledger or of the orders' holds. */
  | 'LEDGER'
  /** The payments do not match the order. */
  | 'PAYMENT'
  /** What carts or the statistics keep of a product is not what the products subgraph has. */
  | 'PRODUCT'
  /** The books of the payment provider differ from those of payments. */
  | 'PROVIDER'
  /** The refunds do not match the cancelled units. */
  | 'REFUND'
  /** Rows of one subgraph contradict each other. */
  | 'ROWS'
  /** The statistics differ from the books of their owners, or a sum of an hour, a day or 64 days from its rows. */
  | 'STATISTICS'
  /** The held, sold or restocked units do not match the order. */
  | 'STOCK'
  /** An order has not left a status that it should have left. */
  | 'STUCK'
  /** Payments or products know an order that orders does not know. */
  | 'UNKNOWN_ORDER';

/** A coupon to end. */
export type EndCouponInput = {
  /** The coupon's id. */
  id: string;
};

/** Who begins with a second factor. */
export type EnrolMfaInput = {
  /** The caller's password. */
  password: string;
};

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

/** The orders to export. */
export type ExportOrdersInput = {
  /** Only orders placed at this time or later. */
  placedFrom: string;
  /** Only orders placed before this time: 366 days later at most. */
  placedTo: string;
  /** Only orders with one of these statuses. Default: all but REJECTED. */
  statuses?: Array<OrderStatus> | null | undefined;
};

/** What one unit costs for the members of a customer group. It applies where it is lower than the price for all. */
export type GroupPriceInput = {
  /** The group. */
  groupId: string;
  /** For how many units or more of the product in one order. */
  minQuantity?: number | null | undefined;
  /** The price of one unit, in the currency's smallest unit. The regular one, where a sale is on. */
  price: number;
  /** A lower price for some time. Left out: the sale that this price has stays. Null ends it. */
  sale?: SaleInput | null | undefined;
};

/** The type of an image file that is sent. Of one that moves the first frame is shown. */
export type ImageType =
  /** AVIF. */
  | 'AVIF'
  /** GIF. */
  | 'GIF'
  /** JPEG. */
  | 'JPEG'
  /** PNG. */
  | 'PNG'
  /** WebP. */
  | 'WEBP';

/** Whom to invite, and to what. */
export type InviteStaffInput = {
  /** The e-mail address. */
  email: string;
  /** The role that whoever accepts gets. */
  roleId: string;
};

/** Where to move a category. */
export type MoveCategoryInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The category. */
  id: string;
  /** The category above. Default: the one that it has. Null: it is below no other. */
  parentId?: string | null | undefined;
  /** The place among the categories below that parent, from 0. Default: the last one. */
  position?: number | null | undefined;
};

/** The status of a refund. */
export type OrderRefundStatus =
  /** Refunded. */
  | 'DONE'
  /** The refund failed. Staff handle it. */
  | 'FAILED'
  /** Requested. The payment provider has not answered yet. */
  | 'REQUESTED';

/** The order of a list of orders. */
export type OrderSort =
  /** By time of placement, the newest first. */
  | 'NEWEST'
  /** By time of placement, the oldest first. */
  | 'OLDEST'
  /** By total, the lowest first: orders in one currency, those that have a total. */
  | 'TOTAL_ASC'
  /** By total, the highest first: orders in one currency, those that have a total. */
  | 'TOTAL_DESC';

/** The status of an order. */
export type OrderStatus =
  /** The stock is held and the total is fixed. The order can be paid. */
  | 'AWAITING_PAYMENT'
  /** Cancelled before it was paid, or all its units were cancelled later. */
  | 'CANCELLED'
  /** Delivered. */
  | 'DELIVERED'
  /** Not paid in time. */
  | 'EXPIRED'
  /** Paid. */
  | 'PAID'
  /** A payment is authorised and is being captured. The order cannot be cancelled now. */
  | 'PAYING'
  /** Placed. The stock is not held yet. */
  | 'PENDING'
  /** Being packed. */
  | 'PROCESSING'
  /** Refused. `refusals` has the reasons. */
  | 'REJECTED'
  /** On its way to the customer. */
  | 'SHIPPED';

/** The kinds of entries in the history of an order. */
export type OrderTimelineKind =
  /** All units of a paid order are cancelled. */
  | 'ALL_LINES_CANCELLED'
  /** The order was cancelled before it was paid. */
  | 'CANCELLED'
  /** The stock was held. */
  | 'CONFIRMED'
  /** The order was delivered. */
  | 'DELIVERED'
  /** The order was not paid in time. */
  | 'EXPIRED'
  /** Units of a paid order were cancelled, or came back after they were shipped. */
  | 'LINES_CANCELLED'
  /** The stock was held, and there was nothing to pay. */
  | 'NOTHING_TO_PAY'
  /** The order was paid. */
  | 'PAID'
  /** An authorised payment was accepted and is being captured. */
  | 'PAYMENT_ACCEPTED'
  /** A payment was authorised. */
  | 'PAYMENT_AUTHORIZED'
  /** A payment failed. */
  | 'PAYMENT_FAILED'
  /** The order was placed. */
  | 'PLACED'
  /** Packing began. */
  | 'PROCESSING'
  /** A refund succeeded. */
  | 'REFUNDED'
  /** A refund failed. Staff handle it. */
  | 'REFUND_FAILED'
  /** The order was refused. */
  | 'REJECTED'
  /** The order was shipped. */
  | 'SHIPPED';

/** What can happen to a payment or a refund. */
export type PaymentEventKind =
  /** The money was reserved. */
  | 'AUTHORIZED'
  /** The money was captured. */
  | 'CAPTURED'
  /** The order accepted the payment. */
  | 'CAPTURING'
  /** The provider refused the payment. */
  | 'FAILED'
  /** The money of a refund was paid back. */
  | 'REFUNDED'
  /** A refund failed. */
  | 'REFUND_FAILED'
  /** A refund was requested. */
  | 'REFUND_REQUESTED'
  /** The payment was started. */
  | 'STARTED'
  /** The money was released. */
  | 'VOIDED'
  /** The money was to be released. */
  | 'VOIDING';

/** Why a payment was not captured. */
export type PaymentFailureReason =
  /** The provider authorised the money, but refused to capture it. */
  | 'CAPTURE_REFUSED'
  /** The provider declined the payment. */
  | 'DECLINED'
  /** There was not enough money. */
  | 'INSUFFICIENT_FUNDS'
  /** The payment was voided: its order was closed, or staff voided it. */
  | 'VOIDED';

/** Which payments to list. All given conditions must hold. */
export type PaymentFilter = {
  /** Only payments started before then. */
  createdBefore?: string | null | undefined;
  /** Only payments started then or later. */
  createdFrom?: string | null | undefined;
  /** Only payments of this order. */
  orderId?: string | null | undefined;
  /** Only payments with one of these statuses. */
  statuses?: Array<PaymentStatus> | null | undefined;
};

/** Why a refund failed. */
export type PaymentRefundFailureReason =
  /** The amount is more than was captured and not yet refunded. */
  | 'OVER_CAPTURED'
  /** The provider refused the refund. */
  | 'PROVIDER_REFUSED';

/** The status of a refund. */
export type PaymentRefundStatus =
  /** The money is paid back. */
  | 'DONE'
  /** The money is not paid back. */
  | 'FAILED'
  /** The provider is asked to pay the money back. */
  | 'REQUESTED';

/** The status of a payment. */
export type PaymentStatus =
  /** The money is reserved. The order has not accepted the payment yet. */
  | 'AUTHORIZED'
  /** The money is captured. */
  | 'CAPTURED'
  /** The order has accepted the payment, and the provider is asked to capture the money. */
  | 'CAPTURING'
  /** The provider has refused the payment. Nothing was charged. */
  | 'FAILED'
  /** The provider is asked to authorise the money. */
  | 'STARTED'
  /** The money is released. Nothing was charged. */
  | 'VOIDED'
  /** The provider is asked to release the money. */
  | 'VOIDING';

/** A permission of staff. The role ADMIN holds all of them, a custom role those that it was given. */
export type Permission =
  /** Read the audit log. */
  | 'AUDIT_READ'
  /** Read dead letters, and retry them. */
  | 'EVENTS_WRITE'
  /** Read every order and cart. */
  | 'ORDERS_READ'
  /** Move and cancel orders. */
  | 'ORDERS_WRITE'
  /** Read every payment and its ledger. */
  | 'PAYMENTS_READ'
  /** Capture, void and refund payments, and edit their notes. */
  | 'PAYMENTS_WRITE'
  /** Create, change and archive products, and make and end coupons. */
  | 'PRODUCTS_WRITE'
  /** List roles, permissions and API keys. */
  | 'ROLES_READ'
  /** Create, change, assign and revoke roles, make and revoke API keys, with no permission beyond one's own. */
  | 'ROLES_WRITE'
  /** Read statistics, the dashboard, the reconciliation, and how the subgraphs are. */
  | 'STATS_READ'
  /** Adjust stock and read its ledger. */
  | 'STOCK_WRITE'
  /** Read every user's profile. */
  | 'USERS_READ'
  /** Change and delete users. */
  | 'USERS_WRITE';

/** Filters for the catalogue. */
export type ProductFilter = {
  /** Only products whose attributes have these values: all of them. */
  attributes?: Array<AttributeCondition> | null | undefined;
  /** Only products of this category or of one below it. */
  categoryId?: string | null | undefined;
  /** The same by the category's slug, its part of a web address, in place of `categoryId`. Where no category has it, no product matches. */
  categorySlug?: string | null | undefined;
  /** Only products of this collection. */
  collectionId?: string | null | undefined;
  /** Only products with these ids. */
  ids?: Array<string> | null | undefined;
  /** True: only products that can be ordered now. False: only products that cannot. */
  inStock?: boolean | null | undefined;
  /** Whether archived products and drafts are included. True needs PRODUCTS_WRITE. */
  includeArchived?: boolean | null | undefined;
  /** Only products that cost at most this amount for all, in the currency that the request asks for: then only those with a price in it. */
  maxPrice?: number | null | undefined;
  /** Only products that cost at least this amount for all, in the currency that the request asks for: then only those with a price in it. */
  minPrice?: number | null | undefined;
  /** True: only products that are on sale for all in the currency of the request, or a variant of which is. False: only products of which none is. */
  onSale?: boolean | null | undefined;
  /** Only products whose SKU begins with this text. */
  skuPrefix?: string | null | undefined;
  /** Only products with this status. Any other than ACTIVE needs PRODUCTS_WRITE. */
  status?: ProductStatus | null | undefined;
  /** Only products without a name in this language, such as de. Needs PRODUCTS_WRITE. */
  untranslated?: string | null | undefined;
};

/** How far an import is. */
export type ProductImportStatus =
  /** Staff have ended it. */
  | 'CANCELLED'
  /** All rows were handled. */
  | 'DONE'
  /** The file was refused, before any row or because too many rows were. `errors` says why, as row 0. */
  | 'FAILED'
  /** Its file is there. It is looked through, or another import goes first. */
  | 'QUEUED'
  /** Its rows are handled. */
  | 'RUNNING'
  /** Its file has not come yet. */
  | 'WAITING';

/** Something to choose of a product. */
export type ProductOptionInput = {
  /** The name, such as Size. */
  name: string;
  /** The values to choose from, each once and of 1 to 50 characters, in the order in which to show them. */
  values: Array<string>;
};

/** The prices of a product for customer groups, in other currencies, or both. */
export type ProductPricesInput = {
  /** All prices in other currencies that it is to have. Left out: they stay as they are. */
  currencyPrices?: Array<CurrencyPriceInput> | null | undefined;
  /** The version you have seen. If it has changed since, the row is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The product. One with variants has none: its variants have. */
  id: string;
  /** All prices for groups in the shop's own currency that it is to have. Left out: they stay as they are. */
  prices?: Array<GroupPriceInput> | null | undefined;
};

/** The order of a list of products. */
export type ProductSort =
  /** By name. */
  | 'NAME'
  /** The newest first. */
  | 'NEWEST'
  /** The cheapest first, by the price for all in the currency of the request. What has no price in it comes last. */
  | 'PRICE_ASC'
  /** The most expensive first, by the price for all in the currency of the request. What has no price in it comes last. */
  | 'PRICE_DESC';

/** Whether a product is for sale. */
export type ProductStatus =
  /** For sale. */
  | 'ACTIVE'
  /** No longer for sale. Orders still show it. */
  | 'ARCHIVED'
  /** Not for sale yet. Only staff with PRODUCTS_WRITE see it. */
  | 'DRAFT';

/** Which payment to refund, and how much. */
export type RefundPaymentInput = {
  /** The amount, in the currency's smallest unit. */
  amount: number;
  /** A text of your choice. A repeated call with the same key returns the same refund. */
  idempotencyKey: string;
  /** The payment. */
  paymentId: string;
  /** The reason, for the books. */
  reason: string;
};

/** The user to reinstate. */
export type ReinstateUserInput = {
  /** The user. */
  userId: string;
};

/** The users to take out of a customer group. */
export type RemoveFromCustomerGroupInput = {
  /** The group. */
  groupId: string;
  /** The users. */
  userIds: Array<string>;
};

/** The image to take away. */
export type RemoveProductImageInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The image. */
  id: string;
};

/** Whose second factor to turn off. */
export type ResetMfaInput = {
  /** The user's id. */
  userId: string;
};

/** The dead letters to retry. */
export type RetryDeadLettersInput = {
  /** The ids of dead letters, 1 to 100. */
  ids: Array<string>;
};

/** The key to revoke. */
export type RevokeApiKeyInput = {
  /** The key's id. */
  id: string;
};

/** The invitation to revoke. */
export type RevokeInvitationInput = {
  /** The invitation. */
  id: string;
};

/** The role to take and the user who loses it. */
export type RevokeRoleInput = {
  /** The role. */
  roleId: string;
  /** The user. */
  userId: string;
};

/** A lower price for some time. */
export type SaleInput = {
  /** When it begins. Default: at once. */
  from?: string | null | undefined;
  /** The price of one unit meanwhile, lower than the regular one. */
  price: number;
  /** When it ends. Default: when staff end it. */
  until?: string | null | undefined;
};

/** The values of a product's attributes. */
export type SetProductAttributesInput = {
  /** The version of the product that you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The product. */
  productId: string;
  /** All values that it is to have, one of each attribute. */
  values: Array<AttributeValueInput>;
};

/** The categories of a product. */
export type SetProductCategoriesInput = {
  /** All categories that it is put into. It is in those above them too. */
  categoryIds: Array<string>;
  /** The version of the product that you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The product. */
  productId: string;
};

/** The prices of products for customer groups and in other currencies. */
export type SetProductPricesInput = {
  /** The products. Where a value of one is out of bounds, none is changed. */
  products: Array<ProductPricesInput>;
};

/** The translations to set. */
export type SetTranslationsInput = {
  /** The translations. Where a value of one is out of bounds, none is set. */
  translations: Array<TranslationInput>;
};

/** Whose sessions to end. */
export type SignOutUserInput = {
  /** The user's id. */
  userId: string;
};

/** What can change stock. */
export type StockMovementKind =
  /** Staff added units or took units away. */
  | 'ADJUSTED'
  /** Units were held for an order. */
  | 'HELD'
  /** The order was closed, and its held units are available again. */
  | 'RELEASED'
  /** Cancelled units of a paid order were put back into stock. */
  | 'RESTOCKED'
  /** The order was paid, and its held units left the warehouse. */
  | 'SOLD';

/** The user to suspend. */
export type SuspendUserInput = {
  /** Why, for staff. It is the user's personal data, as a note is. */
  reason: string;
  /** The user. Nobody can suspend themselves, nor the last admin. */
  userId: string;
};

/** Units of a product that go from one location to another. */
export type TransferStockInput = {
  /** From where. */
  fromId: string;
  /** A key of the client's choice. Repeating the call with the same key transfers once. */
  idempotencyKey: string;
  /** The product. */
  productId: string;
  /** How many units. */
  quantity: number;
  /** The reason, for the ledger. */
  reason: string;
  /** To where. */
  toId: string;
};

/** A word in another language. */
export type TranslatedTermInput = {
  /** The word, as the product or the attribute has it. */
  term: string;
  /** The word in the other language. */
  text: string;
};

/** A translation to set. Fields that are left out stay the same; null takes a text away. */
export type TranslationInput = {
  /** The description; of an image what it shows. Not of an attribute. */
  description?: string | null | undefined;
  /** The version that you have seen; 0 where there is no translation yet. If it has changed since, the translation is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The language: a BCP 47 tag such as de-AT. Not the first of LOCALES, whose texts are those of the product itself. */
  locale: string;
  /** The name. Not of a variant, whose name is made of that of its product and of its values, and not of an image. */
  name?: string | null | undefined;
  /** The description for search engines. Of a product only. */
  seoDescription?: string | null | undefined;
  /** The title for search engines. Of a product only. */
  seoTitle?: string | null | undefined;
  /** The product, category, collection, attribute or image. */
  subjectId: string;
  /** The names and values of a product's options, or the choices of an attribute; of an attribute of the kind TEXT any text. All of them: what is left out is taken away. */
  terms?: Array<TranslatedTermInput> | null | undefined;
};

/** The settings to change. Settings that are left out stay the same. */
export type UpdateAccountSettingsInput = {
  /** Language and region, as a BCP 47 tag such as en-GB. */
  locale?: string | null | undefined;
  /** Whether to send news and offers by e-mail. */
  marketingEmails?: boolean | null | undefined;
  /** Whether to send an e-mail about each step of an order. */
  orderEmails?: boolean | null | undefined;
  /** The time zone, as an IANA name such as Europe/London. */
  timeZone?: string | null | undefined;
};

/** The fields of an attribute to change. Fields that are left out stay the same. */
export type UpdateAttributeInput = {
  /** The values that a product can have. A value that a product has cannot be left out. */
  choices?: Array<string> | null | undefined;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The attribute. */
  id: string;
  /** Whether lists and searches can be filtered by it. */
  isFilterable?: boolean | null | undefined;
  /** The name, for people. */
  name?: string | null | undefined;
  /** The unit of its numbers. The numbers stay as they are. */
  unit?: string | null | undefined;
};

/** The fields of a category to change. Fields that are left out stay the same. */
export type UpdateCategoryInput = {
  /** The description. */
  description?: string | null | undefined;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The category. */
  id: string;
  /** The name. */
  name?: string | null | undefined;
  /** The category's part of a web address: lower-case letters, digits and hyphens. */
  slug?: string | null | undefined;
};

/** The fields of a collection to change. Fields that are left out stay the same. */
export type UpdateCollectionInput = {
  /** The description. */
  description?: string | null | undefined;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The collection. */
  id: string;
  /** The name. */
  name?: string | null | undefined;
  /** What its products have in common. It takes the place of the whole rule. */
  rule?: CollectionRuleInput | null | undefined;
  /** The collection's part of a web address: lower-case letters, digits and hyphens. */
  slug?: string | null | undefined;
};

/** A change of a coupon. What is left out stays; null: without. */
export type UpdateCouponInput = {
  /** Until when it can be used. */
  endsAt?: string | null | undefined;
  /** The version you have seen. If the coupon has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The coupon's id. */
  id: string;
  /** All least subtotals that it is to have, by currency. */
  minimums?: Array<CouponAmountInput> | null | undefined;
  /** A note for staff. */
  note?: string | null | undefined;
  /** From when on it can be used. */
  startsAt?: string | null | undefined;
  /** How often it can be used. Below what is used already it ends. */
  uses?: number | null | undefined;
  /** How often each customer can use it. */
  usesByCustomer?: number | null | undefined;
};

/** The fields of a customer group to change. Fields that are left out stay the same. */
export type UpdateCustomerGroupInput = {
  /** What the group is for. */
  description?: string | null | undefined;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The group. */
  id: string;
  /** The name: letters, digits, spaces and . _ -, beginning with a letter or a digit. Unique in the shop regardless of case. */
  name?: string | null | undefined;
};

/** The next status of an order. */
export type UpdateOrderStatusInput = {
  /** The version you have seen. If the order has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The order's id. */
  orderId: string;
  /** The new status, one of the order's `nextStatuses`. */
  status: OrderStatus;
};

/** What to change of a payment. A field that is left out stays as it is; null removes its value. */
export type UpdatePaymentInput = {
  /** The `version` that you have read. The change is refused if somebody else has changed the payment since. */
  expectedVersion: number;
  /** A note. */
  note?: string | null | undefined;
  /** The payment. */
  paymentId: string;
  /** A reference, such as a number in the books. */
  reference?: string | null | undefined;
};

/** The fields of an image to change. Fields that are left out stay the same. */
export type UpdateProductImageInput = {
  /** What the image shows, for those who do not see it. Empty: the product's name. */
  alt?: string | null | undefined;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The image. */
  id: string;
  /** The place among the images of the product, from 0. */
  position?: number | null | undefined;
};

/** The fields of a product to change. Fields that are left out stay the same. */
export type UpdateProductInput = {
  /** The description. */
  description?: string | null | undefined;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The product. */
  id: string;
  /** Of how many available units, or fewer, staff are told that it runs low. Null: the setting LOW_STOCK. */
  lowStockAt?: number | null | undefined;
  /** The name. A variant's is made of the name of its product and of its values. */
  name?: string | null | undefined;
  /** What there is to choose. Options that are there keep their place, and values that a variant has stay. A product whose stock is not 0 cannot get its first options. */
  options?: Array<ProductOptionInput> | null | undefined;
  /** The price of one unit, in the currency's smallest unit. The regular one, where a sale is on. A product with variants has none of its own. */
  price?: number | null | undefined;
  /** When a draft is put up for sale, some seconds after this time. Null: not by itself. */
  publishAt?: string | null | undefined;
  /** A lower price for some time, in place of the one before. Null ends it. */
  sale?: SaleInput | null | undefined;
  /** The description for search engines. Null: the beginning of the description. */
  seoDescription?: string | null | undefined;
  /** The title for search engines. Null: the name. */
  seoTitle?: string | null | undefined;
  /** The stock keeping unit. */
  sku?: string | null | undefined;
  /** The product's part of a web address: lower-case letters, digits and hyphens. */
  slug?: string | null | undefined;
  /** ACTIVE puts it up for sale, again if it was archived; ARCHIVED takes it off sale; DRAFT also hides it from all but staff with PRODUCTS_WRITE. The variants of a product follow it. */
  status?: ProductStatus | null | undefined;
  /** The code of the tax class: letters, digits, hyphens and underscores. Null: none. */
  taxClass?: string | null | undefined;
  /** The weight of one unit, in grams. Null: it is not known. */
  weight?: number | null | undefined;
};

/** The products to change. */
export type UpdateProductsInput = {
  /** The products. Where a value of one is out of bounds, none is changed. */
  products: Array<UpdateProductInput>;
};

/** The fields of a role to change. Fields that are left out stay the same. */
export type UpdateRoleInput = {
  /** What the role is for. */
  description?: string | null | undefined;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The role. */
  id: string;
  /** The name: letters, digits, spaces and . _ -, beginning with a letter or a digit. Unique in the shop regardless of case. */
  name?: string | null | undefined;
  /** The permissions of users who have the role. The list replaces the old one. */
  permissions?: Array<Permission> | null | undefined;
};

/** Changes of a location. A field that is not given stays as it is. */
export type UpdateStockLocationInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The location. */
  id: string;
  /** The name, unique in the shop. */
  name?: string | null | undefined;
  /** Orders take from the lowest first. */
  priority?: number | null | undefined;
};

/** The fields of a user to change. Fields that are left out stay the same. */
export type UpdateUserInput = {
  /** The name by which the shop addresses the user. */
  displayName?: string | null | undefined;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: number;
  /** The user. */
  id: string;
  /** The settings to change. */
  settings?: UpdateAccountSettingsInput | null | undefined;
};

/** Filters for the list of users. */
export type UserFilter = {
  /** Only users who registered before this time. */
  createdBefore?: string | null | undefined;
  /** Only users who registered at this time or later. */
  createdFrom?: string | null | undefined;
  /** Only users who are in the customer group with this id. */
  customerGroupId?: string | null | undefined;
  /** Only users whose e-mail address begins with this text, regardless of case. */
  emailPrefix?: string | null | undefined;
  /** Only users with these ids. */
  ids?: Array<string> | null | undefined;
  /** Whether deleted users are included. */
  includeDeleted?: boolean | null | undefined;
  /** Only users whose name begins with this text, regardless of case and accents. */
  namePrefix?: string | null | undefined;
  /** Only users who have the role with this name. */
  role?: string | null | undefined;
  /** Only users whose name or e-mail address contains this text, regardless of case and accents. */
  search?: string | null | undefined;
  /** Only users who have not signed in at this time or later. */
  signedInBefore?: string | null | undefined;
  /** Only users who signed in at this time or later. */
  signedInFrom?: string | null | undefined;
  /** Only users who have a role besides CUSTOMER, or only those who have not. */
  staff?: boolean | null | undefined;
  /** Only users who are suspended, or only those who are not. */
  suspended?: boolean | null | undefined;
};

/** A new variant. */
export type VariantInput = {
  /** The price of one unit, in the currency's smallest unit. Default: the product's. */
  price?: number | null | undefined;
  /** The stock keeping unit, unique in the shop regardless of case. */
  sku: string;
  /** The number of units in the warehouse at the start. */
  stock?: number | null | undefined;
  /** A value of each option of the product, in their order. */
  values: Array<string>;
};

/** Which payment to void. */
export type VoidPaymentInput = {
  /** The payment. */
  paymentId: string;
};

export type ApiKeysQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ApiKeysQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, name: string, permissions: Array<Permission>, makerId: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, maker: { id: string, displayName: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type ApiKeyStateFragment = { id: string, name: string, permissions: Array<Permission>, makerId: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, maker: { id: string, displayName: string } | null };

export type CreateApiKeyMutationVariables = Exact<{
  input: CreateApiKeyInput;
}>;


export type CreateApiKeyMutation = { createApiKey: { key: string | null, apiKey: { id: string, name: string, permissions: Array<Permission>, makerId: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, maker: { id: string, displayName: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RevokeApiKeyMutationVariables = Exact<{
  input: RevokeApiKeyInput;
}>;


export type RevokeApiKeyMutation = { revokeApiKey: { apiKey: { id: string, name: string, permissions: Array<Permission>, makerId: string, createdAt: string, expiresAt: string, lastUsedAt: string | null, revokedAt: string | null, maker: { id: string, displayName: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type AttributeRowFragment = { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string>, isFilterable: boolean, version: number };

export type AttributesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type AttributesQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string>, isFilterable: boolean, version: number, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type AllAttributesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type AllAttributesQuery = { page: { edges: Array<{ node: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string>, isFilterable: boolean, version: number } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type CreateAttributeMutationVariables = Exact<{
  input: CreateAttributeInput;
}>;


export type CreateAttributeMutation = { createAttribute: { attribute: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string>, isFilterable: boolean, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateAttributeMutationVariables = Exact<{
  input: UpdateAttributeInput;
}>;


export type UpdateAttributeMutation = { updateAttribute: { attribute: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string>, isFilterable: boolean, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteAttributeMutationVariables = Exact<{
  input: DeleteAttributeInput;
}>;


export type DeleteAttributeMutation = { deleteAttribute: { attribute: { id: string, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type AuditLogQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: AuditFilter | null | undefined;
}>;


export type AuditLogQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, action: string, subgraph: string, actorId: string, subject: string, before: string | null, after: string | null, requestId: string, at: string, number: number | null, hash: string | null, actor: { id: string, displayName: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type CategoryNodeFragment = { id: string, name: string, slug: string, description: string, position: number, productCount: number, version: number, parent: { id: string } | null };

export type CategoryBranchFragment = { id: string, name: string, slug: string, description: string, position: number, productCount: number, version: number, children: Array<{ id: string }>, parent: { id: string } | null };

export type TopCategoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type TopCategoriesQuery = { categories: Array<{ id: string, name: string, slug: string, description: string, position: number, productCount: number, version: number, children: Array<{ id: string }>, parent: { id: string } | null }> | null };

export type CategoriesBelowQueryVariables = Exact<{
  id: string;
}>;


export type CategoriesBelowQuery = { category: { id: string, children: Array<{ id: string, name: string, slug: string, description: string, position: number, productCount: number, version: number, children: Array<{ id: string }>, parent: { id: string } | null }> } | null };

export type CategoryOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type CategoryOptionsQuery = { categories: Array<{ id: string, name: string, children: Array<{ id: string, name: string, children: Array<{ id: string, name: string }> }> }> | null };

export type CreateCategoryMutationVariables = Exact<{
  input: CreateCategoryInput;
}>;


export type CreateCategoryMutation = { createCategory: { category: { id: string, name: string, slug: string, description: string, position: number, productCount: number, version: number, parent: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateCategoryMutationVariables = Exact<{
  input: UpdateCategoryInput;
}>;


export type UpdateCategoryMutation = { updateCategory: { category: { id: string, name: string, slug: string, description: string, position: number, productCount: number, version: number, parent: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type MoveCategoryMutationVariables = Exact<{
  input: MoveCategoryInput;
}>;


export type MoveCategoryMutation = { moveCategory: { category: { id: string, name: string, slug: string, description: string, position: number, productCount: number, version: number, parent: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteCategoryMutationVariables = Exact<{
  input: DeleteCategoryInput;
}>;


export type DeleteCategoryMutation = { deleteCategory: { category: { id: string, name: string, slug: string, description: string, position: number, productCount: number, version: number, parent: { id: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type CollectionRowFragment = { id: string, name: string, slug: string, description: string, productCount: number, isFilled: boolean, lookedAt: number | null, version: number, rule: { categoryId: string | null, minPrice: number | null, maxPrice: number | null, skuPrefix: string | null, newForDays: number | null, onSale: boolean | null, attributes: Array<{ code: string, values: Array<string> | null, min: number | null, max: number | null }> | null } | null };

export type CollectionsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CollectionsQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, name: string, slug: string, description: string, productCount: number, isFilled: boolean, lookedAt: number | null, version: number, rule: { categoryId: string | null, minPrice: number | null, maxPrice: number | null, skuPrefix: string | null, newForDays: number | null, onSale: boolean | null, attributes: Array<{ code: string, values: Array<string> | null, min: number | null, max: number | null }> | null } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type CreateCollectionMutationVariables = Exact<{
  input: CreateCollectionInput;
}>;


export type CreateCollectionMutation = { createCollection: { collection: { id: string, name: string, slug: string, description: string, productCount: number, isFilled: boolean, lookedAt: number | null, version: number, rule: { categoryId: string | null, minPrice: number | null, maxPrice: number | null, skuPrefix: string | null, newForDays: number | null, onSale: boolean | null, attributes: Array<{ code: string, values: Array<string> | null, min: number | null, max: number | null }> | null } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateCollectionMutationVariables = Exact<{
  input: UpdateCollectionInput;
}>;


export type UpdateCollectionMutation = { updateCollection: { collection: { id: string, name: string, slug: string, description: string, productCount: number, isFilled: boolean, lookedAt: number | null, version: number, rule: { categoryId: string | null, minPrice: number | null, maxPrice: number | null, skuPrefix: string | null, newForDays: number | null, onSale: boolean | null, attributes: Array<{ code: string, values: Array<string> | null, min: number | null, max: number | null }> | null } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteCollectionMutationVariables = Exact<{
  input: DeleteCollectionInput;
}>;


export type DeleteCollectionMutation = { deleteCollection: { collection: { id: string, name: string, slug: string, description: string, productCount: number, isFilled: boolean, lookedAt: number | null, version: number, rule: { categoryId: string | null, minPrice: number | null, maxPrice: number | null, skuPrefix: string | null, newForDays: number | null, onSale: boolean | null, attributes: Array<{ code: string, values: Array<string> | null, min: number | null, max: number | null }> | null } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type CouponRowFragment = { id: string, code: string, percent: number | null, startsAt: string, endsAt: string | null, uses: number | null, usesByCustomer: number | null, used: number, status: CouponStatus, note: string | null, version: number, amounts: Array<{ amount: number, currency: string, decimals: number }>, minimums: Array<{ amount: number, currency: string, decimals: number }> };

export type CouponsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: CouponFilter | null | undefined;
}>;


export type CouponsQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, code: string, percent: number | null, startsAt: string, endsAt: string | null, uses: number | null, usesByCustomer: number | null, used: number, status: CouponStatus, note: string | null, version: number, amounts: Array<{ amount: number, currency: string, decimals: number }>, minimums: Array<{ amount: number, currency: string, decimals: number }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type CreateCouponMutationVariables = Exact<{
  input: CreateCouponInput;
}>;


export type CreateCouponMutation = { createCoupon: { coupon: { id: string, code: string, percent: number | null, startsAt: string, endsAt: string | null, uses: number | null, usesByCustomer: number | null, used: number, status: CouponStatus, note: string | null, version: number, amounts: Array<{ amount: number, currency: string, decimals: number }>, minimums: Array<{ amount: number, currency: string, decimals: number }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateCouponMutationVariables = Exact<{
  input: UpdateCouponInput;
}>;


export type UpdateCouponMutation = { updateCoupon: { coupon: { id: string, code: string, percent: number | null, startsAt: string, endsAt: string | null, uses: number | null, usesByCustomer: number | null, used: number, status: CouponStatus, note: string | null, version: number, amounts: Array<{ amount: number, currency: string, decimals: number }>, minimums: Array<{ amount: number, currency: string, decimals: number }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type EndCouponMutationVariables = Exact<{
  input: EndCouponInput;
}>;


export type EndCouponMutation = { endCoupon: { coupon: { id: string, code: string, percent: number | null, startsAt: string, endsAt: string | null, uses: number | null, usesByCustomer: number | null, used: number, status: CouponStatus, note: string | null, version: number, amounts: Array<{ amount: number, currency: string, decimals: number }>, minimums: Array<{ amount: number, currency: string, decimals: number }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type CustomersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: UserFilter | null | undefined;
}>;


export type CustomersQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, displayName: string, email: string | null, createdAt: string, suspendedAt: string | null, roles: Array<{ id: string, name: string, permissions: Array<Permission> }> | null, customerGroups: Array<{ id: string, name: string }> | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type CustomerQueryVariables = Exact<{
  id: string;
}>;


export type CustomerQuery = { user: { id: string, displayName: string, email: string | null, emailVerified: boolean | null, version: number, createdAt: string, deletedAt: string | null, suspendedAt: string | null, suspensionReason: string | null, hasPassword: boolean | null, orders: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, status: OrderStatus, placedAt: string, total: { amount: number, currency: string, decimals: number } | null } }> } | null, roles: Array<{ id: string, name: string, permissions: Array<Permission>, builtIn: boolean }> | null, customerGroups: Array<{ id: string, name: string }> | null, settings: { locale: string, timeZone: string, marketingEmails: boolean, orderEmails: boolean } | null, addresses: Array<{ id: string, name: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postcode: string | null, country: string, phone: string | null, isDefaultShipping: boolean, isDefaultBilling: boolean }> | null, mfa: { enabled: boolean, enabledAt: string | null, recoveryCodesLeft: number } | null, identities: Array<{ id: string, provider: { name: string } | null }> | null, sessions: Array<{ id: string, device: string | null, place: string | null, createdAt: string, usedAt: string }> | null, activity: { totalCount: number, edges: Array<{ node: { id: string, kind: ActivityKind, at: string, device: string | null, place: string | null, count: number, byStaff: boolean } }> } | null } | null };

export type CustomerStateFragment = { id: string, displayName: string, email: string | null, emailVerified: boolean | null, version: number, createdAt: string, deletedAt: string | null, suspendedAt: string | null, suspensionReason: string | null, roles: Array<{ id: string, name: string, permissions: Array<Permission>, builtIn: boolean }> | null, customerGroups: Array<{ id: string, name: string }> | null };

export type CustomerBookFragment = { id: string, settings: { locale: string, timeZone: string, marketingEmails: boolean, orderEmails: boolean } | null, addresses: Array<{ id: string, name: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postcode: string | null, country: string, phone: string | null, isDefaultShipping: boolean, isDefaultBilling: boolean }> | null };

export type CustomerSignInsFragment = { id: string, hasPassword: boolean | null, mfa: { enabled: boolean, enabledAt: string | null, recoveryCodesLeft: number } | null, identities: Array<{ id: string, provider: { name: string } | null }> | null, sessions: Array<{ id: string, device: string | null, place: string | null, createdAt: string, usedAt: string }> | null, activity: { totalCount: number, edges: Array<{ node: { id: string, kind: ActivityKind, at: string, device: string | null, place: string | null, count: number, byStaff: boolean } }> } | null };

export type CustomerNotesQueryVariables = Exact<{
  userId: string;
}>;


export type CustomerNotesQuery = { userNotes: { totalCount: number, edges: Array<{ node: { id: string, text: string, createdAt: string, author: { id: string, displayName: string } | null } }> } | null };

export type UpdateCustomerMutationVariables = Exact<{
  input: UpdateUserInput;
}>;


export type UpdateCustomerMutation = { updateUser: { user: { id: string, displayName: string, email: string | null, emailVerified: boolean | null, version: number, createdAt: string, deletedAt: string | null, suspendedAt: string | null, suspensionReason: string | null, roles: Array<{ id: string, name: string, permissions: Array<Permission>, builtIn: boolean }> | null, customerGroups: Array<{ id: string, name: string }> | null, settings: { locale: string, timeZone: string, marketingEmails: boolean, orderEmails: boolean } | null, addresses: Array<{ id: string, name: string, company: string | null, line1: string, line2: string | null, city: string, region: string | null, postcode: string | null, country: string, phone: string | null, isDefaultShipping: boolean, isDefaultBilling: boolean }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type SuspendUserMutationVariables = Exact<{
  input: SuspendUserInput;
}>;


export type SuspendUserMutation = { suspendUser: { user: { id: string, displayName: string, email: string | null, emailVerified: boolean | null, version: number, createdAt: string, deletedAt: string | null, suspendedAt: string | null, suspensionReason: string | null, sessions: Array<{ id: string }> | null, roles: Array<{ id: string, name: string, permissions: Array<Permission>, builtIn: boolean }> | null, customerGroups: Array<{ id: string, name: string }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ReinstateUserMutationVariables = Exact<{
  input: ReinstateUserInput;
}>;


export type ReinstateUserMutation = { reinstateUser: { user: { id: string, displayName: string, email: string | null, emailVerified: boolean | null, version: number, createdAt: string, deletedAt: string | null, suspendedAt: string | null, suspensionReason: string | null, roles: Array<{ id: string, name: string, permissions: Array<Permission>, builtIn: boolean }> | null, customerGroups: Array<{ id: string, name: string }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type SignOutUserMutationVariables = Exact<{
  input: SignOutUserInput;
}>;


export type SignOutUserMutation = { signOutUser: { ended: number | null, user: { id: string, sessions: Array<{ id: string }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ResetMfaMutationVariables = Exact<{
  input: ResetMfaInput;
}>;


export type ResetMfaMutation = { resetMfa: { user: { id: string, mfa: { enabled: boolean, enabledAt: string | null, recoveryCodesLeft: number } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteUserMutationVariables = Exact<{
  input: DeleteUserInput;
}>;


export type DeleteUserMutation = { deleteUser: { user: { id: string, displayName: string, email: string | null, emailVerified: boolean | null, version: number, createdAt: string, deletedAt: string | null, suspendedAt: string | null, suspensionReason: string | null, roles: Array<{ id: string, name: string, permissions: Array<Permission>, builtIn: boolean }> | null, customerGroups: Array<{ id: string, name: string }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type AddUserNoteMutationVariables = Exact<{
  input: AddUserNoteInput;
}>;


export type AddUserNoteMutation = { addUserNote: { note: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteUserNoteMutationVariables = Exact<{
  input: DeleteUserNoteInput;
}>;


export type DeleteUserNoteMutation = { deleteUserNote: { id: string | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type AssignRoleMutationVariables = Exact<{
  input: AssignRoleInput;
}>;


export type AssignRoleMutation = { assignRole: { user: { id: string, displayName: string, email: string | null, emailVerified: boolean | null, version: number, createdAt: string, deletedAt: string | null, suspendedAt: string | null, suspensionReason: string | null, roles: Array<{ id: string, name: string, permissions: Array<Permission>, builtIn: boolean }> | null, customerGroups: Array<{ id: string, name: string }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { revokeRole: { user: { id: string, displayName: string, email: string | null, emailVerified: boolean | null, version: number, createdAt: string, deletedAt: string | null, suspendedAt: string | null, suspensionReason: string | null, roles: Array<{ id: string, name: string, permissions: Array<Permission>, builtIn: boolean }> | null, customerGroups: Array<{ id: string, name: string }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type FiguresFragment = { orders: number, netSales: { amount: number, currency: string, decimals: number }, refunds: { amount: number, currency: string, decimals: number }, averageOrderValue: { amount: number, currency: string, decimals: number } | null, byDay: Array<{ day: string, orders: number, netSales: { amount: number, currency: string, decimals: number } }> };

export type DashboardQueryVariables = Exact<{
  before: string;
  from: string;
  to: string;
}>;


export type DashboardQuery = { now: { orders: number, ordersByStatus: Array<{ status: string, count: number }>, topProducts: Array<{ sku: string | null, name: string | null, units: number, product: { id: string } | null, sales: { amount: number, currency: string, decimals: number } }>, lowStock: Array<{ sku: string, available: number, product: { id: string, name: string } | null }>, netSales: { amount: number, currency: string, decimals: number }, refunds: { amount: number, currency: string, decimals: number }, averageOrderValue: { amount: number, currency: string, decimals: number } | null, byDay: Array<{ day: string, orders: number, netSales: { amount: number, currency: string, decimals: number } }> } | null, earlier: { orders: number, netSales: { amount: number, currency: string, decimals: number }, refunds: { amount: number, currency: string, decimals: number }, averageOrderValue: { amount: number, currency: string, decimals: number } | null, byDay: Array<{ day: string, orders: number, netSales: { amount: number, currency: string, decimals: number } }> } | null };

export type DeadLettersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DeadLettersQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, consumer: string, producer: string, eventType: string, eventSeq: number, reason: string, attempts: number, failedAt: string, handledAt: string | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type DeadLetterRowFragment = { id: string, consumer: string, producer: string, eventType: string, eventSeq: number, reason: string, attempts: number, failedAt: string, handledAt: string | null };

export type RetryDeadLettersMutationVariables = Exact<{
  input: RetryDeadLettersInput;
}>;


export type RetryDeadLettersMutation = { retryDeadLetters: { deadLetters: Array<{ id: string, consumer: string, producer: string, eventType: string, eventSeq: number, reason: string, attempts: number, failedAt: string, handledAt: string | null }> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type CustomerGroupsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type CustomerGroupsQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, name: string, description: string, version: number, createdAt: string, updatedAt: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type AllCustomerGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type AllCustomerGroupsQuery = { customerGroups: { edges: Array<{ node: { id: string, name: string } }> } | null };

export type CustomerGroupStateFragment = { id: string, name: string, description: string, version: number, createdAt: string, updatedAt: string };

export type CreateCustomerGroupMutationVariables = Exact<{
  input: CreateCustomerGroupInput;
}>;


export type CreateCustomerGroupMutation = { createCustomerGroup: { customerGroup: { id: string, name: string, description: string, version: number, createdAt: string, updatedAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateCustomerGroupMutationVariables = Exact<{
  input: UpdateCustomerGroupInput;
}>;


export type UpdateCustomerGroupMutation = { updateCustomerGroup: { customerGroup: { id: string, name: string, description: string, version: number, createdAt: string, updatedAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteCustomerGroupMutationVariables = Exact<{
  input: DeleteCustomerGroupInput;
}>;


export type DeleteCustomerGroupMutation = { deleteCustomerGroup: { customerGroup: { id: string, name: string, description: string, version: number, createdAt: string, updatedAt: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type AddToCustomerGroupMutationVariables = Exact<{
  input: AddToCustomerGroupInput;
}>;


export type AddToCustomerGroupMutation = { addToCustomerGroup: { customerGroup: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RemoveFromCustomerGroupMutationVariables = Exact<{
  input: RemoveFromCustomerGroupInput;
}>;


export type RemoveFromCustomerGroupMutation = { removeFromCustomerGroup: { customerGroup: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type HealthQueryVariables = Exact<{ [key: string]: never; }>;


export type HealthQuery = { health: { id: string, admin: { runningSince: string, deadLetters: number, lags: Array<{ producer: string, events: number, seconds: number }> | null } | null, auth: { runningSince: string, deadLetters: number, lags: Array<{ producer: string, events: number, seconds: number }> | null } | null, carts: { runningSince: string, deadLetters: number, lags: Array<{ producer: string, events: number, seconds: number }> | null } | null, orders: { runningSince: string, deadLetters: number, lags: Array<{ producer: string, events: number, seconds: number }> | null } | null, payments: { runningSince: string, deadLetters: number, lags: Array<{ producer: string, events: number, seconds: number }> | null } | null, products: { runningSince: string, deadLetters: number, lags: Array<{ producer: string, events: number, seconds: number }> | null } | null, users: { runningSince: string, deadLetters: number, lags: Array<{ producer: string, events: number, seconds: number }> | null } | null } | null };

export type SubgraphStateFragment = { runningSince: string, deadLetters: number, lags: Array<{ producer: string, events: number, seconds: number }> | null };

export type ImportRowFragment = { id: string, fileName: string, dryRun: boolean, status: ProductImportStatus, rows: number | null, done: number, created: number, updated: number, unchanged: number, failed: number, createdAt: string, finishedAt: string | null };

export type ProductImportsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type ProductImportsQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, fileName: string, dryRun: boolean, status: ProductImportStatus, rows: number | null, done: number, created: number, updated: number, unchanged: number, failed: number, createdAt: string, finishedAt: string | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type ProductImportQueryVariables = Exact<{
  id: string;
}>;


export type ProductImportQuery = { productImport: { reportUrl: string | null, id: string, fileName: string, dryRun: boolean, status: ProductImportStatus, rows: number | null, done: number, created: number, updated: number, unchanged: number, failed: number, createdAt: string, finishedAt: string | null, errors: { totalCount: number, edges: Array<{ node: { row: number, column: string | null, code: ErrorCode, message: string } }> } } | null };

export type CreateProductImportMutationVariables = Exact<{
  input: CreateProductImportInput;
}>;


export type CreateProductImportMutation = { createProductImport: { uploadUrl: string | null, import: { id: string, fileName: string, dryRun: boolean, status: ProductImportStatus, rows: number | null, done: number, created: number, updated: number, unchanged: number, failed: number, createdAt: string, finishedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type CancelProductImportMutationVariables = Exact<{
  input: CancelProductImportInput;
}>;


export type CancelProductImportMutation = { cancelProductImport: { import: { id: string, fileName: string, dryRun: boolean, status: ProductImportStatus, rows: number | null, done: number, created: number, updated: number, unchanged: number, failed: number, createdAt: string, finishedAt: string | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type LocationRowFragment = { id: string, name: string, priority: number, isMain: boolean, version: number };

export type StockLocationsQueryVariables = Exact<{ [key: string]: never; }>;


export type StockLocationsQuery = { stockLocations: Array<{ id: string, name: string, priority: number, isMain: boolean, version: number }> | null };

export type StockAtLocationsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  maxAvailable?: number | null | undefined;
}>;


export type StockAtLocationsQuery = { stockLocations: Array<{ id: string, name: string, priority: number, isMain: boolean, version: number, stock: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { productId: string, onHand: number, held: number, available: number, product: { id: string, name: string, sku: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null }> | null };

export type CreateStockLocationMutationVariables = Exact<{
  input: CreateStockLocationInput;
}>;


export type CreateStockLocationMutation = { createStockLocation: { location: { id: string, name: string, priority: number, isMain: boolean, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateStockLocationMutationVariables = Exact<{
  input: UpdateStockLocationInput;
}>;


export type UpdateStockLocationMutation = { updateStockLocation: { location: { id: string, name: string, priority: number, isMain: boolean, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteStockLocationMutationVariables = Exact<{
  input: DeleteStockLocationInput;
}>;


export type DeleteStockLocationMutation = { deleteStockLocation: { location: { id: string, name: string, priority: number, isMain: boolean, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type MeQueryVariables = Exact<{ [key: string]: never; }>;


export type MeQuery = { me: { id: string, displayName: string, email: string | null, roles: Array<{ id: string, name: string, permissions: Array<Permission> }> | null, mfa: { enabled: boolean, required: boolean } | null } | null };

export type OrderStateFragment = { id: string, status: OrderStatus, nextStatuses: Array<OrderStatus>, version: number, updatedAt: string, timeline: Array<{ id: string, kind: OrderTimelineKind, status: OrderStatus, subject: string | null, details: string | null, at: string }> };

export type StaffOrderFragment = { email: string | null, note: string | null, placedAt: string, expiresAt: string | null, reason: string | null, currency: string, id: string, status: OrderStatus, nextStatuses: Array<OrderStatus>, version: number, updatedAt: string, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, cancelledTotal: { amount: number, currency: string, decimals: number }, refundedTotal: { amount: number, currency: string, decimals: number }, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, sku: string, name: string, quantity: number, cancelledQuantity: number, note: string | null, unitPrice: { amount: number, currency: string, decimals: number }, discount: { amount: number, currency: string, decimals: number }, lineTotal: { amount: number, currency: string, decimals: number } }>, refunds: Array<{ id: string, status: OrderRefundStatus, reason: string | null, failureReason: string | null, requestedAt: string, amount: { amount: number, currency: string, decimals: number } }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }>, timeline: Array<{ id: string, kind: OrderTimelineKind, status: OrderStatus, subject: string | null, details: string | null, at: string }> };

export type OrderOfScreenFragment = { email: string | null, note: string | null, placedAt: string, expiresAt: string | null, reason: string | null, currency: string, id: string, status: OrderStatus, nextStatuses: Array<OrderStatus>, version: number, updatedAt: string, user: { id: string, displayName: string } | null, payments: Array<{ id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> }> | null, takenFrom?: Array<{ productId: string, quantity: number, location: { id: string, name: string } }> | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, cancelledTotal: { amount: number, currency: string, decimals: number }, refundedTotal: { amount: number, currency: string, decimals: number }, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, sku: string, name: string, quantity: number, cancelledQuantity: number, note: string | null, unitPrice: { amount: number, currency: string, decimals: number }, discount: { amount: number, currency: string, decimals: number }, lineTotal: { amount: number, currency: string, decimals: number } }>, refunds: Array<{ id: string, status: OrderRefundStatus, reason: string | null, failureReason: string | null, requestedAt: string, amount: { amount: number, currency: string, decimals: number } }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }>, timeline: Array<{ id: string, kind: OrderTimelineKind, status: OrderStatus, subject: string | null, details: string | null, at: string }> };

export type OrderQueryVariables = Exact<{
  id: string;
  withStock: boolean;
}>;


export type OrderQuery = { order: { email: string | null, note: string | null, placedAt: string, expiresAt: string | null, reason: string | null, currency: string, id: string, status: OrderStatus, nextStatuses: Array<OrderStatus>, version: number, updatedAt: string, user: { id: string, displayName: string } | null, payments: Array<{ id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> }> | null, takenFrom?: Array<{ productId: string, quantity: number, location: { id: string, name: string } }> | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, cancelledTotal: { amount: number, currency: string, decimals: number }, refundedTotal: { amount: number, currency: string, decimals: number }, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, sku: string, name: string, quantity: number, cancelledQuantity: number, note: string | null, unitPrice: { amount: number, currency: string, decimals: number }, discount: { amount: number, currency: string, decimals: number }, lineTotal: { amount: number, currency: string, decimals: number } }>, refunds: Array<{ id: string, status: OrderRefundStatus, reason: string | null, failureReason: string | null, requestedAt: string, amount: { amount: number, currency: string, decimals: number } }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }>, timeline: Array<{ id: string, kind: OrderTimelineKind, status: OrderStatus, subject: string | null, details: string | null, at: string }> } | null };

export type LiveOrderSubscriptionVariables = Exact<{
  id: string;
  withStock: boolean;
}>;


export type LiveOrderSubscription = { order: { email: string | null, note: string | null, placedAt: string, expiresAt: string | null, reason: string | null, currency: string, id: string, status: OrderStatus, nextStatuses: Array<OrderStatus>, version: number, updatedAt: string, user: { id: string, displayName: string } | null, payments: Array<{ id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> }> | null, takenFrom?: Array<{ productId: string, quantity: number, location: { id: string, name: string } }> | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, cancelledTotal: { amount: number, currency: string, decimals: number }, refundedTotal: { amount: number, currency: string, decimals: number }, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, sku: string, name: string, quantity: number, cancelledQuantity: number, note: string | null, unitPrice: { amount: number, currency: string, decimals: number }, discount: { amount: number, currency: string, decimals: number }, lineTotal: { amount: number, currency: string, decimals: number } }>, refunds: Array<{ id: string, status: OrderRefundStatus, reason: string | null, failureReason: string | null, requestedAt: string, amount: { amount: number, currency: string, decimals: number } }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }>, timeline: Array<{ id: string, kind: OrderTimelineKind, status: OrderStatus, subject: string | null, details: string | null, at: string }> } | null };

export type OrdersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: AllOrdersFilter | null | undefined;
  sort?: OrderSort | null | undefined;
}>;


export type OrdersQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, status: OrderStatus, nextStatuses: Array<OrderStatus>, version: number, placedAt: string, email: string | null, total: { amount: number, currency: string, decimals: number } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type ExportOrdersMutationVariables = Exact<{
  input: ExportOrdersInput;
}>;


export type ExportOrdersMutation = { exportOrders: { url: string | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type MoveOrderMutationVariables = Exact<{
  input: UpdateOrderStatusInput;
}>;


export type MoveOrderMutation = { updateOrderStatus: { order: { id: string, status: OrderStatus, nextStatuses: Array<OrderStatus>, version: number, updatedAt: string, timeline: Array<{ id: string, kind: OrderTimelineKind, status: OrderStatus, subject: string | null, details: string | null, at: string }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type CancelOrderMutationVariables = Exact<{
  input: CancelOrderInput;
}>;


export type CancelOrderMutation = { cancelOrder: { order: { email: string | null, note: string | null, placedAt: string, expiresAt: string | null, reason: string | null, currency: string, id: string, status: OrderStatus, nextStatuses: Array<OrderStatus>, version: number, updatedAt: string, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, cancelledTotal: { amount: number, currency: string, decimals: number }, refundedTotal: { amount: number, currency: string, decimals: number }, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string, phone: string | null } | null, lines: Array<{ id: string, productId: string, sku: string, name: string, quantity: number, cancelledQuantity: number, note: string | null, unitPrice: { amount: number, currency: string, decimals: number }, discount: { amount: number, currency: string, decimals: number }, lineTotal: { amount: number, currency: string, decimals: number } }>, refunds: Array<{ id: string, status: OrderRefundStatus, reason: string | null, failureReason: string | null, requestedAt: string, amount: { amount: number, currency: string, decimals: number } }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }>, timeline: Array<{ id: string, kind: OrderTimelineKind, status: OrderStatus, subject: string | null, details: string | null, at: string }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type PagePartsFragment = { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null };

export type AmountFragment = { amount: number, currency: string, decimals: number };

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string> };

export type ShopQueryVariables = Exact<{ [key: string]: never; }>;


export type ShopQuery = { shop: { locales: Array<string>, currencies: Array<{ decimals: number, currency: string }> } | null };

export type PaymentContentFragment = { id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> };

export type PaymentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: PaymentFilter | null | undefined;
}>;


export type PaymentsQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, status: PaymentStatus, method: string, createdAt: string, order: { id: string } | null, amount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type PaymentQueryVariables = Exact<{
  id: string;
}>;


export type PaymentQuery = { payment: { id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, order: { id: string, status: OrderStatus } | null, ledger: Array<{ id: string, kind: PaymentEventKind, refundId: string | null, by: string, at: string, amount: { amount: number, currency: string, decimals: number } }> | null, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> } | null };

export type RefundPaymentMutationVariables = Exact<{
  input: RefundPaymentInput;
}>;


export type RefundPaymentMutation = { refundPayment: { refund: { id: string, status: PaymentRefundStatus } | null, payment: { id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, order: { id: string, status: OrderStatus, version: number, refundedTotal: { amount: number, currency: string, decimals: number } } | null, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type CapturePaymentMutationVariables = Exact<{
  input: CapturePaymentInput;
}>;


export type CapturePaymentMutation = { capturePayment: { payment: { id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type VoidPaymentMutationVariables = Exact<{
  input: VoidPaymentInput;
}>;


export type VoidPaymentMutation = { voidPayment: { payment: { id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdatePaymentMutationVariables = Exact<{
  input: UpdatePaymentInput;
}>;


export type UpdatePaymentMutation = { updatePayment: { payment: { id: string, status: PaymentStatus, version: number, method: string, failureReason: PaymentFailureReason | null, reference: string | null, note: string | null, createdAt: string, amount: { amount: number, currency: string, decimals: number }, capturedAmount: { amount: number, currency: string, decimals: number }, refundedAmount: { amount: number, currency: string, decimals: number }, refunds: Array<{ id: string, status: PaymentRefundStatus, reason: string | null, failureReason: PaymentRefundFailureReason | null, createdAt: string, amount: { amount: number, currency: string, decimals: number } }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ImagesOfProductFragment = { id: string, version: number, product: { id: string, version: number, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }> } | null };

export type CreateImageUploadMutationVariables = Exact<{
  input: CreateImageUploadInput;
}>;


export type CreateImageUploadMutation = { createImageUpload: { uploadId: string | null, uploadUrl: string | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type AddProductImageMutationVariables = Exact<{
  input: AddProductImageInput;
}>;


export type AddProductImageMutation = { addProductImage: { image: { id: string, version: number, product: { id: string, version: number, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }> } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateProductImageMutationVariables = Exact<{
  input: UpdateProductImageInput;
}>;


export type UpdateProductImageMutation = { updateProductImage: { image: { id: string, url: string, alt: string, isMade: boolean, version: number, product: { id: string, version: number, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }> } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RemoveProductImageMutationVariables = Exact<{
  input: RemoveProductImageInput;
}>;


export type RemoveProductImageMutation = { removeProductImage: { image: { id: string, version: number, product: { id: string, version: number, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }> } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ProductRowFragment = { id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, onSale: boolean, options: Array<{ name: string }>, regularPrice: { amount: number, currency: string, decimals: number } | null, categories: Array<{ id: string, name: string }>, images: Array<{ id: string, url: string }> };

export type ProductsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  sort?: ProductSort | null | undefined;
  withStock: boolean;
}>;


export type ProductsQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, onSale: boolean, options: Array<{ name: string }>, regularPrice: { amount: number, currency: string, decimals: number } | null, categories: Array<{ id: string, name: string }>, images: Array<{ id: string, url: string }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type FoundProductsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: ProductFilter | null | undefined;
  text: string;
  withStock: boolean;
}>;


export type FoundProductsQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, onSale: boolean, options: Array<{ name: string }>, regularPrice: { amount: number, currency: string, decimals: number } | null, categories: Array<{ id: string, name: string }>, images: Array<{ id: string, url: string }> } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type ProductExportQueryVariables = Exact<{
  filter?: ProductFilter | null | undefined;
  withStock: boolean;
}>;


export type ProductExportQuery = { productExport: { url: string } | null };

export type UpdateProductsMutationVariables = Exact<{
  input: UpdateProductsInput;
  withStock: boolean;
}>;


export type UpdateProductsMutation = { updateProducts: { results: Array<{ index: number, product: { id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, onSale: boolean, options: Array<{ name: string }>, regularPrice: { amount: number, currency: string, decimals: number } | null, categories: Array<{ id: string, name: string }>, images: Array<{ id: string, url: string }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> }> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type GroupOptionsQueryVariables = Exact<{ [key: string]: never; }>;


export type GroupOptionsQuery = { customerGroups: { edges: Array<{ node: { id: string, name: string } }> } | null };

export type ProductImageFragment = { id: string, url: string, alt: string, isMade: boolean, version: number };

export type ProductVariantFragment = { id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, selectedOptions: Array<{ name: string, value: string }> };

export type ProductPricesFragment = { id: string, version: number, groupPrices: Array<{ groupId: string, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null, currencyPrices: Array<{ currency: string, groupId: string | null, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null };

export type ProductDetailsFragment = { id: string, sku: string, slug: string, name: string, description: string, status: ProductStatus, publishAt: string | null, version: number, onSale: boolean, weight: number | null, taxClass: string | null, lowStockAt: number | null, seoTitle: string, seoDescription: string, availability: Availability, createdAt: string, updatedAt: string, regularPrice: { amount: number, currency: string, decimals: number } | null, sale: { from: string | null, until: string | null, price: { amount: number, currency: string, decimals: number } } | null, options: Array<{ name: string, values: Array<string> }>, variantOf: { id: string, name: string } | null, selectedOptions: Array<{ name: string, value: string }>, variants: Array<{ id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, selectedOptions: Array<{ name: string, value: string }> }>, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, name: string }>, attributes: Array<{ text: string | null, number: number | null, boolean: boolean | null, choices: Array<string> | null, attribute: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string> } }>, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }>, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null, groupPrices: Array<{ groupId: string, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null, currencyPrices: Array<{ currency: string, groupId: string | null, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null };

export type ProductQueryVariables = Exact<{
  id: string;
  withStock: boolean;
}>;


export type ProductQuery = { product: { id: string, sku: string, slug: string, name: string, description: string, status: ProductStatus, publishAt: string | null, version: number, onSale: boolean, weight: number | null, taxClass: string | null, lowStockAt: number | null, seoTitle: string, seoDescription: string, availability: Availability, createdAt: string, updatedAt: string, regularPrice: { amount: number, currency: string, decimals: number } | null, sale: { from: string | null, until: string | null, price: { amount: number, currency: string, decimals: number } } | null, options: Array<{ name: string, values: Array<string> }>, variantOf: { id: string, name: string } | null, selectedOptions: Array<{ name: string, value: string }>, variants: Array<{ id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, selectedOptions: Array<{ name: string, value: string }> }>, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, name: string }>, attributes: Array<{ text: string | null, number: number | null, boolean: boolean | null, choices: Array<string> | null, attribute: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string> } }>, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }>, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null, groupPrices: Array<{ groupId: string, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null, currencyPrices: Array<{ currency: string, groupId: string | null, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null } | null };

export type CreateProductMutationVariables = Exact<{
  input: CreateProductInput;
}>;


export type CreateProductMutation = { createProduct: { product: { id: string } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateProductMutationVariables = Exact<{
  input: UpdateProductInput;
  withStock: boolean;
}>;


export type UpdateProductMutation = { updateProduct: { product: { id: string, sku: string, slug: string, name: string, description: string, status: ProductStatus, publishAt: string | null, version: number, onSale: boolean, weight: number | null, taxClass: string | null, lowStockAt: number | null, seoTitle: string, seoDescription: string, availability: Availability, createdAt: string, updatedAt: string, regularPrice: { amount: number, currency: string, decimals: number } | null, sale: { from: string | null, until: string | null, price: { amount: number, currency: string, decimals: number } } | null, options: Array<{ name: string, values: Array<string> }>, variantOf: { id: string, name: string } | null, selectedOptions: Array<{ name: string, value: string }>, variants: Array<{ id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, selectedOptions: Array<{ name: string, value: string }> }>, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, name: string }>, attributes: Array<{ text: string | null, number: number | null, boolean: boolean | null, choices: Array<string> | null, attribute: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string> } }>, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }>, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null, groupPrices: Array<{ groupId: string, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null, currencyPrices: Array<{ currency: string, groupId: string | null, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type AddVariantsMutationVariables = Exact<{
  input: AddVariantsInput;
  withStock: boolean;
}>;


export type AddVariantsMutation = { addVariants: { product: { id: string, sku: string, slug: string, name: string, description: string, status: ProductStatus, publishAt: string | null, version: number, onSale: boolean, weight: number | null, taxClass: string | null, lowStockAt: number | null, seoTitle: string, seoDescription: string, availability: Availability, createdAt: string, updatedAt: string, regularPrice: { amount: number, currency: string, decimals: number } | null, sale: { from: string | null, until: string | null, price: { amount: number, currency: string, decimals: number } } | null, options: Array<{ name: string, values: Array<string> }>, variantOf: { id: string, name: string } | null, selectedOptions: Array<{ name: string, value: string }>, variants: Array<{ id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, selectedOptions: Array<{ name: string, value: string }> }>, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, name: string }>, attributes: Array<{ text: string | null, number: number | null, boolean: boolean | null, choices: Array<string> | null, attribute: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string> } }>, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }>, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null, groupPrices: Array<{ groupId: string, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null, currencyPrices: Array<{ currency: string, groupId: string | null, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteProductMutationVariables = Exact<{
  input: DeleteProductInput;
  withStock: boolean;
}>;


export type DeleteProductMutation = { deleteProduct: { product: { id: string, sku: string, slug: string, name: string, description: string, status: ProductStatus, publishAt: string | null, version: number, onSale: boolean, weight: number | null, taxClass: string | null, lowStockAt: number | null, seoTitle: string, seoDescription: string, availability: Availability, createdAt: string, updatedAt: string, regularPrice: { amount: number, currency: string, decimals: number } | null, sale: { from: string | null, until: string | null, price: { amount: number, currency: string, decimals: number } } | null, options: Array<{ name: string, values: Array<string> }>, variantOf: { id: string, name: string } | null, selectedOptions: Array<{ name: string, value: string }>, variants: Array<{ id: string, sku: string, name: string, status: ProductStatus, version: number, availability: Availability, available?: number | null, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, selectedOptions: Array<{ name: string, value: string }> }>, categories: Array<{ id: string, name: string }>, collections: Array<{ id: string, name: string }>, attributes: Array<{ text: string | null, number: number | null, boolean: boolean | null, choices: Array<string> | null, attribute: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string> } }>, images: Array<{ id: string, url: string, alt: string, isMade: boolean, version: number }>, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null, groupPrices: Array<{ groupId: string, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null, currencyPrices: Array<{ currency: string, groupId: string | null, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type SetProductPricesMutationVariables = Exact<{
  input: SetProductPricesInput;
}>;


export type SetProductPricesMutation = { setProductPrices: { results: Array<{ index: number, product: { id: string, version: number, groupPrices: Array<{ groupId: string, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null, currencyPrices: Array<{ currency: string, groupId: string | null, minQuantity: number, group: { id: string, name: string } | null, price: { amount: number, currency: string, decimals: number } }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> }> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type SetProductCategoriesMutationVariables = Exact<{
  input: SetProductCategoriesInput;
}>;


export type SetProductCategoriesMutation = { setProductCategories: { product: { id: string, version: number, categories: Array<{ id: string, name: string }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type SetProductAttributesMutationVariables = Exact<{
  input: SetProductAttributesInput;
}>;


export type SetProductAttributesMutation = { setProductAttributes: { product: { id: string, version: number, attributes: Array<{ text: string | null, number: number | null, boolean: boolean | null, choices: Array<string> | null, attribute: { id: string, code: string, name: string, kind: AttributeKind, unit: string | null, choices: Array<string> } }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ProductStockFragment = { id: string, name: string, available: number | null, onHand: number | null, held: number | null, availability: Availability, stockByLocation: Array<{ productId: string, onHand: number, held: number, available: number, location: { id: string, name: string, isMain: boolean } }> | null };

export type ProductStockQueryVariables = Exact<{
  id: string;
}>;


export type ProductStockQuery = { product: { id: string, name: string, available: number | null, onHand: number | null, held: number | null, availability: Availability, stockByLocation: Array<{ productId: string, onHand: number, held: number, available: number, location: { id: string, name: string, isMain: boolean } }> | null } | null, stockLocations: Array<{ id: string, name: string, isMain: boolean }> | null };

export type StockMovementsQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type StockMovementsQuery = { product: { id: string, stockMovements: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, kind: StockMovementKind, onHand: number, held: number, reason: string | null, orderId: string | null, at: string, location: { id: string, name: string } } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null } | null };

export type AdjustStockMutationVariables = Exact<{
  input: AdjustStockInput;
}>;


export type AdjustStockMutation = { adjustStock: { product: { id: string, name: string, available: number | null, onHand: number | null, held: number | null, availability: Availability, stockByLocation: Array<{ productId: string, onHand: number, held: number, available: number, location: { id: string, name: string, isMain: boolean } }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type TransferStockMutationVariables = Exact<{
  input: TransferStockInput;
}>;


export type TransferStockMutation = { transferStock: { product: { id: string, name: string, available: number | null, onHand: number | null, held: number | null, availability: Availability, stockByLocation: Array<{ productId: string, onHand: number, held: number, available: number, location: { id: string, name: string, isMain: boolean } }> | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ReconciliationPartQueryVariables = Exact<{
  from: string;
  to: string;
  after?: string | null | undefined;
}>;


export type ReconciliationPartQuery = { reconciliation: { next: string | null, compared: number | null, notCompared: Array<string> | null, differences: Array<{ kind: DifferenceKind, subject: string, message: string, ageSeconds: number | null, order: { id: string, payments: Array<{ id: string }> | null } | null, product: { id: string, name: string } | null }> | null, inFlight: Array<{ orderId: string, ageSeconds: number, waitingFor: Array<string> }> | null } | null };

export type DifferenceRowFragment = { kind: DifferenceKind, subject: string, message: string, ageSeconds: number | null, order: { id: string, payments: Array<{ id: string }> | null } | null, product: { id: string, name: string } | null };

export type RolesQueryVariables = Exact<{ [key: string]: never; }>;


export type RolesQuery = { roles: { totalCount: number, edges: Array<{ node: { id: string, name: string, description: string, permissions: Array<Permission>, builtIn: boolean, version: number } }> } | null };

export type RoleStateFragment = { id: string, name: string, description: string, permissions: Array<Permission>, builtIn: boolean, version: number };

export type CreateRoleMutationVariables = Exact<{
  input: CreateRoleInput;
}>;


export type CreateRoleMutation = { createRole: { role: { id: string, name: string, description: string, permissions: Array<Permission>, builtIn: boolean, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type UpdateRoleMutationVariables = Exact<{
  input: UpdateRoleInput;
}>;


export type UpdateRoleMutation = { updateRole: { role: { id: string, name: string, description: string, permissions: Array<Permission>, builtIn: boolean, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type DeleteRoleMutationVariables = Exact<{
  input: DeleteRoleInput;
}>;


export type DeleteRoleMutation = { deleteRole: { role: { id: string, name: string, description: string, permissions: Array<Permission>, builtIn: boolean, version: number } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type EnrolMfaMutationVariables = Exact<{
  input: EnrolMfaInput;
}>;


export type EnrolMfaMutation = { enrolMfa: { secret: string | null, uri: string | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ConfirmMfaMutationVariables = Exact<{
  input: ConfirmMfaInput;
}>;


export type ConfirmMfaMutation = { confirmMfa: { recoveryCodes: Array<string> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type SignInProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type SignInProvidersQuery = { signInProviders: Array<{ id: string, name: string }> | null };

export type InvitationsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type InvitationsQuery = { page: { totalCount: number, totalCountIsExact: boolean, edges: Array<{ node: { id: string, email: string, createdAt: string, expiresAt: string, acceptedAt: string | null, revokedAt: string | null, role: { id: string, name: string } | null, inviter: { id: string, displayName: string } | null } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type InvitationStateFragment = { id: string, email: string, createdAt: string, expiresAt: string, acceptedAt: string | null, revokedAt: string | null, role: { id: string, name: string } | null, inviter: { id: string, displayName: string } | null };

export type InviteStaffMutationVariables = Exact<{
  input: InviteStaffInput;
}>;


export type InviteStaffMutation = { inviteStaff: { invitation: { id: string, email: string, createdAt: string, expiresAt: string, acceptedAt: string | null, revokedAt: string | null, role: { id: string, name: string } | null, inviter: { id: string, displayName: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RevokeInvitationMutationVariables = Exact<{
  input: RevokeInvitationInput;
}>;


export type RevokeInvitationMutation = { revokeInvitation: { invitation: { id: string, email: string, createdAt: string, expiresAt: string, acceptedAt: string | null, revokedAt: string | null, role: { id: string, name: string } | null, inviter: { id: string, displayName: string } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type TranslationContentFragment = { subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> };

export type AttributeTranslationsFragment = { id: string, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null };

export type CategoryTranslationsQueryVariables = Exact<{
  id: string;
}>;


export type CategoryTranslationsQuery = { category: { id: string, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null } | null };

export type CollectionTranslationsQueryVariables = Exact<{
  id: string;
}>;


export type CollectionTranslationsQuery = { collection: { id: string, translations: Array<{ subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> }> | null } | null };

export type SetTranslationsMutationVariables = Exact<{
  input: SetTranslationsInput;
}>;


export type SetTranslationsMutation = { setTranslations: { results: Array<{ index: number, translation: { subjectId: string, locale: string, name: string | null, description: string | null, seoTitle: string | null, seoDescription: string | null, version: number, terms: Array<{ term: string, text: string }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> }> | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

const fragmentApiKeyState = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ApiKeyState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ApiKey"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"makerId"}},{"kind":"Field","name":{"kind":"Name","value":"maker"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastUsedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}}]}}
const fragmentAttributeRow = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributeRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attribute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}},{"kind":"Field","name":{"kind":"Name","value":"isFilterable"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}
const fragmentCategoryNode = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryNode"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"parent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}
const fragmentCategoryBranch = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CategoryBranch"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Category"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryNode"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}
const fragmentCollectionRow = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CollectionRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Collection"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"productCount"}},{"kind":"Field","name":{"kind":"Name","value":"isFilled"}},{"kind":"Field","name":{"kind":"Name","value":"lookedAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"rule"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categoryId"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"values"}},{"kind":"Field","name":{"kind":"Name","value":"min"}},{"kind":"Field","name":{"kind":"Name","value":"max"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minPrice"}},{"kind":"Field","name":{"kind":"Name","value":"maxPrice"}},{"kind":"Field","name":{"kind":"Name","value":"skuPrefix"}},{"kind":"Field","name":{"kind":"Name","value":"newForDays"}},{"kind":"Field","name":{"kind":"Name","value":"onSale"}}]}}]}}
const fragmentAmount = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Amount"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}}
const fragmentCouponRow = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CouponRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Coupon"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"percent"}},{"kind":"Field","name":{"kind":"Name","value":"amounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minimums"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"startsAt"}},{"kind":"Field","name":{"kind":"Name","value":"endsAt"}},{"kind":"Field","name":{"kind":"Name","value":"uses"}},{"kind":"Field","name":{"kind":"Name","value":"usesByCustomer"}},{"kind":"Field","name":{"kind":"Name","value":"used"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}
const fragmentCustomerState = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"emailVerified"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"deletedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspensionReason"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}
const fragmentCustomerBook = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerBook"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"settings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"timeZone"}},{"kind":"Field","name":{"kind":"Name","value":"marketingEmails"}},{"kind":"Field","name":{"kind":"Name","value":"orderEmails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"addresses"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"company"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}},{"kind":"Field","name":{"kind":"Name","value":"isDefaultShipping"}},{"kind":"Field","name":{"kind":"Name","value":"isDefaultBilling"}}]}}]}}
const fragmentCustomerSignIns = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerSignIns"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"User"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"hasPassword"}},{"kind":"Field","name":{"kind":"Name","value":"mfa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"enabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}},{"kind":"Field","name":{"kind":"Name","value":"identities"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"provider"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"usedAt"}}]}},{"kind":"Field","name":{"kind":"Name","value":"activity"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"20"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"device"}},{"kind":"Field","name":{"kind":"Name","value":"place"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"byStaff"}}]}}]}}]}}]}}
const fragmentFigures = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Figures"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SystemStats"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"netSales"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"averageOrderValue"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"byDay"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"90"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"day"}},{"kind":"Field","name":{"kind":"Name","value":"orders"}},{"kind":"Field","name":{"kind":"Name","value":"netSales"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}}
const fragmentDeadLetterRow = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"DeadLetterRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DeadLetter"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"consumer"}},{"kind":"Field","name":{"kind":"Name","value":"producer"}},{"kind":"Field","name":{"kind":"Name","value":"eventType"}},{"kind":"Field","name":{"kind":"Name","value":"eventSeq"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"failedAt"}},{"kind":"Field","name":{"kind":"Name","value":"handledAt"}}]}}
const fragmentCustomerGroupState = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CustomerGroupState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CustomerGroup"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}
const fragmentSubgraphState = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"SubgraphState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SubgraphHealth"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"runningSince"}},{"kind":"Field","name":{"kind":"Name","value":"deadLetters"}},{"kind":"Field","name":{"kind":"Name","value":"lags"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"producer"}},{"kind":"Field","name":{"kind":"Name","value":"events"}},{"kind":"Field","name":{"kind":"Name","value":"seconds"}}]}}]}}
const fragmentImportRow = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImportRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductImport"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"fileName"}},{"kind":"Field","name":{"kind":"Name","value":"dryRun"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"rows"}},{"kind":"Field","name":{"kind":"Name","value":"done"}},{"kind":"Field","name":{"kind":"Name","value":"created"}},{"kind":"Field","name":{"kind":"Name","value":"updated"}},{"kind":"Field","name":{"kind":"Name","value":"unchanged"}},{"kind":"Field","name":{"kind":"Name","value":"failed"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"finishedAt"}}]}}
const fragmentLocationRow = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"LocationRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StockLocation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}},{"kind":"Field","name":{"kind":"Name","value":"isMain"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}
const fragmentOrderState = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nextStatuses"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"details"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}
const fragmentRefusal = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}
const fragmentStaffOrder = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"StaffOrder"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderState"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"cancelledTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}},{"kind":"Field","name":{"kind":"Name","value":"phone"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"cancelledQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"requestedAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}
const fragmentPaymentContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"PaymentContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Payment"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"note"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"capturedAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refunds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}}
const fragmentOrderOfScreen = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderOfScreen"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffOrder"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"takenFrom"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}}}]}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}
const fragmentPageParts = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"PageParts"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PageInfo"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}
const fragmentProductImage = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductImage"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductImage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"isMade"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}
const fragmentImagesOfProduct = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ImagesOfProduct"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ProductImage"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductImage"}}]}}]}}]}}
const fragmentProductRow = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"available"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"regularPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onSale"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"160"}}]}]}}]}}
const fragmentProductPrices = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductPrices"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"groupPrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"currencyPrices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"group"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"minQuantity"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}}
const fragmentProductVariant = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductVariant"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"available"},"directives":[{"kind":"Directive","name":{"kind":"Name","value":"include"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"if"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}}}]}]},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"regularPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selectedOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}}]}}
const fragmentTranslationContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"TranslationContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Translation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subjectId"}},{"kind":"Field","name":{"kind":"Name","value":"locale"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"seoTitle"}},{"kind":"Field","name":{"kind":"Name","value":"seoDescription"}},{"kind":"Field","name":{"kind":"Name","value":"terms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"term"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}
const fragmentProductDetails = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductDetails"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductPrices"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"publishAt"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"onSale"}},{"kind":"Field","name":{"kind":"Name","value":"regularPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sale"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"weight"}},{"kind":"Field","name":{"kind":"Name","value":"taxClass"}},{"kind":"Field","name":{"kind":"Name","value":"lowStockAt"}},{"kind":"Field","name":{"kind":"Name","value":"seoTitle"}},{"kind":"Field","name":{"kind":"Name","value":"seoDescription"}},{"kind":"Field","name":{"kind":"Name","value":"options"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"values"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variantOf"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"selectedOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"variants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductVariant"}}]}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"collections"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"attributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"boolean"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductImage"}}]}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TranslationContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"updatedAt"}}]}}
const fragmentProductStock = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductStock"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"available"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"stockByLocation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isMain"}}]}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}}
const fragmentDifferenceRow = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"DifferenceRow"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Difference"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"ageSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}
const fragmentRoleState = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"RoleState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Role"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}},{"kind":"Field","name":{"kind":"Name","value":"builtIn"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}}
const fragmentInvitationState = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"InvitationState"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Invitation"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"expiresAt"}},{"kind":"Field","name":{"kind":"Name","value":"acceptedAt"}},{"kind":"Field","name":{"kind":"Name","value":"revokedAt"}},{"kind":"Field","name":{"kind":"Name","value":"role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inviter"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}
const fragmentAttributeTranslations = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"AttributeTranslations"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Attribute"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TranslationContent"}}]}}]}}
export const ApiKeyStateFragmentDoc = {"kind":"Document","definitions":[fragmentApiKeyState]} as unknown as DocumentNode<ApiKeyStateFragment, unknown>;
export const AttributeRowFragmentDoc = {"kind":"Document","definitions":[fragmentAttributeRow]} as unknown as DocumentNode<AttributeRowFragment, unknown>;
export const CategoryNodeFragmentDoc = {"kind":"Document","definitions":[fragmentCategoryNode]} as unknown as DocumentNode<CategoryNodeFragment, unknown>;
export const CategoryBranchFragmentDoc = {"kind":"Document","definitions":[fragmentCategoryBranch,fragmentCategoryNode]} as unknown as DocumentNode<CategoryBranchFragment, unknown>;
export const CollectionRowFragmentDoc = {"kind":"Document","definitions":[fragmentCollectionRow]} as unknown as DocumentNode<CollectionRowFragment, unknown>;
export const AmountFragmentDoc = {"kind":"Document","definitions":[fragmentAmount]} as unknown as DocumentNode<AmountFragment, unknown>;
export const CouponRowFragmentDoc = {"kind":"Document","definitions":[fragmentCouponRow,fragmentAmount]} as unknown as DocumentNode<CouponRowFragment, unknown>;
export const CustomerStateFragmentDoc = {"kind":"Document","definitions":[fragmentCustomerState]} as unknown as DocumentNode<CustomerStateFragment, unknown>;
export const CustomerBookFragmentDoc = {"kind":"Document","definitions":[fragmentCustomerBook]} as unknown as DocumentNode<CustomerBookFragment, unknown>;
export const CustomerSignInsFragmentDoc = {"kind":"Document","definitions":[fragmentCustomerSignIns]} as unknown as DocumentNode<CustomerSignInsFragment, unknown>;
export const FiguresFragmentDoc = {"kind":"Document","definitions":[fragmentFigures,fragmentAmount]} as unknown as DocumentNode<FiguresFragment, unknown>;
export const DeadLetterRowFragmentDoc = {"kind":"Document","definitions":[fragmentDeadLetterRow]} as unknown as DocumentNode<DeadLetterRowFragment, unknown>;
export const CustomerGroupStateFragmentDoc = {"kind":"Document","definitions":[fragmentCustomerGroupState]} as unknown as DocumentNode<CustomerGroupStateFragment, unknown>;
export const SubgraphStateFragmentDoc = {"kind":"Document","definitions":[fragmentSubgraphState]} as unknown as DocumentNode<SubgraphStateFragment, unknown>;
export const ImportRowFragmentDoc = {"kind":"Document","definitions":[fragmentImportRow]} as unknown as DocumentNode<ImportRowFragment, unknown>;
export const LocationRowFragmentDoc = {"kind":"Document","definitions":[fragmentLocationRow]} as unknown as DocumentNode<LocationRowFragment, unknown>;
export const OrderStateFragmentDoc = {"kind":"Document","definitions":[fragmentOrderState]} as unknown as DocumentNode<OrderStateFragment, unknown>;
export const RefusalFragmentDoc = {"kind":"Document","definitions":[fragmentRefusal]} as unknown as DocumentNode<RefusalFragment, unknown>;
export const StaffOrderFragmentDoc = {"kind":"Document","definitions":[fragmentStaffOrder,fragmentOrderState,fragmentAmount,fragmentRefusal]} as unknown as DocumentNode<StaffOrderFragment, unknown>;
export const PaymentContentFragmentDoc = {"kind":"Document","definitions":[fragmentPaymentContent,fragmentAmount]} as unknown as DocumentNode<PaymentContentFragment, unknown>;
export const OrderOfScreenFragmentDoc = {"kind":"Document","definitions":[fragmentOrderOfScreen,fragmentOrderState,fragmentAmount,fragmentRefusal,fragmentStaffOrder,fragmentPaymentContent]} as unknown as DocumentNode<OrderOfScreenFragment, unknown>;
export const PagePartsFragmentDoc = {"kind":"Document","definitions":[fragmentPageParts]} as unknown as DocumentNode<PagePartsFragment, unknown>;
export const ProductImageFragmentDoc = {"kind":"Document","definitions":[fragmentProductImage]} as unknown as DocumentNode<ProductImageFragment, unknown>;
export const ImagesOfProductFragmentDoc = {"kind":"Document","definitions":[fragmentImagesOfProduct,fragmentProductImage]} as unknown as DocumentNode<ImagesOfProductFragment, unknown>;
export const ProductRowFragmentDoc = {"kind":"Document","definitions":[fragmentProductRow,fragmentAmount]} as unknown as DocumentNode<ProductRowFragment, unknown>;
export const ProductPricesFragmentDoc = {"kind":"Document","definitions":[fragmentProductPrices,fragmentAmount]} as unknown as DocumentNode<ProductPricesFragment, unknown>;
export const ProductVariantFragmentDoc = {"kind":"Document","definitions":[fragmentProductVariant,fragmentAmount]} as unknown as DocumentNode<ProductVariantFragment, unknown>;
export const TranslationContentFragmentDoc = {"kind":"Document","definitions":[fragmentTranslationContent]} as unknown as DocumentNode<TranslationContentFragment, unknown>;
export const ProductDetailsFragmentDoc = {"kind":"Document","definitions":[fragmentProductDetails,fragmentAmount,fragmentProductPrices,fragmentProductVariant,fragmentProductImage,fragmentTranslationContent]} as unknown as DocumentNode<ProductDetailsFragment, unknown>;
export const ProductStockFragmentDoc = {"kind":"Document","definitions":[fragmentProductStock]} as unknown as DocumentNode<ProductStockFragment, unknown>;
export const DifferenceRowFragmentDoc = {"kind":"Document","definitions":[fragmentDifferenceRow]} as unknown as DocumentNode<DifferenceRowFragment, unknown>;
export const RoleStateFragmentDoc = {"kind":"Document","definitions":[fragmentRoleState]} as unknown as DocumentNode<RoleStateFragment, unknown>;
export const InvitationStateFragmentDoc = {"kind":"Document","definitions":[fragmentInvitationState]} as unknown as DocumentNode<InvitationStateFragment, unknown>;
export const AttributeTranslationsFragmentDoc = {"kind":"Document","definitions":[fragmentAttributeTranslations,fragmentTranslationContent]} as unknown as DocumentNode<AttributeTranslationsFragment, unknown>;
export const ApiKeysDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ApiKeys"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"apiKeys"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyState"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentApiKeyState,fragmentPageParts]} as unknown as DocumentNode<ApiKeysQuery, ApiKeysQueryVariables>;
export const CreateApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"key"}},{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentApiKeyState,fragmentRefusal]} as unknown as DocumentNode<CreateApiKeyMutation, CreateApiKeyMutationVariables>;
export const RevokeApiKeyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeApiKey"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeApiKeyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeApiKey"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"apiKey"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ApiKeyState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentApiKeyState,fragmentRefusal]} as unknown as DocumentNode<RevokeApiKeyMutation, RevokeApiKeyMutationVariables>;
export const AttributesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Attributes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"attributes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributeRow"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributeTranslations"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentTranslationContent,fragmentAttributeRow,fragmentAttributeTranslations,fragmentPageParts]} as unknown as DocumentNode<AttributesQuery, AttributesQueryVariables>;
export const AllAttributesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllAttributes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"attributes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributeRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}}]}}]}},fragmentAttributeRow,fragmentPageParts]} as unknown as DocumentNode<AllAttributesQuery, AllAttributesQueryVariables>;
export const CreateAttributeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateAttribute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateAttributeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createAttribute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributeRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAttributeRow,fragmentRefusal]} as unknown as DocumentNode<CreateAttributeMutation, CreateAttributeMutationVariables>;
export const UpdateAttributeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateAttribute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateAttributeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateAttribute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"AttributeRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAttributeRow,fragmentRefusal]} as unknown as DocumentNode<UpdateAttributeMutation, UpdateAttributeMutationVariables>;
export const DeleteAttributeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteAttribute"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteAttributeInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteAttribute"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<DeleteAttributeMutation, DeleteAttributeMutationVariables>;
export const AuditLogDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AuditLog"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AuditFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"auditLog"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"action"}},{"kind":"Field","name":{"kind":"Name","value":"subgraph"}},{"kind":"Field","name":{"kind":"Name","value":"actorId"}},{"kind":"Field","name":{"kind":"Name","value":"actor"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"before"}},{"kind":"Field","name":{"kind":"Name","value":"after"}},{"kind":"Field","name":{"kind":"Name","value":"requestId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentPageParts]} as unknown as DocumentNode<AuditLogQuery, AuditLogQueryVariables>;
export const TopCategoriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"TopCategories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryBranch"}}]}}]}},fragmentCategoryNode,fragmentCategoryBranch]} as unknown as DocumentNode<TopCategoriesQuery, TopCategoriesQueryVariables>;
export const CategoriesBelowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CategoriesBelow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryBranch"}}]}}]}}]}},fragmentCategoryNode,fragmentCategoryBranch]} as unknown as DocumentNode<CategoriesBelowQuery, CategoriesBelowQueryVariables>;
export const CategoryOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CategoryOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"children"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<CategoryOptionsQuery, CategoryOptionsQueryVariables>;
export const CreateCategoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCategoryNode,fragmentRefusal]} as unknown as DocumentNode<CreateCategoryMutation, CreateCategoryMutationVariables>;
export const UpdateCategoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCategoryNode,fragmentRefusal]} as unknown as DocumentNode<UpdateCategoryMutation, UpdateCategoryMutationVariables>;
export const MoveCategoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCategoryNode,fragmentRefusal]} as unknown as DocumentNode<MoveCategoryMutation, MoveCategoryMutationVariables>;
export const DeleteCategoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCategory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCategoryInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCategory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CategoryNode"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCategoryNode,fragmentRefusal]} as unknown as DocumentNode<DeleteCategoryMutation, DeleteCategoryMutationVariables>;
export const CollectionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Collections"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"collections"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CollectionRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentCollectionRow,fragmentPageParts]} as unknown as DocumentNode<CollectionsQuery, CollectionsQueryVariables>;
export const CreateCollectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCollection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCollectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCollection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CollectionRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCollectionRow,fragmentRefusal]} as unknown as DocumentNode<CreateCollectionMutation, CreateCollectionMutationVariables>;
export const UpdateCollectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCollection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCollectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCollection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CollectionRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCollectionRow,fragmentRefusal]} as unknown as DocumentNode<UpdateCollectionMutation, UpdateCollectionMutationVariables>;
export const DeleteCollectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCollection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCollectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCollection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CollectionRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCollectionRow,fragmentRefusal]} as unknown as DocumentNode<DeleteCollectionMutation, DeleteCollectionMutationVariables>;
export const CouponsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Coupons"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CouponFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"coupons"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentAmount,fragmentCouponRow,fragmentPageParts]} as unknown as DocumentNode<CouponsQuery, CouponsQueryVariables>;
export const CreateCouponDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCoupon"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCouponInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCoupon"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coupon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentCouponRow,fragmentRefusal]} as unknown as DocumentNode<CreateCouponMutation, CreateCouponMutationVariables>;
export const UpdateCouponDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCoupon"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCouponInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCoupon"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coupon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentCouponRow,fragmentRefusal]} as unknown as DocumentNode<UpdateCouponMutation, UpdateCouponMutationVariables>;
export const EndCouponDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndCoupon"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndCouponInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endCoupon"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"coupon"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CouponRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentCouponRow,fragmentRefusal]} as unknown as DocumentNode<EndCouponMutation, EndCouponMutationVariables>;
export const CustomersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Customers"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"UserFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"users"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"suspendedAt"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"customerGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentPageParts]} as unknown as DocumentNode<CustomersQuery, CustomersQueryVariables>;
export const CustomerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Customer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerState"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerBook"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerSignIns"}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}}]}}]}}]}},fragmentCustomerState,fragmentCustomerBook,fragmentCustomerSignIns,fragmentAmount]} as unknown as DocumentNode<CustomerQuery, CustomerQueryVariables>;
export const CustomerNotesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerNotes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"userId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"userNotes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"userId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"userId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"author"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<CustomerNotesQuery, CustomerNotesQueryVariables>;
export const UpdateCustomerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCustomer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerState"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerBook"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerState,fragmentCustomerBook,fragmentRefusal]} as unknown as DocumentNode<UpdateCustomerMutation, UpdateCustomerMutationVariables>;
export const SuspendUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SuspendUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SuspendUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"suspendUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerState"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerState,fragmentRefusal]} as unknown as DocumentNode<SuspendUserMutation, SuspendUserMutationVariables>;
export const ReinstateUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReinstateUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ReinstateUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reinstateUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerState,fragmentRefusal]} as unknown as DocumentNode<ReinstateUserMutation, ReinstateUserMutationVariables>;
export const SignOutUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOutUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOutUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ended"}},{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"sessions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<SignOutUserMutation, SignOutUserMutationVariables>;
export const ResetMfaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetMfa"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetMfaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetMfa"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mfa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"enabledAt"}},{"kind":"Field","name":{"kind":"Name","value":"recoveryCodesLeft"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<ResetMfaMutation, ResetMfaMutationVariables>;
export const DeleteUserDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteUser"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteUserInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteUser"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerState,fragmentRefusal]} as unknown as DocumentNode<DeleteUserMutation, DeleteUserMutationVariables>;
export const AddUserNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddUserNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddUserNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addUserNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"note"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<AddUserNoteMutation, AddUserNoteMutationVariables>;
export const DeleteUserNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteUserNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteUserNoteInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteUserNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<DeleteUserNoteMutation, DeleteUserNoteMutationVariables>;
export const AssignRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AssignRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AssignRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"assignRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerState,fragmentRefusal]} as unknown as DocumentNode<AssignRoleMutation, AssignRoleMutationVariables>;
export const RevokeRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"user"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerState,fragmentRefusal]} as unknown as DocumentNode<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const DashboardDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Dashboard"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"now"},"name":{"kind":"Name","value":"systemStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figures"}},{"kind":"Field","name":{"kind":"Name","value":"ordersByStatus"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"count"}}]}},{"kind":"Field","name":{"kind":"Name","value":"topProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"8"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"units"}},{"kind":"Field","name":{"kind":"Name","value":"sales"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lowStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"earlier"},"name":{"kind":"Name","value":"systemStats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Figures"}}]}}]}},fragmentAmount,fragmentFigures]} as unknown as DocumentNode<DashboardQuery, DashboardQueryVariables>;
export const DeadLettersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"DeadLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"deadLetters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeadLetterRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentDeadLetterRow,fragmentPageParts]} as unknown as DocumentNode<DeadLettersQuery, DeadLettersQueryVariables>;
export const RetryDeadLettersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetryDeadLetters"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetryDeadLettersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retryDeadLetters"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deadLetters"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DeadLetterRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentDeadLetterRow,fragmentRefusal]} as unknown as DocumentNode<RetryDeadLettersMutation, RetryDeadLettersMutationVariables>;
export const CustomerGroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CustomerGroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"customerGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerGroupState"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentCustomerGroupState,fragmentPageParts]} as unknown as DocumentNode<CustomerGroupsQuery, CustomerGroupsQueryVariables>;
export const AllCustomerGroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AllCustomerGroups"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AllCustomerGroupsQuery, AllCustomerGroupsQueryVariables>;
export const CreateCustomerGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateCustomerGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateCustomerGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createCustomerGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerGroupState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerGroupState,fragmentRefusal]} as unknown as DocumentNode<CreateCustomerGroupMutation, CreateCustomerGroupMutationVariables>;
export const UpdateCustomerGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCustomerGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCustomerGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCustomerGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerGroupState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerGroupState,fragmentRefusal]} as unknown as DocumentNode<UpdateCustomerGroupMutation, UpdateCustomerGroupMutationVariables>;
export const DeleteCustomerGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteCustomerGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteCustomerGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteCustomerGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CustomerGroupState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentCustomerGroupState,fragmentRefusal]} as unknown as DocumentNode<DeleteCustomerGroupMutation, DeleteCustomerGroupMutationVariables>;
export const AddToCustomerGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddToCustomerGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddToCustomerGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addToCustomerGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<AddToCustomerGroupMutation, AddToCustomerGroupMutationVariables>;
export const RemoveFromCustomerGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveFromCustomerGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveFromCustomerGroupInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeFromCustomerGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroup"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<RemoveFromCustomerGroupMutation, RemoveFromCustomerGroupMutationVariables>;
export const HealthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"health"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"admin"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubgraphState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"auth"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubgraphState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"carts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubgraphState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"orders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubgraphState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payments"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubgraphState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"products"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubgraphState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"users"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"SubgraphState"}}]}}]}}]}},fragmentSubgraphState]} as unknown as DocumentNode<HealthQuery, HealthQueryVariables>;
export const ProductImportsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductImports"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"productImports"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentImportRow,fragmentPageParts]} as unknown as DocumentNode<ProductImportsQuery, ProductImportsQueryVariables>;
export const ProductImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportRow"}},{"kind":"Field","name":{"kind":"Name","value":"reportUrl"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"50"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"row"}},{"kind":"Field","name":{"kind":"Name","value":"column"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}}]}}]}},fragmentImportRow]} as unknown as DocumentNode<ProductImportQuery, ProductImportQueryVariables>;
export const CreateProductImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProductImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProductImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProductImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentImportRow,fragmentRefusal]} as unknown as DocumentNode<CreateProductImportMutation, CreateProductImportMutationVariables>;
export const CancelProductImportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelProductImport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelProductImportInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelProductImport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"import"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImportRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentImportRow,fragmentRefusal]} as unknown as DocumentNode<CancelProductImportMutation, CancelProductImportMutationVariables>;
export const StockLocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StockLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationRow"}}]}}]}},fragmentLocationRow]} as unknown as DocumentNode<StockLocationsQuery, StockLocationsQueryVariables>;
export const StockAtLocationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StockAtLocations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"maxAvailable"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stockLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationRow"}},{"kind":"Field","name":{"kind":"Name","value":"stock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"maxAvailable"},"value":{"kind":"Variable","name":{"kind":"Name","value":"maxAvailable"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}}]}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"available"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}}]}},fragmentLocationRow,fragmentPageParts]} as unknown as DocumentNode<StockAtLocationsQuery, StockAtLocationsQueryVariables>;
export const CreateStockLocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateStockLocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateStockLocationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createStockLocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentLocationRow,fragmentRefusal]} as unknown as DocumentNode<CreateStockLocationMutation, CreateStockLocationMutationVariables>;
export const UpdateStockLocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateStockLocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateStockLocationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateStockLocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentLocationRow,fragmentRefusal]} as unknown as DocumentNode<UpdateStockLocationMutation, UpdateStockLocationMutationVariables>;
export const DeleteStockLocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteStockLocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteStockLocationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteStockLocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"LocationRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentLocationRow,fragmentRefusal]} as unknown as DocumentNode<DeleteStockLocationMutation, DeleteStockLocationMutationVariables>;
export const MeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"me"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"displayName"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"permissions"}}]}},{"kind":"Field","name":{"kind":"Name","value":"mfa"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enabled"}},{"kind":"Field","name":{"kind":"Name","value":"required"}}]}}]}}]}}]} as unknown as DocumentNode<MeQuery, MeQueryVariables>;
export const OrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Order"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderOfScreen"}}]}}]}},fragmentOrderState,fragmentAmount,fragmentRefusal,fragmentStaffOrder,fragmentPaymentContent,fragmentOrderOfScreen]} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const LiveOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderOfScreen"}}]}}]}},fragmentOrderState,fragmentAmount,fragmentRefusal,fragmentStaffOrder,fragmentPaymentContent,fragmentOrderOfScreen]} as unknown as DocumentNode<LiveOrderSubscription, LiveOrderSubscriptionVariables>;
export const OrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Orders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AllOrdersFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"OrderSort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"allOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"nextStatuses"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentAmount,fragmentPageParts]} as unknown as DocumentNode<OrdersQuery, OrdersQueryVariables>;
export const ExportOrdersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExportOrders"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExportOrdersInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"exportOrders"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<ExportOrdersMutation, ExportOrdersMutationVariables>;
export const MoveOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateOrderStatusInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateOrderStatus"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentOrderState,fragmentRefusal]} as unknown as DocumentNode<MoveOrderMutation, MoveOrderMutationVariables>;
export const CancelOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CancelOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"StaffOrder"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentOrderState,fragmentAmount,fragmentRefusal,fragmentStaffOrder]} as unknown as DocumentNode<CancelOrderMutation, CancelOrderMutationVariables>;
export const ShopDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Shop"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"shop"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"currencies"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"currency"},"name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}},{"kind":"Field","name":{"kind":"Name","value":"locales"}}]}}]}}]} as unknown as DocumentNode<ShopQuery, ShopQueryVariables>;
export const PaymentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Payments"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"PaymentFilter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"allPayments"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundedAmount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentAmount,fragmentPageParts]} as unknown as DocumentNode<PaymentsQuery, PaymentsQueryVariables>;
export const PaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Payment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentContent"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"ledger"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refundId"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]}},fragmentAmount,fragmentPaymentContent]} as unknown as DocumentNode<PaymentQuery, PaymentQueryVariables>;
export const RefundPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RefundPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RefundPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refundPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refund"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}},{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentContent"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"refundedTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Amount"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentPaymentContent,fragmentRefusal]} as unknown as DocumentNode<RefundPaymentMutation, RefundPaymentMutationVariables>;
export const CapturePaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CapturePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CapturePaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"capturePayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentPaymentContent,fragmentRefusal]} as unknown as DocumentNode<CapturePaymentMutation, CapturePaymentMutationVariables>;
export const VoidPaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"VoidPayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"VoidPaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"voidPayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentPaymentContent,fragmentRefusal]} as unknown as DocumentNode<VoidPaymentMutation, VoidPaymentMutationVariables>;
export const UpdatePaymentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdatePayment"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdatePaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updatePayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PaymentContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentPaymentContent,fragmentRefusal]} as unknown as DocumentNode<UpdatePaymentMutation, UpdatePaymentMutationVariables>;
export const CreateImageUploadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateImageUpload"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateImageUploadInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createImageUpload"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"uploadId"}},{"kind":"Field","name":{"kind":"Name","value":"uploadUrl"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<CreateImageUploadMutation, CreateImageUploadMutationVariables>;
export const AddProductImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddProductImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddProductImageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addProductImage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImagesOfProduct"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentProductImage,fragmentImagesOfProduct,fragmentRefusal]} as unknown as DocumentNode<AddProductImageMutation, AddProductImageMutationVariables>;
export const UpdateProductImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProductImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProductImageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProductImage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductImage"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImagesOfProduct"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentProductImage,fragmentImagesOfProduct,fragmentRefusal]} as unknown as DocumentNode<UpdateProductImageMutation, UpdateProductImageMutationVariables>;
export const RemoveProductImageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveProductImage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveProductImageInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeProductImage"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"image"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ImagesOfProduct"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentProductImage,fragmentImagesOfProduct,fragmentRefusal]} as unknown as DocumentNode<RemoveProductImageMutation, RemoveProductImageMutationVariables>;
export const ProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Products"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"sort"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductSort"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"products"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"sort"},"value":{"kind":"Variable","name":{"kind":"Name","value":"sort"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentAmount,fragmentProductRow,fragmentPageParts]} as unknown as DocumentNode<ProductsQuery, ProductsQueryVariables>;
export const FoundProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"FoundProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"text"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"searchProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"text"},"value":{"kind":"Variable","name":{"kind":"Name","value":"text"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductRow"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentAmount,fragmentProductRow,fragmentPageParts]} as unknown as DocumentNode<FoundProductsQuery, FoundProductsQueryVariables>;
export const ProductExportDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductExport"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ProductFilter"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"productExport"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"withStock"},"value":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"url"}}]}}]}}]} as unknown as DocumentNode<ProductExportQuery, ProductExportQueryVariables>;
export const UpdateProductsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProducts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProductsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProducts"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentProductRow,fragmentRefusal]} as unknown as DocumentNode<UpdateProductsMutation, UpdateProductsMutationVariables>;
export const GroupOptionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupOptions"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customerGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<GroupOptionsQuery, GroupOptionsQueryVariables>;
export const ProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Product"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductDetails"}}]}}]}},fragmentAmount,fragmentProductPrices,fragmentProductVariant,fragmentProductImage,fragmentTranslationContent,fragmentProductDetails]} as unknown as DocumentNode<ProductQuery, ProductQueryVariables>;
export const CreateProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateProductInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<CreateProductMutation, CreateProductMutationVariables>;
export const UpdateProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateProductInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentProductPrices,fragmentProductVariant,fragmentProductImage,fragmentTranslationContent,fragmentProductDetails,fragmentRefusal]} as unknown as DocumentNode<UpdateProductMutation, UpdateProductMutationVariables>;
export const AddVariantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddVariants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddVariantsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addVariants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentProductPrices,fragmentProductVariant,fragmentProductImage,fragmentTranslationContent,fragmentProductDetails,fragmentRefusal]} as unknown as DocumentNode<AddVariantsMutation, AddVariantsMutationVariables>;
export const DeleteProductDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteProduct"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteProductInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"withStock"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteProduct"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductDetails"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentProductPrices,fragmentProductVariant,fragmentProductImage,fragmentTranslationContent,fragmentProductDetails,fragmentRefusal]} as unknown as DocumentNode<DeleteProductMutation, DeleteProductMutationVariables>;
export const SetProductPricesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProductPrices"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetProductPricesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setProductPrices"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductPrices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentAmount,fragmentProductPrices,fragmentRefusal]} as unknown as DocumentNode<SetProductPricesMutation, SetProductPricesMutationVariables>;
export const SetProductCategoriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProductCategories"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetProductCategoriesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setProductCategories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"categories"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<SetProductCategoriesMutation, SetProductCategoriesMutationVariables>;
export const SetProductAttributesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetProductAttributes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetProductAttributesInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setProductAttributes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"attributes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"attribute"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"unit"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}}]}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"boolean"}},{"kind":"Field","name":{"kind":"Name","value":"choices"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<SetProductAttributesMutation, SetProductAttributesMutationVariables>;
export const ProductStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ProductStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductStock"}}]}},{"kind":"Field","name":{"kind":"Name","value":"stockLocations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"isMain"}}]}}]}},fragmentProductStock]} as unknown as DocumentNode<ProductStockQuery, ProductStockQueryVariables>;
export const StockMovementsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"StockMovements"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stockMovements"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"onHand"}},{"kind":"Field","name":{"kind":"Name","value":"held"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}},{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"at"}},{"kind":"Field","name":{"kind":"Name","value":"location"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}}]}},fragmentPageParts]} as unknown as DocumentNode<StockMovementsQuery, StockMovementsQueryVariables>;
export const AdjustStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AdjustStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AdjustStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"adjustStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductStock"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentProductStock,fragmentRefusal]} as unknown as DocumentNode<AdjustStockMutation, AdjustStockMutationVariables>;
export const TransferStockDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferStock"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferStockInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferStock"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"ProductStock"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentProductStock,fragmentRefusal]} as unknown as DocumentNode<TransferStockMutation, TransferStockMutationVariables>;
export const ReconciliationPartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ReconciliationPart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"from"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"to"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reconciliation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"from"},"value":{"kind":"Variable","name":{"kind":"Name","value":"from"}}},{"kind":"Argument","name":{"kind":"Name","value":"to"},"value":{"kind":"Variable","name":{"kind":"Name","value":"to"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"next"}},{"kind":"Field","name":{"kind":"Name","value":"compared"}},{"kind":"Field","name":{"kind":"Name","value":"differences"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"DifferenceRow"}}]}},{"kind":"Field","name":{"kind":"Name","value":"inFlight"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"orderId"}},{"kind":"Field","name":{"kind":"Name","value":"ageSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"waitingFor"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notCompared"}}]}}]}},fragmentDifferenceRow]} as unknown as DocumentNode<ReconciliationPartQuery, ReconciliationPartQueryVariables>;
export const RolesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Roles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"roles"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoleState"}}]}}]}}]}}]}},fragmentRoleState]} as unknown as DocumentNode<RolesQuery, RolesQueryVariables>;
export const CreateRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CreateRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CreateRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"createRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoleState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRoleState,fragmentRefusal]} as unknown as DocumentNode<CreateRoleMutation, CreateRoleMutationVariables>;
export const UpdateRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoleState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRoleState,fragmentRefusal]} as unknown as DocumentNode<UpdateRoleMutation, UpdateRoleMutationVariables>;
export const DeleteRoleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DeleteRole"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DeleteRoleInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deleteRole"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"RoleState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRoleState,fragmentRefusal]} as unknown as DocumentNode<DeleteRoleMutation, DeleteRoleMutationVariables>;
export const EnrolMfaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EnrolMfa"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EnrolMfaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"enrolMfa"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"uri"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<EnrolMfaMutation, EnrolMfaMutationVariables>;
export const ConfirmMfaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConfirmMfa"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConfirmMfaInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"confirmMfa"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recoveryCodes"}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentRefusal]} as unknown as DocumentNode<ConfirmMfaMutation, ConfirmMfaMutationVariables>;
export const SignInProvidersDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInProviders"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<SignInProvidersQuery, SignInProvidersQueryVariables>;
export const InvitationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Invitations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"last"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","alias":{"kind":"Name","value":"page"},"name":{"kind":"Name","value":"invitations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"last"},"value":{"kind":"Variable","name":{"kind":"Name","value":"last"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InvitationState"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"PageParts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"totalCountIsExact"}}]}}]}},fragmentInvitationState,fragmentPageParts]} as unknown as DocumentNode<InvitationsQuery, InvitationsQueryVariables>;
export const InviteStaffDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteStaff"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteStaffInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteStaff"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InvitationState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentInvitationState,fragmentRefusal]} as unknown as DocumentNode<InviteStaffMutation, InviteStaffMutationVariables>;
export const RevokeInvitationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RevokeInvitation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RevokeInvitationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"revokeInvitation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"invitation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"InvitationState"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentInvitationState,fragmentRefusal]} as unknown as DocumentNode<RevokeInvitationMutation, RevokeInvitationMutationVariables>;
export const CategoryTranslationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CategoryTranslations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"category"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TranslationContent"}}]}}]}}]}},fragmentTranslationContent]} as unknown as DocumentNode<CategoryTranslationsQuery, CategoryTranslationsQueryVariables>;
export const CollectionTranslationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CollectionTranslations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"collection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"translations"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TranslationContent"}}]}}]}}]}},fragmentTranslationContent]} as unknown as DocumentNode<CollectionTranslationsQuery, CollectionTranslationsQueryVariables>;
export const SetTranslationsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetTranslations"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetTranslationsInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setTranslations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"results"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"index"}},{"kind":"Field","name":{"kind":"Name","value":"translation"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"TranslationContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentTranslationContent,fragmentRefusal]} as unknown as DocumentNode<SetTranslationsMutation, SetTranslationsMutationVariables>;