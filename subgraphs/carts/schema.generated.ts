import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CartMergeLineRow, CartMergeRow, CartRow, CartLineRow, CouponRow, ListItemRow, WishListRow, SharedWishListRow, SharedItemRow } from './tables.ts';
import type { Context } from './context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A point in time: ISO 8601, UTC. */
  DateTime: { input: Date; output: Date; }
  /** A whole number within ±(2^53 − 1), as a JSON number: amounts in the currency's smallest unit, and large counts. */
  MinorUnits: { input: number; output: number; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** Products to add to a cart. */
export type AddToCartInput = {
  /** The cart's id; default: the caller's own cart. If an order has taken this cart, the products go into its owner's next one. */
  cartId?: InputMaybe<Scalars['ID']['input']>;
  /** The products and their quantities. */
  lines: Array<CartLineInput>;
};

/** The result of `addToCart`. */
export type AddToCartPayload = {
  __typename?: 'AddToCartPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Products to add to a wish list. */
export type AddToWishListInput = {
  /** The list's id; default: the caller's first one, which is created if there is none. */
  id?: InputMaybe<Scalars['ID']['input']>;
  /** The ids of the products. */
  productIds: Array<Scalars['ID']['input']>;
};

/** The result of `addToWishList`. */
export type AddToWishListPayload = {
  __typename?: 'AddToWishListPayload';
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
  /** The list as it is now. Null if the call was refused. */
  wishList?: Maybe<WishList>;
};

/** A coupon to put into a cart. */
export type ApplyCouponInput = {
  /** The cart's id; default: the caller's own cart. */
  cartId?: InputMaybe<Scalars['ID']['input']>;
  /** The coupon's code, in upper or lower case. */
  code: Scalars['String']['input'];
};

/** The result of `applyCoupon`. */
export type ApplyCouponPayload = {
  __typename?: 'ApplyCouponPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A cart. Visible to its owner and to staff with ORDERS_READ. */
export type Cart = {
  __typename?: 'Cart';
  /** The order that has taken the cart: pay or cancel it to continue. Null while the cart is open. */
  checkedOutBy?: Maybe<Order>;
  /** The coupon that applies to the cart: of that which was entered and those that apply by themselves the one that takes most off at the prices for all, never two. Where none takes something off, that which was entered; null without one. */
  coupon?: Maybe<CartCoupon>;
  /** Time of creation. */
  createdAt: Scalars['DateTime']['output'];
  /** The currency of the cart's prices, by its ISO 4217 code. Send it to `placeOrder`. It stays as it is, whichever currency a request asks for, until `setCartCurrency`. */
  currency: Scalars['String']['output'];
  /** The code that was entered by `applyCoupon`. Where `coupon` is another one, that takes more off, and this one is not used. Null if none was entered. */
  enteredCode?: Maybe<Scalars['String']['output']>;
  /** When the cart is deleted unless it is changed before; a guest's that is empty after a day already. Null if the shop keeps it, and while an order has it. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What became of the lines of another cart that came into this one last: of a guest's at sign-in, or of an unpaid order that was closed. Null if none did. */
  lastMerge?: Maybe<CartMerge>;
  /** The products in the cart, in the order in which they were added. */
  lines: Array<CartLine>;
  /** What the shopper says about the cart. Null if nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every edit, and when an order that had taken the cart is closed. */
  version: Scalars['Int']['output'];
};

/** The coupon that applies to a cart. */
export type CartCoupon = {
  __typename?: 'CartCoupon';
  /** What it takes off in the cart's currency, at most the subtotal. Null if it takes off a part, or has no amount in this currency. */
  amount?: Maybe<Money>;
  /** Whether it applies by itself. It cannot be taken out of the cart then. */
  automatic: Scalars['Boolean']['output'];
  /** Its code; of one that applies by itself what it is called. */
  code: Scalars['String']['output'];
  /** The least subtotal at which it takes something off. Null if there is none. */
  minimum?: Maybe<Money>;
  /** How many per cent of the subtotal it takes off. Null if it takes off an amount. */
  percent?: Maybe<Scalars['Int']['output']>;
  /** Why it cannot be used: COUPON_NOT_VALID, COUPON_USED_UP, COUPON_SIGN_IN or COUPON_CURRENCY. Null if it can. */
  problem?: Maybe<ErrorCode>;
};

/** What an order did with a cart, by the books of carts. */
export type CartFact = {
  __typename?: 'CartFact';
  /** When the checkout last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Where the rows contradict each other. Empty if they do not. */
  faults: Array<Scalars['String']['output']>;
  /** The order. */
  orderId: Scalars['ID']['output'];
  /** What the rows say that other subgraphs say too, each as `about=value`. */
  says: Array<Scalars['String']['output']>;
  /** The status of the checkout: TAKEN, REFUSED, RETURNED or DONE. */
  status: Scalars['String']['output'];
};

/** A line of a cart: one product and its quantity. */
export type CartLine = {
  __typename?: 'CartLine';
  /** When the product was added to the cart. */
  addedAt: Scalars['DateTime']['output'];
  /** Whether an order has taken the line's cart. */
  checkedOut: Scalars['Boolean']['output'];
  /** The currency of the cart. */
  currency: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What the shopper says about the line. Null if nothing. */
  note?: Maybe<Scalars['String']['output']>;
  /** The price of one unit, that for all, when the line was last added to or its quantity set. Null if it is not known. */
  priceWhenAdded?: Maybe<Money>;
  /** The product's id. Stays after the product is deleted. */
  productId: Scalars['ID']['output'];
  /** The number of units. */
  quantity: Scalars['Int']['output'];
};

/** A product and the quantity to add. */
export type CartLineInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
  /** The number of units to add. A line can have 1,000,000 units at most. */
  quantity: Scalars['Int']['input'];
};

/** A note about a line of a cart. */
export type CartLineNoteInput = {
  /** The line's id. */
  lineId: Scalars['ID']['input'];
  /** The note; empty or left out: none. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** What became of the lines of a cart that was merged into another. Units of the same product add up. */
export type CartMerge = {
  __typename?: 'CartMerge';
  /** When the carts were merged. */
  at: Scalars['DateTime']['output'];
  /** Every line that came, in its order. */
  lines: Array<CartMergeLine>;
  /** Where the lines came from. */
  source: CartMergeSource;
};

/** What became of one line of a merged cart. */
export type CartMergeLine = {
  __typename?: 'CartMergeLine';
  /** Why the line was dropped: PRODUCT_GONE or CART_FULL. Null if it was not. */
  code?: Maybe<ErrorCode>;
  /** The number of units that were left out. */
  left: Scalars['Int']['output'];
  /** What became of the line. */
  outcome: CartMergeOutcome;
  /** The price of one unit at the time of the merge, if it has changed. Null if it has not. */
  priceNow?: Maybe<Money>;
  /** The price of one unit that the shopper saw, if it has changed since. Null if it has not. */
  priceWas?: Maybe<Money>;
  /** The product in its current state. */
  product?: Maybe<Product>;
  /** The product's id. Stays after the product is deleted. */
  productId: Scalars['ID']['output'];
  /** The number of units that came into the cart. */
  taken: Scalars['Int']['output'];
};

/** What became of one line of a merged cart. */
export type CartMergeOutcome =
  /** The product is new in the cart. */
  | 'ADDED'
  /** As many units were added as a line can have. The others were left out. */
  | 'CAPPED'
  /** The line was left out: `code` has the reason. */
  | 'DROPPED'
  /** The units were added to those of the same product. */
  | 'SUMMED';

/** Where merged lines come from. */
export type CartMergeSource =
  /** The cart of the guest who signed in. */
  | 'GUEST_CART'
  /** The cart of an order that was closed without payment, after its owner had begun another cart. */
  | 'UNPAID_ORDER';

/** The cart to empty. */
export type ClearCartInput = {
  /** The cart's id; default: the caller's own cart. */
  cartId?: InputMaybe<Scalars['ID']['input']>;
};

/** The result of `clearCart`. */
export type ClearCartPayload = {
  __typename?: 'ClearCartPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** How far a subgraph is behind another one, whose events it handles. */
export type ConsumerLag = {
  __typename?: 'ConsumerLag';
  /** The number of events that are not handled yet. */
  events: Scalars['MinorUnits']['output'];
  /** The subgraph that publishes the events. */
  producer: Scalars['String']['output'];
  /** The age of the oldest of them, in seconds. 0 if there is none. */
  seconds: Scalars['Float']['output'];
};

/** A coupon of the shop. */
export type Coupon = {
  __typename?: 'Coupon';
  /** What it takes off, by currency. Empty if it takes off a part. */
  amounts: Array<Money>;
  /** Whether it applies by itself. */
  automatic: Scalars['Boolean']['output'];
  /** What shoppers enter, in upper or lower case. Of one that applies by itself what carts, orders and letters call it; it cannot be entered. */
  code: Scalars['String']['output'];
  /** Time of creation. */
  createdAt: Scalars['DateTime']['output'];
  /** Until when it can be used. Null: without an end. */
  endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The least subtotal at which it takes something off, by currency. Empty if there is none. With some, it is only for their currencies. */
  minimums: Array<Money>;
  /** A note for staff. */
  note?: Maybe<Scalars['String']['output']>;
  /** How many per cent of the subtotal it takes off, rounded down. Null if it takes off an amount. */
  percent?: Maybe<Scalars['Int']['output']>;
  /** From when on it can be used. */
  startsAt: Scalars['DateTime']['output'];
  /** How far it is. */
  status: CouponStatus;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** How often it is used: in orders that wait for their payment, or were paid. One that is closed unpaid gives its use back. */
  used: Scalars['Int']['output'];
  /** How often it can be used. Null: without limit. */
  uses?: Maybe<Scalars['Int']['output']>;
  /** How often each customer can use it, who has to sign in then. Null: without limit, also by guests. */
  usesByCustomer?: Maybe<Scalars['Int']['output']>;
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** An amount in a currency of the shop. */
export type CouponAmountInput = {
  /** The amount, in the currency's smallest unit. */
  amount: Scalars['MinorUnits']['input'];
  /** The currency, by its ISO 4217 code. */
  currency: Scalars['String']['input'];
};

/** A page of coupons. */
export type CouponConnection = {
  __typename?: 'CouponConnection';
  /** The coupons of this page, each with its cursor. */
  edges: Array<CouponEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of coupons on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A coupon on a page. */
export type CouponEdge = {
  __typename?: 'CouponEdge';
  /** The coupon's position in the list. */
  cursor: Scalars['String']['output'];
  /** The coupon. */
  node: Coupon;
};

/** Filters for coupons. */
export type CouponFilter = {
  /** True: only coupons that apply by themselves. False: only those whose code is entered. */
  automatic?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only coupons whose code begins with this. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Only coupons in their time. Those that have ended, or have not begun, are left out. */
  isCurrent?: InputMaybe<Scalars['Boolean']['input']>;
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

/** The result of `createCart`. */
export type CreateCartPayload = {
  __typename?: 'CreateCartPayload';
  /** The caller's cart. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /**
   * The token of a new guest, returned only once. Send it as the header `x-guest-token` from now on. It expires after 90 days, unless the shop sets
   * another time. Null for a caller who is signed in or already has a token.
   */
  guestToken?: Maybe<Scalars['String']['output']>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A coupon to make: with `percent` or with `amounts`. */
export type CreateCouponInput = {
  /** What it takes off, by currency. */
  amounts?: InputMaybe<Array<CouponAmountInput>>;
  /** Whether it applies by itself to every cart in which it takes something off. A shop may have 50 such coupons that have not ended. Of those that apply to a cart it is the one that takes most off; of equal ones the one that was entered, then the oldest. */
  automatic?: InputMaybe<Scalars['Boolean']['input']>;
  /** The code: 4 to 40 letters A to Z, digits, hyphens and underscores. Default: one of 12 that nobody can guess. */
  code?: InputMaybe<Scalars['String']['input']>;
  /** Until when it can be used; default: without an end. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The least subtotal, by currency. With some, the coupon is only for their currencies. */
  minimums?: InputMaybe<Array<CouponAmountInput>>;
  /** A note for staff. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** How many per cent of the subtotal it takes off. */
  percent?: InputMaybe<Scalars['Int']['input']>;
  /** From when on it can be used; default: now. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How often it can be used; default: without limit. */
  uses?: InputMaybe<Scalars['Int']['input']>;
  /** How often each customer can use it, who has to sign in then; default: without limit, also by guests. */
  usesByCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `createCoupon`. */
export type CreateCouponPayload = {
  __typename?: 'CreateCouponPayload';
  /** The coupon. Null if the call was refused. */
  coupon?: Maybe<Coupon>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A new wish list. */
export type CreateWishListInput = {
  /** Its name. */
  name: Scalars['String']['input'];
};

/** The result of `createWishList`. */
export type CreateWishListPayload = {
  __typename?: 'CreateWishListPayload';
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
  /** The list as it is now. Null if the call was refused. */
  wishList?: Maybe<WishList>;
};

/** A wish list to delete. */
export type DeleteWishListInput = {
  /** The list's id. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteWishList`. */
export type DeleteWishListPayload = {
  __typename?: 'DeleteWishListPayload';
  /** The id of the list. Null if the call was refused. */
  id?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A coupon to end. */
export type EndCouponInput = {
  /** The coupon's id. */
  id: Scalars['ID']['input'];
};

/** The result of `endCoupon`. */
export type EndCouponPayload = {
  __typename?: 'EndCouponPayload';
  /** The coupon after the change. Null if the call was refused. */
  coupon?: Maybe<Coupon>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type Health = {
  __typename?: 'Health';
  /** How carts is. */
  carts?: Maybe<SubgraphHealth>;
  id: Scalars['ID']['output'];
};

/** A product in a list of the caller. Visible to its owner alone. */
export type ListItem = {
  __typename?: 'ListItem';
  /** When the product was put into the list. */
  addedAt: Scalars['DateTime']['output'];
  /** Stable id. A line that is saved for later keeps its id, and has it again when it comes back, unless its product is there already. */
  id: Scalars['ID']['output'];
  /** Whether the product is no longer for sale. */
  isGone: Scalars['Boolean']['output'];
  /** The price of one unit, that for all, when the owner last saw it. Null if it is not known. */
  priceWhenAdded?: Maybe<Money>;
  /** The product in its current state. */
  product?: Maybe<Product>;
  /** The product's id. Stays after the product is deleted. */
  productId: Scalars['ID']['output'];
  /** The number of units that were saved for later. 1 in other lists. */
  quantity: Scalars['Int']['output'];
};

/** The result of `mergeCart`. */
export type MergeCartPayload = {
  __typename?: 'MergeCartPayload';
  /** The user's cart. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount in the currency's smallest unit: 1999 is £19.99. */
  amount: Scalars['MinorUnits']['output'];
  /** The currency, by its ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** How many of the amount's last digits are decimals, by ISO 4217: 2 of GBP, 0 of JPY, 3 of KWD. The amount in major units is `amount / 10 ** decimals`. */
  decimals: Scalars['Int']['output'];
};

/** Items to move into the cart. */
export type MoveToCartInput = {
  /** The ids of the items. */
  itemIds: Array<Scalars['ID']['input']>;
};

/** The result of `moveToCart`. */
export type MoveToCartPayload = {
  __typename?: 'MoveToCartPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** What is saved for later now. Null if the call was refused. */
  savedForLater?: Maybe<Array<ListItem>>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds products to the cart: all lines or none. Quantities of a product that is already in the cart add up. Creates the cart if there is none, or if an order has taken it: an unpaid order does not keep its owner from a new cart. */
  addToCart?: Maybe<AddToCartPayload>;
  /** Adds products to a wish list: all of them or none. A product that it has already stays in it once. Repeating the call changes nothing. */
  addToWishList?: Maybe<AddToWishListPayload>;
  /** Puts a coupon into the caller's cart. A cart has one: another takes its place. A coupon that applies by itself and takes more off goes before it. What it takes off is in `Cart.discounts` and `Cart.total`; where that is nothing yet, `Cart.discounts` says why. It counts as used from the order on. Repeating the call changes nothing. After too many codes that there are not, the call is refused with RATE_LIMITED. */
  applyCoupon?: Maybe<ApplyCouponPayload>;
  /** Removes all lines from the cart. */
  clearCart?: Maybe<ClearCartPayload>;
  /** Returns the caller's cart, and creates one if there is none. A caller who is neither signed in nor a guest becomes a guest and gets a token. */
  createCart?: Maybe<CreateCartPayload>;
  /** Makes a coupon. */
  createCoupon?: Maybe<CreateCouponPayload>;
  /** Creates a wish list. If the caller has one of this name, returns that. */
  createWishList?: Maybe<CreateWishListPayload>;
  /** Deletes a wish list. One that there is not is deleted already. */
  deleteWishList?: Maybe<DeleteWishListPayload>;
  /** Ends a coupon now. Orders that were placed with it keep what it took off. Repeating the call changes nothing. */
  endCoupon?: Maybe<EndCouponPayload>;
  /** Merges the cart of the guest, whose token is sent as `x-guest-token` beside the access token, into the caller's own cart. `login` and `register` with that header do the same. Repeating the call changes nothing. `Cart.lastMerge` has the report; the guest's token stays usable, with an empty cart. */
  mergeCart?: Maybe<MergeCartPayload>;
  /** Moves items that were saved for later, or are in wish lists, into the cart: all of them or none. Quantities of a product that is already in the cart add up. `CartLine.warnings` say what has changed meanwhile, in price and stock. Repeating the call changes nothing. */
  moveToCart?: Maybe<MoveToCartPayload>;
  /** Notes that the caller looked at a product, unless they turned that off. */
  recordView?: Maybe<RecordViewPayload>;
  /** Takes the coupon that was entered out of the caller's cart. Those that apply by themselves stay. Repeating the call changes nothing. */
  removeCoupon?: Maybe<RemoveCouponPayload>;
  /** Removes lines from the cart: all of them or none. */
  removeFromCart?: Maybe<RemoveFromCartPayload>;
  /** Removes items from the caller's lists. What is in none of them is removed already. */
  removeListItems?: Maybe<RemoveListItemsPayload>;
  /** Gives a wish list another name. */
  renameWishList?: Maybe<RenameWishListPayload>;
  /** Puts lines of the cart aside for later: all of them or none. They leave the cart's total. Repeating the call changes nothing. */
  saveForLater?: Maybe<SaveForLaterPayload>;
  /** Sets the currency of the cart's prices, one of the shop's. Its lines cost what their products cost in it now; a line whose product has no price in it gets the warning NO_PRICE_IN_CURRENCY. A new cart has the currency that its request asks for by the header `x-currency`, else the shop's own. */
  setCartCurrency?: Maybe<SetCartCurrencyPayload>;
  /** Says something about the caller's cart and its lines. It goes with them into the order. A note that is left out stays as it is, an empty one ends. */
  setCartNotes?: Maybe<SetCartNotesPayload>;
  /** Turns the history of views on or off. Turning it off deletes what is in it. */
  setViewHistory?: Maybe<SetViewHistoryPayload>;
  /** Lets everybody read a wish list who has its `shareToken`. Repeating the call changes nothing. */
  shareWishList?: Maybe<ShareWishListPayload>;
  /** Ends that a wish list can be read by its token. If it is shared again, it gets another one. */
  unshareWishList?: Maybe<UnshareWishListPayload>;
  /** Sets the quantity of a cart line. */
  updateCartLine?: Maybe<UpdateCartLinePayload>;
  /** Changes what is given of a coupon. Its code and what it takes off stay: end it, and make another. Orders keep what it took off. */
  updateCoupon?: Maybe<UpdateCouponPayload>;
};


export type MutationAddToCartArgs = {
  input: AddToCartInput;
};


export type MutationAddToWishListArgs = {
  input: AddToWishListInput;
};


export type MutationApplyCouponArgs = {
  input: ApplyCouponInput;
};


export type MutationClearCartArgs = {
  input?: ClearCartInput;
};


export type MutationCreateCouponArgs = {
  input: CreateCouponInput;
};


export type MutationCreateWishListArgs = {
  input: CreateWishListInput;
};


export type MutationDeleteWishListArgs = {
  input: DeleteWishListInput;
};


export type MutationEndCouponArgs = {
  input: EndCouponInput;
};


export type MutationMoveToCartArgs = {
  input: MoveToCartInput;
};


export type MutationRecordViewArgs = {
  input: RecordViewInput;
};


export type MutationRemoveCouponArgs = {
  input?: RemoveCouponInput;
};


export type MutationRemoveFromCartArgs = {
  input: RemoveFromCartInput;
};


export type MutationRemoveListItemsArgs = {
  input: RemoveListItemsInput;
};


export type MutationRenameWishListArgs = {
  input: RenameWishListInput;
};


export type MutationSaveForLaterArgs = {
  input: SaveForLaterInput;
};


export type MutationSetCartCurrencyArgs = {
  input: SetCartCurrencyInput;
};


export type MutationSetCartNotesArgs = {
  input: SetCartNotesInput;
};


export type MutationSetViewHistoryArgs = {
  input: SetViewHistoryInput;
};


export type MutationShareWishListArgs = {
  input: ShareWishListInput;
};


export type MutationUnshareWishListArgs = {
  input: UnshareWishListInput;
};


export type MutationUpdateCartLineArgs = {
  input: UpdateCartLineInput;
};


export type MutationUpdateCouponArgs = {
  input: UpdateCouponInput;
};

export type Order = {
  __typename?: 'Order';
  /** The caller's own cart now that the order is as it is: what the query `cart` returns. Select it after `placeOrder`, `initiatePayment` and `cancelOrder`, so that no client has to ask again. Null if the caller has none. */
  currentCart?: Maybe<Cart>;
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  id: Scalars['ID']['output'];
};

/** The position of a page in a list. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The cursor of the page's last entry. Send it as `after` to get the next page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are entries after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are entries before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first entry. Where the list takes `before`, send it as that, with `last`, to get the page before. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A part of what one subgraph holds of a user. */
export type PersonalData = {
  __typename?: 'PersonalData';
  /** Where the next part begins: send it as `after`. Null at the end. */
  next?: Maybe<Scalars['String']['output']>;
  /** The rows, table by table, oldest first. */
  rows: Array<PersonalRow>;
};

/** A row that a subgraph holds of a user. */
export type PersonalRow = {
  __typename?: 'PersonalRow';
  /** The row, as JSON text. Hashes and keys are left out. */
  row: Scalars['String']['output'];
  /** The table. */
  table: Scalars['String']['output'];
};

/** A product as carts keeps it. */
export type PricedProduct = {
  __typename?: 'PricedProduct';
  /** The product. */
  productId: Scalars['ID']['output'];
  /** What the rows say that other subgraphs say too, each as `about=value`. */
  says: Array<Scalars['String']['output']>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

export type ProductFact = {
  __typename?: 'ProductFact';
  productId: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Returns the caller's own cart. Null if the caller has none. */
  cart?: Maybe<Cart>;
  /** Returns a coupon by its id or its code. Null if there is none. */
  coupon?: Maybe<Coupon>;
  /** Lists the coupons, the newest first. */
  coupons?: Maybe<CouponConnection>;
  /** Returns what the caller has put aside for later, in its order. It holds no stock and counts in no total. At most 200, unless the shop sets another limit. */
  savedForLater?: Maybe<Array<ListItem>>;
  /** Returns the wish list that its owner shares by this token. Null if there is none, or no longer. */
  sharedWishList?: Maybe<SharedWishList>;
  /** Returns the products that the caller looked at, as the client said by `recordView`. */
  viewHistory?: Maybe<ViewHistory>;
  /** Returns one of the caller's wish lists. Null if there is none. */
  wishList?: Maybe<WishList>;
  /** Returns the caller's wish lists, the oldest first. At most 20, unless the shop sets another limit. */
  wishLists?: Maybe<Array<WishList>>;
};


export type QueryCouponArgs = {
  code?: InputMaybe<Scalars['String']['input']>;
  id?: InputMaybe<Scalars['ID']['input']>;
};


export type QueryCouponsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CouponFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QuerySharedWishListArgs = {
  token: Scalars['ID']['input'];
};


export type QueryWishListArgs = {
  id: Scalars['ID']['input'];
};

export type Reconciliation = {
  __typename?: 'Reconciliation';
  /** What the orders placed in the range did with a cart. */
  cartFacts?: Maybe<Array<CartFact>>;
  from: Scalars['DateTime']['output'];
  /** What carts keeps of the products in `productFacts`, and of those created from `productsFrom` to `productsTo`. */
  pricedProducts?: Maybe<Array<PricedProduct>>;
  productFacts?: Maybe<Array<ProductFact>>;
  productsFrom: Scalars['DateTime']['output'];
  productsTo: Scalars['DateTime']['output'];
  to: Scalars['DateTime']['output'];
};

/** A product that the caller looked at. */
export type RecordViewInput = {
  /** The product's id. */
  productId: Scalars['ID']['input'];
};

/** The result of `recordView`. */
export type RecordViewPayload = {
  __typename?: 'RecordViewPayload';
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
  /** What the caller looked at. Null if the call was refused. */
  viewHistory?: Maybe<ViewHistory>;
};

/** The cart to take the coupon out of. */
export type RemoveCouponInput = {
  /** The cart's id; default: the caller's own cart. */
  cartId?: InputMaybe<Scalars['ID']['input']>;
};

/** The result of `removeCoupon`. */
export type RemoveCouponPayload = {
  __typename?: 'RemoveCouponPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Lines to remove from a cart. */
export type RemoveFromCartInput = {
  /** The ids of the lines, all of the same cart. */
  lineIds: Array<Scalars['ID']['input']>;
};

/** The result of `removeFromCart`. */
export type RemoveFromCartPayload = {
  __typename?: 'RemoveFromCartPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Items to remove from lists. */
export type RemoveListItemsInput = {
  /** The ids of the items. */
  itemIds: Array<Scalars['ID']['input']>;
};

/** The result of `removeListItems`. */
export type RemoveListItemsPayload = {
  __typename?: 'RemoveListItemsPayload';
  /** The ids of the items. Null if the call was refused. */
  itemIds?: Maybe<Array<Scalars['ID']['output']>>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Another name of a wish list. */
export type RenameWishListInput = {
  /** The list's id. */
  id: Scalars['ID']['input'];
  /** Its new name. */
  name: Scalars['String']['input'];
};

/** The result of `renameWishList`. */
export type RenameWishListPayload = {
  __typename?: 'RenameWishListPayload';
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
  /** The list as it is now. Null if the call was refused. */
  wishList?: Maybe<WishList>;
};

/** Lines to save for later. */
export type SaveForLaterInput = {
  /** The ids of the lines, all of the same cart. */
  lineIds: Array<Scalars['ID']['input']>;
};

/** The result of `saveForLater`. */
export type SaveForLaterPayload = {
  __typename?: 'SaveForLaterPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** What is saved for later now. Null if the call was refused. */
  savedForLater?: Maybe<Array<ListItem>>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** The currency for a cart. */
export type SetCartCurrencyInput = {
  /** The cart's id; default: the caller's own cart. */
  cartId?: InputMaybe<Scalars['ID']['input']>;
  /** The currency, by its ISO 4217 code, such as EUR. */
  currency: Scalars['String']['input'];
};

/** The result of `setCartCurrency`. */
export type SetCartCurrencyPayload = {
  __typename?: 'SetCartCurrencyPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Notes about a cart. */
export type SetCartNotesInput = {
  /** Notes about lines; default: all as they are. At most 100 lines of a cart can have one. */
  lines?: InputMaybe<Array<CartLineNoteInput>>;
  /** The note about the whole; default: as it is. */
  note?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `setCartNotes`. */
export type SetCartNotesPayload = {
  __typename?: 'SetCartNotesPayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** Whether views are kept. */
export type SetViewHistoryInput = {
  /** Whether the shop may keep what the caller looks at. */
  isOn: Scalars['Boolean']['input'];
};

/** The result of `setViewHistory`. */
export type SetViewHistoryPayload = {
  __typename?: 'SetViewHistoryPayload';
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
  /** What the caller looked at. Null if the call was refused. */
  viewHistory?: Maybe<ViewHistory>;
};

/** A wish list to share. */
export type ShareWishListInput = {
  /** The list's id. */
  id: Scalars['ID']['input'];
};

/** The result of `shareWishList`. */
export type ShareWishListPayload = {
  __typename?: 'ShareWishListPayload';
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
  /** The list as it is now. Null if the call was refused. */
  wishList?: Maybe<WishList>;
};

/** A product in a wish list that somebody shares. */
export type SharedItem = {
  __typename?: 'SharedItem';
  /** Whether the product is no longer for sale. */
  isGone: Scalars['Boolean']['output'];
  /** The product in its current state. */
  product?: Maybe<Product>;
  /** The product's id. Stays after the product is deleted. */
  productId: Scalars['ID']['output'];
};

/** A wish list that somebody shares: without their name, and without its ids. */
export type SharedWishList = {
  __typename?: 'SharedWishList';
  /** What is in it, in the order in which it was added. */
  items: Array<SharedItem>;
  /** The name of the list. */
  name: Scalars['String']['output'];
};

/** How a subgraph is now. */
export type SubgraphHealth = {
  __typename?: 'SubgraphHealth';
  /** The number of events that it could not handle and has set aside. */
  deadLetters: Scalars['Int']['output'];
  /** How far it is behind the subgraphs whose events it handles. Null while the stream of events does not answer. */
  lags?: Maybe<Array<ConsumerLag>>;
  /** Since when the process that answers runs. */
  runningSince: Scalars['DateTime']['output'];
};

/** A wish list that is to be shared no longer. */
export type UnshareWishListInput = {
  /** The list's id. */
  id: Scalars['ID']['input'];
};

/** The result of `unshareWishList`. */
export type UnshareWishListPayload = {
  __typename?: 'UnshareWishListPayload';
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
  /** The list as it is now. Null if the call was refused. */
  wishList?: Maybe<WishList>;
};

/** The new quantity of a cart line. */
export type UpdateCartLineInput = {
  /** The cart line's id. */
  lineId: Scalars['ID']['input'];
  /** The new number of units. Use `removeFromCart` to remove the line. */
  quantity: Scalars['Int']['input'];
};

/** The result of `updateCartLine`. */
export type UpdateCartLinePayload = {
  __typename?: 'UpdateCartLinePayload';
  /** The cart after the change. Null if the call was refused. */
  cart?: Maybe<Cart>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

/** A change of a coupon. What is left out stays; null: without. */
export type UpdateCouponInput = {
  /** Until when it can be used. */
  endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The version you have seen. If the coupon has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The coupon's id. */
  id: Scalars['ID']['input'];
  /** All least subtotals that it is to have, by currency. */
  minimums?: InputMaybe<Array<CouponAmountInput>>;
  /** A note for staff. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** From when on it can be used. */
  startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** How often it can be used. Below what is used already it ends. */
  uses?: InputMaybe<Scalars['Int']['input']>;
  /** How often each customer can use it. */
  usesByCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `updateCoupon`. */
export type UpdateCouponPayload = {
  __typename?: 'UpdateCouponPayload';
  /** The coupon after the change. After VERSION_CONFLICT it is as it is now. Null if the call was refused otherwise. */
  coupon?: Maybe<Coupon>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  /** The user's cart. Null if there is none. Null for anyone else. */
  cart?: Maybe<Cart>;
  /** What carts holds of the user: carts, and what orders did with them. Null for anyone else. */
  dataInCarts?: Maybe<PersonalData>;
  id: Scalars['ID']['output'];
};


export type UserDataInCartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a mutation was refused. */
export type UserError = {
  __typename?: 'UserError';
  /** The code, for programs. */
  code: ErrorCode;
  /** The message, for people. */
  message: Scalars['String']['output'];
  /** The path to the value at fault, from `input` down. Empty if no single value is at fault. */
  path: Array<Scalars['String']['output']>;
  /** The id of the object in the way: the order that has taken the cart, the payment under way, the product that is short. Null if there is none. */
  subject?: Maybe<Scalars['ID']['output']>;
};

/** The products that the caller looked at. */
export type ViewHistory = {
  __typename?: 'ViewHistory';
  /** Whether the caller lets the shop keep them. */
  isOn: Scalars['Boolean']['output'];
  /** The products, the newest first. At most 50, unless the shop sets another limit. */
  items: Array<ListItem>;
};

/** A list of products with a name. Visible to its owner alone. */
export type WishList = {
  __typename?: 'WishList';
  /** Time of creation. */
  createdAt: Scalars['DateTime']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What is in it, in the order in which it was added. */
  items: Array<ListItem>;
  /** The name that its owner has given it. */
  name: Scalars['String']['output'];
  /** The secret part of the link by which it is shared: `sharedWishList` takes it. Null if it is not shared. */
  shareToken?: Maybe<Scalars['ID']['output']>;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Cart: Cart;
  CartLine: CartLine;
  Health: Health;
  ListItem: ListItem;
  Order: Order;
  Reconciliation: Reconciliation;
  User: User;
  WishList: WishList;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}> );
  CartLine:
    ( { __typename: 'CartLine' }
    & GraphQLRecursivePick<FederationTypes['CartLine'], {"id":true}> );
  Health:
    ( { __typename: 'Health' }
    & GraphQLRecursivePick<FederationTypes['Health'], {"id":true}> );
  ListItem:
    ( { __typename: 'ListItem' }
    & GraphQLRecursivePick<FederationTypes['ListItem'], {"id":true}> );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"expiresAt":true}> ) );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"from":true,"to":true,"productsFrom":true,"productsTo":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"productFacts":{"productId":true}}> ) );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  WishList:
    ( { __typename: 'WishList' }
    & GraphQLRecursivePick<FederationTypes['WishList'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddToCartInput: AddToCartInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddToCartPayload: ResolverTypeWrapper<Partial<Omit<AddToCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  AddToWishListInput: AddToWishListInput;
  AddToWishListPayload: ResolverTypeWrapper<Partial<Omit<AddToWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversTypes['WishList']> }>>;
  ApplyCouponInput: ApplyCouponInput;
  ApplyCouponPayload: ResolverTypeWrapper<Partial<Omit<ApplyCouponPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  Cart: ResolverTypeWrapper<CartRow>;
  CartCoupon: ResolverTypeWrapper<CartCoupon>;
  CartFact: ResolverTypeWrapper<CartFact>;
  CartLine: ResolverTypeWrapper<CartLineRow>;
  CartLineInput: CartLineInput;
  CartLineNoteInput: CartLineNoteInput;
  CartMerge: ResolverTypeWrapper<CartMergeRow>;
  CartMergeLine: ResolverTypeWrapper<CartMergeLineRow>;
  CartMergeOutcome: CartMergeOutcome;
  CartMergeSource: CartMergeSource;
  ClearCartInput: ClearCartInput;
  ClearCartPayload: ResolverTypeWrapper<Partial<Omit<ClearCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  Coupon: ResolverTypeWrapper<CouponRow>;
  CouponAmountInput: CouponAmountInput;
  CouponConnection: ResolverTypeWrapper<Omit<CouponConnection, 'edges'> & { edges: Array<ResolversTypes['CouponEdge']> }>;
  CouponEdge: ResolverTypeWrapper<Omit<CouponEdge, 'node'> & { node: ResolversTypes['Coupon'] }>;
  CouponFilter: CouponFilter;
  CouponStatus: CouponStatus;
  CreateCartPayload: ResolverTypeWrapper<Partial<Omit<CreateCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  CreateCouponInput: CreateCouponInput;
  CreateCouponPayload: ResolverTypeWrapper<Partial<Omit<CreateCouponPayload, 'coupon'> & { coupon?: Maybe<ResolversTypes['Coupon']> }>>;
  CreateWishListInput: CreateWishListInput;
  CreateWishListPayload: ResolverTypeWrapper<Partial<Omit<CreateWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversTypes['WishList']> }>>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteWishListInput: DeleteWishListInput;
  DeleteWishListPayload: ResolverTypeWrapper<Partial<DeleteWishListPayload>>;
  EndCouponInput: EndCouponInput;
  EndCouponPayload: ResolverTypeWrapper<Partial<Omit<EndCouponPayload, 'coupon'> & { coupon?: Maybe<ResolversTypes['Coupon']> }>>;
  ErrorCode: ErrorCode;
  Health: ResolverTypeWrapper<Partial<Health> & Pick<Health, 'id'>>;
  ListItem: ResolverTypeWrapper<ListItemRow>;
  MergeCartPayload: ResolverTypeWrapper<Partial<Omit<MergeCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoveToCartInput: MoveToCartInput;
  MoveToCartPayload: ResolverTypeWrapper<Partial<Omit<MoveToCartPayload, 'cart' | 'savedForLater'> & { cart?: Maybe<ResolversTypes['Cart']>, savedForLater?: Maybe<Array<ResolversTypes['ListItem']>> }>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Partial<Omit<Order, 'currentCart'> & { currentCart?: Maybe<ResolversTypes['Cart']> }> & Pick<Omit<Order, 'currentCart'> & { currentCart?: Maybe<ResolversTypes['Cart']> }, 'id'>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalRow: ResolverTypeWrapper<PersonalRow>;
  PricedProduct: ResolverTypeWrapper<PricedProduct>;
  Product: ResolverTypeWrapper<Partial<Product> & Pick<Product, 'id'>>;
  ProductFact: ResolverTypeWrapper<ProductFact>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<Partial<Reconciliation> & Pick<Reconciliation, 'from' | 'to' | 'productsFrom' | 'productsTo'>>;
  RecordViewInput: RecordViewInput;
  RecordViewPayload: ResolverTypeWrapper<Partial<Omit<RecordViewPayload, 'viewHistory'> & { viewHistory?: Maybe<ResolversTypes['ViewHistory']> }>>;
  RemoveCouponInput: RemoveCouponInput;
  RemoveCouponPayload: ResolverTypeWrapper<Partial<Omit<RemoveCouponPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  RemoveFromCartInput: RemoveFromCartInput;
  RemoveFromCartPayload: ResolverTypeWrapper<Partial<Omit<RemoveFromCartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  RemoveListItemsInput: RemoveListItemsInput;
  RemoveListItemsPayload: ResolverTypeWrapper<Partial<RemoveListItemsPayload>>;
  RenameWishListInput: RenameWishListInput;
  RenameWishListPayload: ResolverTypeWrapper<Partial<Omit<RenameWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversTypes['WishList']> }>>;
  SaveForLaterInput: SaveForLaterInput;
  SaveForLaterPayload: ResolverTypeWrapper<Partial<Omit<SaveForLaterPayload, 'cart' | 'savedForLater'> & { cart?: Maybe<ResolversTypes['Cart']>, savedForLater?: Maybe<Array<ResolversTypes['ListItem']>> }>>;
  SetCartCurrencyInput: SetCartCurrencyInput;
  SetCartCurrencyPayload: ResolverTypeWrapper<Partial<Omit<SetCartCurrencyPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  SetCartNotesInput: SetCartNotesInput;
  SetCartNotesPayload: ResolverTypeWrapper<Partial<Omit<SetCartNotesPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  SetViewHistoryInput: SetViewHistoryInput;
  SetViewHistoryPayload: ResolverTypeWrapper<Partial<Omit<SetViewHistoryPayload, 'viewHistory'> & { viewHistory?: Maybe<ResolversTypes['ViewHistory']> }>>;
  ShareWishListInput: ShareWishListInput;
  ShareWishListPayload: ResolverTypeWrapper<Partial<Omit<ShareWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversTypes['WishList']> }>>;
  SharedItem: ResolverTypeWrapper<SharedItemRow>;
  SharedWishList: ResolverTypeWrapper<SharedWishListRow>;
  SubgraphHealth: ResolverTypeWrapper<SubgraphHealth>;
  UnshareWishListInput: UnshareWishListInput;
  UnshareWishListPayload: ResolverTypeWrapper<Partial<Omit<UnshareWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversTypes['WishList']> }>>;
  UpdateCartLineInput: UpdateCartLineInput;
  UpdateCartLinePayload: ResolverTypeWrapper<Partial<Omit<UpdateCartLinePayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>>;
  UpdateCouponInput: UpdateCouponInput;
  UpdateCouponPayload: ResolverTypeWrapper<Partial<Omit<UpdateCouponPayload, 'coupon'> & { coupon?: Maybe<ResolversTypes['Coupon']> }>>;
  User: ResolverTypeWrapper<Partial<Omit<User, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }> & Pick<Omit<User, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }, 'id'>>;
  UserError: ResolverTypeWrapper<UserError>;
  ViewHistory: ResolverTypeWrapper<Omit<ViewHistory, 'items'> & { items: Array<ResolversTypes['ListItem']> }>;
  WishList: ResolverTypeWrapper<WishListRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddToCartInput: AddToCartInput;
  ID: Scalars['ID']['output'];
  AddToCartPayload: Partial<Omit<AddToCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  AddToWishListInput: AddToWishListInput;
  AddToWishListPayload: Partial<Omit<AddToWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversParentTypes['WishList']> }>;
  ApplyCouponInput: ApplyCouponInput;
  ApplyCouponPayload: Partial<Omit<ApplyCouponPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  Cart: CartRow;
  CartCoupon: CartCoupon;
  CartFact: CartFact;
  CartLine: CartLineRow;
  CartLineInput: CartLineInput;
  CartLineNoteInput: CartLineNoteInput;
  CartMerge: CartMergeRow;
  CartMergeLine: CartMergeLineRow;
  ClearCartInput: ClearCartInput;
  ClearCartPayload: Partial<Omit<ClearCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  ConsumerLag: ConsumerLag;
  Coupon: CouponRow;
  CouponAmountInput: CouponAmountInput;
  CouponConnection: Omit<CouponConnection, 'edges'> & { edges: Array<ResolversParentTypes['CouponEdge']> };
  CouponEdge: Omit<CouponEdge, 'node'> & { node: ResolversParentTypes['Coupon'] };
  CouponFilter: CouponFilter;
  CreateCartPayload: Partial<Omit<CreateCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  CreateCouponInput: CreateCouponInput;
  CreateCouponPayload: Partial<Omit<CreateCouponPayload, 'coupon'> & { coupon?: Maybe<ResolversParentTypes['Coupon']> }>;
  CreateWishListInput: CreateWishListInput;
  CreateWishListPayload: Partial<Omit<CreateWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversParentTypes['WishList']> }>;
  DateTime: Scalars['DateTime']['output'];
  DeleteWishListInput: DeleteWishListInput;
  DeleteWishListPayload: Partial<DeleteWishListPayload>;
  EndCouponInput: EndCouponInput;
  EndCouponPayload: Partial<Omit<EndCouponPayload, 'coupon'> & { coupon?: Maybe<ResolversParentTypes['Coupon']> }>;
  Health: Partial<Health> & Pick<Health, 'id'>;
  ListItem: ListItemRow;
  MergeCartPayload: Partial<Omit<MergeCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  MoveToCartInput: MoveToCartInput;
  MoveToCartPayload: Partial<Omit<MoveToCartPayload, 'cart' | 'savedForLater'> & { cart?: Maybe<ResolversParentTypes['Cart']>, savedForLater?: Maybe<Array<ResolversParentTypes['ListItem']>> }>;
  Mutation: Record<PropertyKey, never>;
  Order: Partial<Omit<Order, 'currentCart'> & { currentCart?: Maybe<ResolversParentTypes['Cart']> }> & Pick<Omit<Order, 'currentCart'> & { currentCart?: Maybe<ResolversParentTypes['Cart']> }, 'id'>;
  PageInfo: PageInfo;
  PersonalData: PersonalData;
  PersonalRow: PersonalRow;
  PricedProduct: PricedProduct;
  Product: Partial<Product> & Pick<Product, 'id'>;
  ProductFact: ProductFact;
  Query: Record<PropertyKey, never>;
  Reconciliation: Partial<Reconciliation> & Pick<Reconciliation, 'from' | 'to' | 'productsFrom' | 'productsTo'>;
  RecordViewInput: RecordViewInput;
  RecordViewPayload: Partial<Omit<RecordViewPayload, 'viewHistory'> & { viewHistory?: Maybe<ResolversParentTypes['ViewHistory']> }>;
  RemoveCouponInput: RemoveCouponInput;
  RemoveCouponPayload: Partial<Omit<RemoveCouponPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  RemoveFromCartInput: RemoveFromCartInput;
  RemoveFromCartPayload: Partial<Omit<RemoveFromCartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  RemoveListItemsInput: RemoveListItemsInput;
  RemoveListItemsPayload: Partial<RemoveListItemsPayload>;
  RenameWishListInput: RenameWishListInput;
  RenameWishListPayload: Partial<Omit<RenameWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversParentTypes['WishList']> }>;
  SaveForLaterInput: SaveForLaterInput;
  SaveForLaterPayload: Partial<Omit<SaveForLaterPayload, 'cart' | 'savedForLater'> & { cart?: Maybe<ResolversParentTypes['Cart']>, savedForLater?: Maybe<Array<ResolversParentTypes['ListItem']>> }>;
  SetCartCurrencyInput: SetCartCurrencyInput;
  SetCartCurrencyPayload: Partial<Omit<SetCartCurrencyPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  SetCartNotesInput: SetCartNotesInput;
  SetCartNotesPayload: Partial<Omit<SetCartNotesPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  SetViewHistoryInput: SetViewHistoryInput;
  SetViewHistoryPayload: Partial<Omit<SetViewHistoryPayload, 'viewHistory'> & { viewHistory?: Maybe<ResolversParentTypes['ViewHistory']> }>;
  ShareWishListInput: ShareWishListInput;
  ShareWishListPayload: Partial<Omit<ShareWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversParentTypes['WishList']> }>;
  SharedItem: SharedItemRow;
  SharedWishList: SharedWishListRow;
  SubgraphHealth: SubgraphHealth;
  UnshareWishListInput: UnshareWishListInput;
  UnshareWishListPayload: Partial<Omit<UnshareWishListPayload, 'wishList'> & { wishList?: Maybe<ResolversParentTypes['WishList']> }>;
  UpdateCartLineInput: UpdateCartLineInput;
  UpdateCartLinePayload: Partial<Omit<UpdateCartLinePayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }>;
  UpdateCouponInput: UpdateCouponInput;
  UpdateCouponPayload: Partial<Omit<UpdateCouponPayload, 'coupon'> & { coupon?: Maybe<ResolversParentTypes['Coupon']> }>;
  User: Partial<Omit<User, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }> & Pick<Omit<User, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> }, 'id'>;
  UserError: UserError;
  ViewHistory: Omit<ViewHistory, 'items'> & { items: Array<ResolversParentTypes['ListItem']> };
  WishList: WishListRow;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
  Boolean: Scalars['Boolean']['output'];
  Float: Scalars['Float']['output'];
};

export type AdminDirectiveArgs = {
  can: Permission;
};

export type AdminDirectiveResolver<Result, Parent, ContextType = Context, Args = AdminDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CacheControlDirectiveArgs = {
  maxAge: Scalars['Int']['input'];
};

export type CacheControlDirectiveResolver<Result, Parent, ContextType = Context, Args = CacheControlDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ComposeDirectiveDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Context, Args = ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CostDirectiveArgs = {
  weight: Scalars['Int']['input'];
};

export type CostDirectiveResolver<Result, Parent, ContextType = Context, Args = CostDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LengthDirectiveArgs = {
  max: Scalars['Int']['input'];
  min?: Scalars['Int']['input'];
};

export type LengthDirectiveResolver<Result, Parent, ContextType = Context, Args = LengthDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type LinkDirectiveArgs = {
  import?: Maybe<Array<Maybe<Scalars['String']['input']>>>;
  url: Scalars['String']['input'];
};

export type LinkDirectiveResolver<Result, Parent, ContextType = Context, Args = LinkDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ListSizeDirectiveArgs = {
  assumedSize?: Maybe<Scalars['Int']['input']>;
  requireOneSlicingArgument?: Maybe<Scalars['Boolean']['input']>;
  sizedFields?: Maybe<Array<Scalars['String']['input']>>;
  slicingArguments?: Maybe<Array<Scalars['String']['input']>>;
};

export type ListSizeDirectiveResolver<Result, Parent, ContextType = Context, Args = ListSizeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type OwnerDirectiveArgs = {
  orCan?: Array<Permission>;
};

export type OwnerDirectiveResolver<Result, Parent, ContextType = Context, Args = OwnerDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RangeDirectiveArgs = {
  max: Scalars['Float']['input'];
  min?: Scalars['Float']['input'];
};

export type RangeDirectiveResolver<Result, Parent, ContextType = Context, Args = RangeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AddToCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToCartPayload'] = ResolversParentTypes['AddToCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddToWishListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddToWishListPayload'] = ResolversParentTypes['AddToWishListPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishList?: Resolver<Maybe<ResolversTypes['WishList']>, ParentType, ContextType>;
};

export type ApplyCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApplyCouponPayload'] = ResolversParentTypes['ApplyCouponPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  checkedOutBy?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  coupon?: Resolver<Maybe<ResolversTypes['CartCoupon']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  enteredCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastMerge?: Resolver<Maybe<ResolversTypes['CartMerge']>, ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['CartLine']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartCouponResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCoupon'] = ResolversParentTypes['CartCoupon']> = {
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  minimum?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
};

export type CartFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartFact'] = ResolversParentTypes['CartFact']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  says?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine'], FederationReferenceType extends FederationReferenceTypes['CartLine'] = FederationReferenceTypes['CartLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CartLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  checkedOut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priceWhenAdded?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CartMergeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartMerge'] = ResolversParentTypes['CartMerge']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['CartMergeLine']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['CartMergeSource'], ParentType, ContextType>;
};

export type CartMergeLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartMergeLine'] = ResolversParentTypes['CartMergeLine']> = {
  code?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  left?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['CartMergeOutcome'], ParentType, ContextType>;
  priceNow?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  priceWas?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  taken?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClearCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearCartPayload'] = ResolversParentTypes['ClearCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConsumerLagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsumerLag'] = ResolversParentTypes['ConsumerLag']> = {
  events?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CouponResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon']> = {
  amounts?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  automatic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minimums?: Resolver<Array<ResolversTypes['Money']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  percent?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  startsAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CouponStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  used?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  uses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usesByCustomer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CouponConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponConnection'] = ResolversParentTypes['CouponConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CouponEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CouponEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponEdge'] = ResolversParentTypes['CouponEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Coupon'], ParentType, ContextType>;
};

export type CreateCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCartPayload'] = ResolversParentTypes['CreateCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  guestToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCouponPayload'] = ResolversParentTypes['CreateCouponPayload']> = {
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateWishListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateWishListPayload'] = ResolversParentTypes['CreateWishListPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishList?: Resolver<Maybe<ResolversTypes['WishList']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteWishListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteWishListPayload'] = ResolversParentTypes['DeleteWishListPayload']> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type EndCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EndCouponPayload'] = ResolversParentTypes['EndCouponPayload']> = {
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health'], FederationReferenceType extends FederationReferenceTypes['Health'] = FederationReferenceTypes['Health']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Health']> | FederationReferenceType, FederationReferenceType, ContextType>;
  carts?: Resolver<Maybe<ResolversTypes['SubgraphHealth']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ListItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListItem'] = ResolversParentTypes['ListItem'], FederationReferenceType extends FederationReferenceTypes['ListItem'] = FederationReferenceTypes['ListItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ListItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  addedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isGone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  priceWhenAdded?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MergeCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MergeCartPayload'] = ResolversParentTypes['MergeCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoveToCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveToCartPayload'] = ResolversParentTypes['MoveToCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  savedForLater?: Resolver<Maybe<Array<ResolversTypes['ListItem']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addToCart?: Resolver<Maybe<ResolversTypes['AddToCartPayload']>, ParentType, ContextType, RequireFields<MutationAddToCartArgs, 'input'>>;
  addToWishList?: Resolver<Maybe<ResolversTypes['AddToWishListPayload']>, ParentType, ContextType, RequireFields<MutationAddToWishListArgs, 'input'>>;
  applyCoupon?: Resolver<Maybe<ResolversTypes['ApplyCouponPayload']>, ParentType, ContextType, RequireFields<MutationApplyCouponArgs, 'input'>>;
  clearCart?: Resolver<Maybe<ResolversTypes['ClearCartPayload']>, ParentType, ContextType, RequireFields<MutationClearCartArgs, 'input'>>;
  createCart?: Resolver<Maybe<ResolversTypes['CreateCartPayload']>, ParentType, ContextType>;
  createCoupon?: Resolver<Maybe<ResolversTypes['CreateCouponPayload']>, ParentType, ContextType, RequireFields<MutationCreateCouponArgs, 'input'>>;
  createWishList?: Resolver<Maybe<ResolversTypes['CreateWishListPayload']>, ParentType, ContextType, RequireFields<MutationCreateWishListArgs, 'input'>>;
  deleteWishList?: Resolver<Maybe<ResolversTypes['DeleteWishListPayload']>, ParentType, ContextType, RequireFields<MutationDeleteWishListArgs, 'input'>>;
  endCoupon?: Resolver<Maybe<ResolversTypes['EndCouponPayload']>, ParentType, ContextType, RequireFields<MutationEndCouponArgs, 'input'>>;
  mergeCart?: Resolver<Maybe<ResolversTypes['MergeCartPayload']>, ParentType, ContextType>;
  moveToCart?: Resolver<Maybe<ResolversTypes['MoveToCartPayload']>, ParentType, ContextType, RequireFields<MutationMoveToCartArgs, 'input'>>;
  recordView?: Resolver<Maybe<ResolversTypes['RecordViewPayload']>, ParentType, ContextType, RequireFields<MutationRecordViewArgs, 'input'>>;
  removeCoupon?: Resolver<Maybe<ResolversTypes['RemoveCouponPayload']>, ParentType, ContextType, RequireFields<MutationRemoveCouponArgs, 'input'>>;
  removeFromCart?: Resolver<Maybe<ResolversTypes['RemoveFromCartPayload']>, ParentType, ContextType, RequireFields<MutationRemoveFromCartArgs, 'input'>>;
  removeListItems?: Resolver<Maybe<ResolversTypes['RemoveListItemsPayload']>, ParentType, ContextType, RequireFields<MutationRemoveListItemsArgs, 'input'>>;
  renameWishList?: Resolver<Maybe<ResolversTypes['RenameWishListPayload']>, ParentType, ContextType, RequireFields<MutationRenameWishListArgs, 'input'>>;
  saveForLater?: Resolver<Maybe<ResolversTypes['SaveForLaterPayload']>, ParentType, ContextType, RequireFields<MutationSaveForLaterArgs, 'input'>>;
  setCartCurrency?: Resolver<Maybe<ResolversTypes['SetCartCurrencyPayload']>, ParentType, ContextType, RequireFields<MutationSetCartCurrencyArgs, 'input'>>;
  setCartNotes?: Resolver<Maybe<ResolversTypes['SetCartNotesPayload']>, ParentType, ContextType, RequireFields<MutationSetCartNotesArgs, 'input'>>;
  setViewHistory?: Resolver<Maybe<ResolversTypes['SetViewHistoryPayload']>, ParentType, ContextType, RequireFields<MutationSetViewHistoryArgs, 'input'>>;
  shareWishList?: Resolver<Maybe<ResolversTypes['ShareWishListPayload']>, ParentType, ContextType, RequireFields<MutationShareWishListArgs, 'input'>>;
  unshareWishList?: Resolver<Maybe<ResolversTypes['UnshareWishListPayload']>, ParentType, ContextType, RequireFields<MutationUnshareWishListArgs, 'input'>>;
  updateCartLine?: Resolver<Maybe<ResolversTypes['UpdateCartLinePayload']>, ParentType, ContextType, RequireFields<MutationUpdateCartLineArgs, 'input'>>;
  updateCoupon?: Resolver<Maybe<ResolversTypes['UpdateCouponPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCouponArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  currentCart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PersonalRow']>, ParentType, ContextType>;
};

export type PersonalRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalRow'] = ResolversParentTypes['PersonalRow']> = {
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PricedProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PricedProduct'] = ResolversParentTypes['PricedProduct']> = {
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  says?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType, Partial<QueryCouponArgs>>;
  coupons?: Resolver<Maybe<ResolversTypes['CouponConnection']>, ParentType, ContextType, RequireFields<QueryCouponsArgs, 'first'>>;
  savedForLater?: Resolver<Maybe<Array<ResolversTypes['ListItem']>>, ParentType, ContextType>;
  sharedWishList?: Resolver<Maybe<ResolversTypes['SharedWishList']>, ParentType, ContextType, RequireFields<QuerySharedWishListArgs, 'token'>>;
  viewHistory?: Resolver<Maybe<ResolversTypes['ViewHistory']>, ParentType, ContextType>;
  wishList?: Resolver<Maybe<ResolversTypes['WishList']>, ParentType, ContextType, RequireFields<QueryWishListArgs, 'id'>>;
  wishLists?: Resolver<Maybe<Array<ResolversTypes['WishList']>>, ParentType, ContextType>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'], FederationReferenceType extends FederationReferenceTypes['Reconciliation'] = FederationReferenceTypes['Reconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cartFacts?: Resolver<Maybe<Array<ResolversTypes['CartFact']>>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  pricedProducts?: Resolver<Maybe<Array<ResolversTypes['PricedProduct']>>, ParentType, ContextType>;
  productsFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productsTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RecordViewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RecordViewPayload'] = ResolversParentTypes['RecordViewPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  viewHistory?: Resolver<Maybe<ResolversTypes['ViewHistory']>, ParentType, ContextType>;
};

export type RemoveCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveCouponPayload'] = ResolversParentTypes['RemoveCouponPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveFromCartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFromCartPayload'] = ResolversParentTypes['RemoveFromCartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RemoveListItemsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveListItemsPayload'] = ResolversParentTypes['RemoveListItemsPayload']> = {
  itemIds?: Resolver<Maybe<Array<ResolversTypes['ID']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type RenameWishListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RenameWishListPayload'] = ResolversParentTypes['RenameWishListPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishList?: Resolver<Maybe<ResolversTypes['WishList']>, ParentType, ContextType>;
};

export type SaveForLaterPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveForLaterPayload'] = ResolversParentTypes['SaveForLaterPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  savedForLater?: Resolver<Maybe<Array<ResolversTypes['ListItem']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCartCurrencyPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartCurrencyPayload'] = ResolversParentTypes['SetCartCurrencyPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetCartNotesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetCartNotesPayload'] = ResolversParentTypes['SetCartNotesPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetViewHistoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetViewHistoryPayload'] = ResolversParentTypes['SetViewHistoryPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  viewHistory?: Resolver<Maybe<ResolversTypes['ViewHistory']>, ParentType, ContextType>;
};

export type ShareWishListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShareWishListPayload'] = ResolversParentTypes['ShareWishListPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishList?: Resolver<Maybe<ResolversTypes['WishList']>, ParentType, ContextType>;
};

export type SharedItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedItem'] = ResolversParentTypes['SharedItem']> = {
  isGone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SharedWishListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedWishList'] = ResolversParentTypes['SharedWishList']> = {
  items?: Resolver<Array<ResolversTypes['SharedItem']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SubgraphHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lags?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  runningSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UnshareWishListPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnshareWishListPayload'] = ResolversParentTypes['UnshareWishListPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  wishList?: Resolver<Maybe<ResolversTypes['WishList']>, ParentType, ContextType>;
};

export type UpdateCartLinePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCartLinePayload'] = ResolversParentTypes['UpdateCartLinePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCouponPayload'] = ResolversParentTypes['UpdateCouponPayload']> = {
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  dataInCarts?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, RequireFields<UserDataInCartsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ViewHistoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ViewHistory'] = ResolversParentTypes['ViewHistory']> = {
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ListItem']>, ParentType, ContextType>;
};

export type WishListResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WishList'] = ResolversParentTypes['WishList'], FederationReferenceType extends FederationReferenceTypes['WishList'] = FederationReferenceTypes['WishList']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['WishList']> | FederationReferenceType, FederationReferenceType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  items?: Resolver<Array<ResolversTypes['ListItem']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  shareToken?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddToCartPayload?: AddToCartPayloadResolvers<ContextType>;
  AddToWishListPayload?: AddToWishListPayloadResolvers<ContextType>;
  ApplyCouponPayload?: ApplyCouponPayloadResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartCoupon?: CartCouponResolvers<ContextType>;
  CartFact?: CartFactResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartMerge?: CartMergeResolvers<ContextType>;
  CartMergeLine?: CartMergeLineResolvers<ContextType>;
  ClearCartPayload?: ClearCartPayloadResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  Coupon?: CouponResolvers<ContextType>;
  CouponConnection?: CouponConnectionResolvers<ContextType>;
  CouponEdge?: CouponEdgeResolvers<ContextType>;
  CreateCartPayload?: CreateCartPayloadResolvers<ContextType>;
  CreateCouponPayload?: CreateCouponPayloadResolvers<ContextType>;
  CreateWishListPayload?: CreateWishListPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteWishListPayload?: DeleteWishListPayloadResolvers<ContextType>;
  EndCouponPayload?: EndCouponPayloadResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  ListItem?: ListItemResolvers<ContextType>;
  MergeCartPayload?: MergeCartPayloadResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MoveToCartPayload?: MoveToCartPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalRow?: PersonalRowResolvers<ContextType>;
  PricedProduct?: PricedProductResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  RecordViewPayload?: RecordViewPayloadResolvers<ContextType>;
  RemoveCouponPayload?: RemoveCouponPayloadResolvers<ContextType>;
  RemoveFromCartPayload?: RemoveFromCartPayloadResolvers<ContextType>;
  RemoveListItemsPayload?: RemoveListItemsPayloadResolvers<ContextType>;
  RenameWishListPayload?: RenameWishListPayloadResolvers<ContextType>;
  SaveForLaterPayload?: SaveForLaterPayloadResolvers<ContextType>;
  SetCartCurrencyPayload?: SetCartCurrencyPayloadResolvers<ContextType>;
  SetCartNotesPayload?: SetCartNotesPayloadResolvers<ContextType>;
  SetViewHistoryPayload?: SetViewHistoryPayloadResolvers<ContextType>;
  ShareWishListPayload?: ShareWishListPayloadResolvers<ContextType>;
  SharedItem?: SharedItemResolvers<ContextType>;
  SharedWishList?: SharedWishListResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  UnshareWishListPayload?: UnshareWishListPayloadResolvers<ContextType>;
  UpdateCartLinePayload?: UpdateCartLinePayloadResolvers<ContextType>;
  UpdateCouponPayload?: UpdateCouponPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  ViewHistory?: ViewHistoryResolvers<ContextType>;
  WishList?: WishListResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  admin?: AdminDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  composeDirective?: ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  cost?: CostDirectiveResolver<any, any, ContextType>;
  length?: LengthDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  listSize?: ListSizeDirectiveResolver<any, any, ContextType>;
  owner?: OwnerDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  range?: RangeDirectiveResolver<any, any, ContextType>;
};
