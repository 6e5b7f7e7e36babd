import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderRefundRow, OrderRefundLineRow, ReconciliationRow, OrderRow, OrderLineRow, OrderTimelineEntryRow } from './tables.ts';
import type { Context } from '../../kit/context.ts';
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

/** Which of all orders. */
export type AllOrdersFilter = {
  /** Only those with this e-mail address. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Only these. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only those of this owner: a user's id. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Only those placed then or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those placed before then. */
  placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those with one of these statuses. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** So many units of one line. */
export type CancelLineInput = {
  /** The line. */
  lineId: Scalars['ID']['input'];
  /** How many. */
  quantity: Scalars['Int']['input'];
};

/** What to cancel. */
export type CancelOrderInput = {
  /** Makes a second click harmless: the same key cancels once. */
  idempotencyKey: Scalars['String']['input'];
  /** The units to cancel; all that are left unless told. An order that is not paid is cancelled as a whole. */
  lines?: InputMaybe<Array<CancelLineInput>>;
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** Why. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether the units go back to the stock. Only staff may say that they do not. */
  restock?: InputMaybe<Scalars['Boolean']['input']>;
};

/** What `cancelOrder` answers. */
export type CancelOrderPayload = {
  __typename?: 'CancelOrderPayload';
  /** The order as it is now; null when nothing was cancelled. */
  order?: Maybe<Order>;
  /** What is paid back. Null for an order that was not paid. */
  refund?: Maybe<OrderRefund>;
  /** Why nothing was done. */
  userErrors: Array<UserError>;
};

/** Every code that a `UserError` may carry. Codes are only ever added. */
export type ErrorCode =
  /** The cart is taken by an order, which `subject` names. Pay it or cancel it (cancelling is immediate). */
  | 'CART_CHECKED_OUT'
  /** The cart is empty. Add something first. */
  | 'CART_EMPTY'
  /** The cart has as many lines as a cart may have. Remove lines, or order in parts. */
  | 'CART_FULL'
  /** A guest must give an e-mail address. Ask for it. */
  | 'EMAIL_REQUIRED'
  /** The e-mail has an account already. Log in instead. */
  | 'EMAIL_TAKEN'
  /** The idempotency key was used before with another content. Use a new key. */
  | 'IDEMPOTENCY_MISMATCH'
  /** E-mail or password is wrong. Ask for them again. */
  | 'INVALID_CREDENTIALS'
  /** A value is out of its bounds or not of its form. Correct it; do not repeat it as it is. */
  | 'INVALID_INPUT'
  /** The payment's state does not allow it. Read it again and show how it stands. */
  | 'INVALID_PAYMENT_STATE'
  /** The refresh token is unknown, used, ended or expired. Log in again. */
  | 'INVALID_REFRESH_TOKEN'
  /** The order's state does not allow it. Read it again: `nextStatuses` shows what it allows. */
  | 'INVALID_TRANSITION'
  /** The last admin stays. Make another admin first. */
  | 'LAST_ADMIN'
  /** The name is taken already. Choose another. */
  | 'NAME_TAKEN'
  /** There are not so many units of the line left to cancel. Read the order again and cancel fewer. */
  | 'NOTHING_TO_CANCEL'
  /** There is no such thing, or it is not yours. Do not repeat. */
  | 'NOT_FOUND'
  /** The order was not paid in time. Order again; the cart is open. */
  | 'ORDER_EXPIRED'
  /** The order cannot be paid: it is paid already, or closed. Read it again and show how it stands. */
  | 'ORDER_NOT_PAYABLE'
  /** There is not enough available. Lower the quantity. */
  | 'OUT_OF_STOCK'
  /** More than was captured and not yet refunded. Refund less. */
  | 'OVER_CAPTURED'
  /** The payment was declined. Try another way to pay. */
  | 'PAYMENT_DECLINED'
  /** A payment for this order is under way. Wait for its end, then ask again. */
  | 'PAYMENT_IN_PROGRESS'
  /** Nobody grants what they do not hold. Ask somebody who holds it. */
  | 'PERMISSION_NOT_HELD'
  /** The total is not the expected one. Show the new prices and ask again. */
  | 'PRICE_CHANGED'
  /** The product is archived or deleted. Remove it. */
  | 'PRODUCT_GONE'
  /** The payment provider refused to pay it back. Ask it why, then refund with a new key, or pay back another way. */
  | 'REFUND_REFUSED'
  /** A role that is built in cannot be changed or deleted. Make another role. */
  | 'ROLE_BUILT_IN'
  /** The SKU is taken already. Choose another, or update that product. */
  | 'SKU_TAKEN'
  /** The slug is taken already. Choose another. */
  | 'SLUG_TAKEN'
  /** The stock would fall below what is held for orders. Adjust by less. */
  | 'STOCK_HELD'
  /** The sum is larger than an amount may be. Order less at once. */
  | 'TOTAL_TOO_LARGE'
  /** The way to pay is not known. Offer another. */
  | 'UNKNOWN_PAYMENT_METHOD'
  /** Somebody changed it since you read it. Read it again, then decide. */
  | 'VERSION_CONFLICT';

/** An amount of money. */
export type Money = {
  __typename?: 'Money';
  /** The amount in the currency's smallest unit: 1999 is £19.99. */
  amount: Scalars['MinorUnits']['output'];
  /** The currency, by its ISO 4217 code. */
  currency: Scalars['String']['output'];
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Cancels an order of one's own, or, for staff who hold ORDERS_WRITE, any. One that is not paid is closed at once; of a paid one all lines or some are cancelled and refunded, once for each key. Staff may do so while it is PROCESSING too. */
  cancelOrder?: Maybe<CancelOrderPayload>;
  /** Orders what is in a cart, once for each key. Answers when the stock is held or refused, after 2 seconds at the latest: an order that is PENDING then can be asked for again, by its id or by the same call. A refused order comes with the reasons in `userErrors`. Guests may order too. */
  placeOrder?: Maybe<PlaceOrderPayload>;
  /** Moves a paid order on: PROCESSING, SHIPPED, DELIVERED, one step at a time. */
  updateOrderStatus?: Maybe<UpdateOrderStatusPayload>;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationUpdateOrderStatusArgs = {
  input: UpdateOrderStatusInput;
};

/** What somebody has ordered. Its owner alone sees it, and staff who hold ORDERS_READ. */
export type Order = {
  __typename?: 'Order';
  /** What the cancelled units cost. */
  cancelledTotal: Money;
  /** The cart it was made of. */
  cartId: Scalars['ID']['output'];
  /** Where to write about it. Null where nothing was given, and once a deleted user's order has ended. */
  email?: Maybe<Scalars['String']['output']>;
  /** What it was expected to cost by whoever placed it. */
  expectedTotal: Money;
  /** When it ends by itself if it is not paid before. Null when it does not. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its id, for ever the same. */
  id: Scalars['ID']['output'];
  /** What was ordered, with the names and prices that hold for this order. Empty until the stock is held. */
  lines: Array<OrderLine>;
  /** Where the caller can move it from here: CANCELLED by `cancelOrder`, the others by `updateOrderStatus`. */
  nextStatuses: Array<OrderStatus>;
  /** When it was paid. */
  paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** Why it ended before it was delivered: the code of what was refused, ORDER_EXPIRED, or the words of whoever cancelled it. */
  reason?: Maybe<Scalars['String']['output']>;
  /** What was paid back for cancelled units. */
  refundedTotal: Money;
  /** What is paid back for cancelled units, the oldest first. */
  refunds: Array<OrderRefund>;
  /** Why it is REJECTED, as `placeOrder` says it; empty otherwise. */
  refusals: Array<UserError>;
  /** Where to send it. Null once a deleted user's order has ended. */
  shippingAddress?: Maybe<ShippingAddress>;
  /** How far it has come. */
  status: OrderStatus;
  /** What happened to it, the oldest first. */
  timeline: Array<OrderTimelineEntry>;
  /** What it costs. Null until the stock is held. */
  total?: Maybe<Money>;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Who placed it. Null for a guest. */
  user?: Maybe<User>;
  /** Rises with every change: give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders, each with its cursor. */
  edges: Array<OrderEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** An order on a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** An order, as orders has it. */
export type OrderFact = {
  __typename?: 'OrderFact';
  /** When it last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Whether something is still to happen to it. */
  inFlight: Scalars['Boolean']['output'];
  /** The order. */
  orderId: Scalars['ID']['output'];
  /** Whether it was paid, whatever happened to it later. */
  paid: Scalars['Boolean']['output'];
  /** What was asked to be paid back for cancelled lines. */
  refunds: Array<OrderRefundFact>;
  /** How many of its units were cancelled and are to come back to stock. */
  restocked: Scalars['MinorUnits']['output'];
  /** Its status. */
  status: Scalars['String']['output'];
  /** What it costs; null until it is confirmed. */
  total?: Maybe<Scalars['MinorUnits']['output']>;
  /** How many units its lines have, before cancellations. */
  units: Scalars['MinorUnits']['output'];
};

/** Which of somebody's orders. */
export type OrderFilter = {
  /** Only those placed then or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those placed before then. */
  placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those with one of these statuses. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** So many of one product in an order, at the name and price of that time. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** How many of them were cancelled. */
  cancelledQuantity: Scalars['Int']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** The price of the whole line, with what was cancelled. */
  lineTotal: Money;
  /** What the product was called when it was ordered. */
  name: Scalars['String']['output'];
  /** The product as it is now. */
  product?: Maybe<Product>;
  /** The product's id, known here even where the product is gone. */
  productId: Scalars['ID']['output'];
  /** How many were ordered. */
  quantity: Scalars['Int']['output'];
  /** The product's stock keeping unit when it was ordered. */
  sku: Scalars['String']['output'];
  /** The price of one when it was ordered. */
  unitPrice: Money;
};

/** What is paid back for cancelled units of an order. */
export type OrderRefund = {
  __typename?: 'OrderRefund';
  /** How much. */
  amount: Money;
  /** Why it failed. */
  failure?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What was cancelled. */
  lines: Array<OrderRefundLine>;
  /** Why the units were cancelled, in the words of whoever cancelled them. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  requestedAt: Scalars['DateTime']['output'];
  /** When it was done or failed. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** How far it has come. */
  status: OrderRefundStatus;
};

/** A refund of cancelled lines, as orders has it. */
export type OrderRefundFact = {
  __typename?: 'OrderRefundFact';
  /** How much. */
  amount: Scalars['MinorUnits']['output'];
  /** Its id. */
  refundId: Scalars['ID']['output'];
  /** How far it is. */
  status: Scalars['String']['output'];
};

/** So many units of one line that were cancelled together. */
export type OrderRefundLine = {
  __typename?: 'OrderRefundLine';
  /** The line. */
  line: OrderLine;
  /** How many. */
  quantity: Scalars['Int']['output'];
  /** Whether they went back to the stock. */
  restock: Scalars['Boolean']['output'];
};

/** How far a refund has come. */
export type OrderRefundStatus =
  /** It was paid back. */
  | 'DONE'
  /** It could not be paid back: staff will see to it. */
  | 'FAILED'
  /** It is asked for; the provider has not answered yet. */
  | 'REQUESTED';

/** How far an order has come. */
export type OrderStatus =
  /** Its stock is held and its total stands: pay it. */
  | 'AWAITING_PAYMENT'
  /** It was cancelled, before it was paid or line by line after that. */
  | 'CANCELLED'
  /** It has arrived. */
  | 'DELIVERED'
  /** It was not paid in time. */
  | 'EXPIRED'
  /** It is paid. */
  | 'PAID'
  /** A payment was authorised and is being captured. It cannot be cancelled now. */
  | 'PAYING'
  /** It is placed; its stock is not held yet. */
  | 'PENDING'
  /** It is being packed. */
  | 'PROCESSING'
  /** It was refused; `refusals` says why. */
  | 'REJECTED'
  /** It is on its way. */
  | 'SHIPPED';

/** Something that happened to an order. */
export type OrderTimelineEntry = {
  __typename?: 'OrderTimelineEntry';
  /** When. */
  at: Scalars['DateTime']['output'];
  /** More about it: a reason. */
  details?: Maybe<Scalars['String']['output']>;
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: OrderTimelineKind;
  /** The order's status after it. */
  status: OrderStatus;
  /** The id of the payment or of the refund that it is about. */
  subject?: Maybe<Scalars['ID']['output']>;
};

/** What can happen to an order. */
export type OrderTimelineKind =
  /** The last units of a paid order were cancelled. */
  | 'ALL_LINES_CANCELLED'
  /** It was cancelled before it was paid. */
  | 'CANCELLED'
  /** Its stock was held. */
  | 'CONFIRMED'
  /** It arrived. */
  | 'DELIVERED'
  /** It was not paid in time. */
  | 'EXPIRED'
  /** Units of a paid order were cancelled. */
  | 'LINES_CANCELLED'
  /** Its stock was held, and there was nothing to pay. */
  | 'NOTHING_TO_PAY'
  /** It was paid. */
  | 'PAID'
  /** An authorised payment was accepted, to be captured. */
  | 'PAYMENT_ACCEPTED'
  /** A payment was authorised. */
  | 'PAYMENT_AUTHORIZED'
  /** A payment failed. */
  | 'PAYMENT_FAILED'
  /** It was placed. */
  | 'PLACED'
  /** Packing began. */
  | 'PROCESSING'
  /** Money was paid back. */
  | 'REFUNDED'
  /** Money could not be paid back: staff will see to it. */
  | 'REFUND_FAILED'
  /** It was refused. */
  | 'REJECTED'
  /** It left. */
  | 'SHIPPED';

/** Where a page of a list begins and ends, and whether there is more. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** The last entry's cursor: give it as `after` to read on. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether there are entries after this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are entries before this page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** The first entry's cursor. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** What staff may do. ADMIN holds all of it; a custom role holds those it was given. */
export type Permission =
  /** Read the audit log. */
  | 'AUDIT_READ'
  /** See which events could not be handled, and have them handled again. */
  | 'EVENTS_WRITE'
  /** Read every order and cart. */
  | 'ORDERS_READ'
  /** Move and cancel orders. */
  | 'ORDERS_WRITE'
  /** Read every payment and its ledger. */
  | 'PAYMENTS_READ'
  /** Capture, void and refund payments, and edit their notes. */
  | 'PAYMENTS_WRITE'
  /** Make, change and archive products. */
  | 'PRODUCTS_WRITE'
  /** List roles and permissions. */
  | 'ROLES_READ'
  /** Make, change, assign and revoke roles, within what one holds oneself. */
  | 'ROLES_WRITE'
  /** Read statistics, the dashboard and the reconciliation. */
  | 'STATS_READ'
  /** Adjust stock and read its ledger. */
  | 'STOCK_WRITE'
  /** Read every user's profile. */
  | 'USERS_READ'
  /** Change and delete users. */
  | 'USERS_WRITE';

/** What to order. */
export type PlaceOrderInput = {
  /** The cart. */
  cartId: Scalars['ID']['input'];
  /** Where to write about it. Guests must give one. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** What it is to cost, from the cart's `subtotal`. At another total the order is refused with PRICE_CHANGED, never charged. */
  expectedTotal: Scalars['MinorUnits']['input'];
  /** Makes a second click harmless: the same key is the same order. */
  idempotencyKey: Scalars['String']['input'];
  /** Where to send it. */
  shippingAddress: ShippingAddressInput;
};

/** What `placeOrder` answers. */
export type PlaceOrderPayload = {
  __typename?: 'PlaceOrderPayload';
  /** The order as it is now, a refused one too; null when none was placed. */
  order?: Maybe<Order>;
  /** Why none was placed, or why it was refused. */
  userErrors: Array<UserError>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Everybody's orders, the newest first. */
  allOrders?: Maybe<OrderConnection>;
  /** One order: the caller's own, the user's or the guest's, or any for staff who hold ORDERS_READ. Null where there is none. */
  order?: Maybe<Order>;
  /** The caller's own orders, the user's or the guest's, the newest first. */
  orders?: Maybe<OrderConnection>;
};


export type QueryAllOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AllOrdersFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Reconciliation = {
  __typename?: 'Reconciliation';
  from: Scalars['DateTime']['output'];
  /** The orders placed in the range, as orders has them. */
  orderFacts?: Maybe<Array<OrderFact>>;
  to: Scalars['DateTime']['output'];
};

/** Where an order is sent. */
export type ShippingAddress = {
  __typename?: 'ShippingAddress';
  /** Town or city. */
  city: Scalars['String']['output'];
  /** Country, by its ISO 3166 code of two letters. */
  country: Scalars['String']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** What else there is to say. */
  line2?: Maybe<Scalars['String']['output']>;
  /** Who receives it. */
  name: Scalars['String']['output'];
  /** Postcode. */
  postcode: Scalars['String']['output'];
};

/** Where to send an order. */
export type ShippingAddressInput = {
  /** Town or city. */
  city: Scalars['String']['input'];
  /** Country, by its ISO 3166 code of two letters. */
  country: Scalars['String']['input'];
  /** Street and number. */
  line1: Scalars['String']['input'];
  /** What else there is to say. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** Who receives it. */
  name: Scalars['String']['input'];
  /** Postcode. */
  postcode: Scalars['String']['input'];
};

/** Where to move an order. */
export type UpdateOrderStatusInput = {
  /** The version you saw. The move is refused if somebody was faster. */
  expectedVersion: Scalars['Int']['input'];
  /** The order. */
  orderId: Scalars['ID']['input'];
  /** The status to move it to, one of its `nextStatuses`. */
  status: OrderStatus;
};

/** What `updateOrderStatus` answers. */
export type UpdateOrderStatusPayload = {
  __typename?: 'UpdateOrderStatusPayload';
  /** The order as it is now; null when the move was refused. */
  order?: Maybe<Order>;
  /** Why nothing was done. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  id: Scalars['ID']['output'];
  /** What the user has ordered, the newest first. Null to anybody but the user and staff who hold ORDERS_READ. */
  orders?: Maybe<OrderConnection>;
};


export type UserOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** Why a mutation changed nothing, in a form that a program can act on. */
export type UserError = {
  __typename?: 'UserError';
  /** What is wrong, from a closed list. */
  code: ErrorCode;
  /** What is wrong, for a person. */
  message: Scalars['String']['output'];
  /** The argument at fault, from `input` down; empty when it is none in particular. */
  path: Array<Scalars['String']['output']>;
  /** The id of what stands in the way, where there is one: the order that took the cart, the payment under way, the product that is short. */
  subject?: Maybe<Scalars['ID']['output']>;
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
  Order: Order;
  OrderLine: OrderLine;
  Reconciliation: Reconciliation;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  OrderLine:
    ( { __typename: 'OrderLine' }
    & GraphQLRecursivePick<FederationTypes['OrderLine'], {"id":true}> );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"from":true,"to":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AllOrdersFilter: AllOrdersFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CancelLineInput: CancelLineInput;
  CancelOrderInput: CancelOrderInput;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  CancelOrderPayload: ResolverTypeWrapper<Partial<Omit<CancelOrderPayload, 'order' | 'refund'> & { order?: Maybe<ResolversTypes['Order']>, refund?: Maybe<ResolversTypes['OrderRefund']> }>>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ErrorCode: ErrorCode;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges'> & { edges: Array<ResolversTypes['OrderEdge']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFact: ResolverTypeWrapper<OrderFact>;
  OrderFilter: OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLineRow>;
  OrderRefund: ResolverTypeWrapper<OrderRefundRow>;
  OrderRefundFact: ResolverTypeWrapper<OrderRefundFact>;
  OrderRefundLine: ResolverTypeWrapper<OrderRefundLineRow>;
  OrderRefundStatus: OrderRefundStatus;
  OrderStatus: OrderStatus;
  OrderTimelineEntry: ResolverTypeWrapper<OrderTimelineEntryRow>;
  OrderTimelineKind: OrderTimelineKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: ResolverTypeWrapper<Partial<Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>>;
  Product: ResolverTypeWrapper<Partial<Product> & { id: string }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<ReconciliationRow>;
  ShippingAddress: ResolverTypeWrapper<ShippingAddress>;
  ShippingAddressInput: ShippingAddressInput;
  UpdateOrderStatusInput: UpdateOrderStatusInput;
  UpdateOrderStatusPayload: ResolverTypeWrapper<Partial<Omit<UpdateOrderStatusPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>>;
  User: ResolverTypeWrapper<Partial<Omit<User, 'orders'> & { orders?: Maybe<ResolversTypes['OrderConnection']> }> & { id: string }>;
  UserError: ResolverTypeWrapper<UserError>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AllOrdersFilter: AllOrdersFilter;
  ID: Scalars['ID']['output'];
  CancelLineInput: CancelLineInput;
  CancelOrderInput: CancelOrderInput;
  Boolean: Scalars['Boolean']['output'];
  CancelOrderPayload: Partial<Omit<CancelOrderPayload, 'order' | 'refund'> & { order?: Maybe<ResolversParentTypes['Order']>, refund?: Maybe<ResolversParentTypes['OrderRefund']> }>;
  DateTime: Scalars['DateTime']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: OrderRow;
  OrderConnection: Omit<OrderConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrderEdge']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFact: OrderFact;
  OrderFilter: OrderFilter;
  OrderLine: OrderLineRow;
  OrderRefund: OrderRefundRow;
  OrderRefundFact: OrderRefundFact;
  OrderRefundLine: OrderRefundLineRow;
  OrderTimelineEntry: OrderTimelineEntryRow;
  PageInfo: PageInfo;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: Partial<Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> }>;
  Product: Partial<Product> & { id: string };
  Query: Record<PropertyKey, never>;
  Reconciliation: ReconciliationRow;
  ShippingAddress: ShippingAddress;
  ShippingAddressInput: ShippingAddressInput;
  UpdateOrderStatusInput: UpdateOrderStatusInput;
  UpdateOrderStatusPayload: Partial<Omit<UpdateOrderStatusPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> }>;
  User: Partial<Omit<User, 'orders'> & { orders?: Maybe<ResolversParentTypes['OrderConnection']> }> & { id: string };
  UserError: UserError;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  Float: Scalars['Float']['output'];
};

export type AdminDirectiveArgs = {
  can: Permission;
};

export type AdminDirectiveResolver<Result, Parent, ContextType = Context, Args = AdminDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type AuthenticatedDirectiveArgs = { };

export type AuthenticatedDirectiveResolver<Result, Parent, ContextType = Context, Args = AuthenticatedDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type ComposeDirectiveDirectiveArgs = {
  name: Scalars['String']['input'];
};

export type ComposeDirectiveDirectiveResolver<Result, Parent, ContextType = Context, Args = ComposeDirectiveDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

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

export type PublicDirectiveArgs = { };

export type PublicDirectiveResolver<Result, Parent, ContextType = Context, Args = PublicDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type RangeDirectiveArgs = {
  max: Scalars['Float']['input'];
  min?: Scalars['Float']['input'];
};

export type RangeDirectiveResolver<Result, Parent, ContextType = Context, Args = RangeDirectiveArgs> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export type CancelOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['OrderRefund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelOrder?: Resolver<Maybe<ResolversTypes['CancelOrderPayload']>, ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  placeOrder?: Resolver<Maybe<ResolversTypes['PlaceOrderPayload']>, ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  updateOrderStatus?: Resolver<Maybe<ResolversTypes['UpdateOrderStatusPayload']>, ParentType, ContextType, RequireFields<MutationUpdateOrderStatusArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelledTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cartId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  nextStatuses?: Resolver<Array<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundedTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['OrderRefund']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['ShippingAddress']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  timeline?: Resolver<Array<ResolversTypes['OrderTimelineEntry']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<Array<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderFact'] = ResolversParentTypes['OrderFact']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inFlight?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['OrderRefundFact']>, ParentType, ContextType>;
  restocked?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['MinorUnits']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelledQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefund'] = ResolversParentTypes['OrderRefund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderRefundLine']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  requestedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderRefundStatus'], ParentType, ContextType>;
};

export type OrderRefundFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefundFact'] = ResolversParentTypes['OrderRefundFact']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  refundId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderRefundLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefundLine'] = ResolversParentTypes['OrderRefundLine']> = {
  line?: Resolver<ResolversTypes['OrderLine'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrderTimelineEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderTimelineEntry'] = ResolversParentTypes['OrderTimelineEntry']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  details?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrderTimelineKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  allOrders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryAllOrdersArgs, 'first'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryOrderArgs, 'id'>>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryOrdersArgs, 'first'>>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'], FederationReferenceType extends FederationReferenceTypes['Reconciliation'] = FederationReferenceTypes['Reconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  orderFacts?: Resolver<Maybe<Array<ResolversTypes['OrderFact']>>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ShippingAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingAddress'] = ResolversParentTypes['ShippingAddress']> = {
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  country?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  postcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type UpdateOrderStatusPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateOrderStatusPayload'] = ResolversParentTypes['UpdateOrderStatusPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserOrdersArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CancelOrderPayload?: CancelOrderPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderFact?: OrderFactResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderRefund?: OrderRefundResolvers<ContextType>;
  OrderRefundFact?: OrderRefundFactResolvers<ContextType>;
  OrderRefundLine?: OrderRefundLineResolvers<ContextType>;
  OrderTimelineEntry?: OrderTimelineEntryResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  ShippingAddress?: ShippingAddressResolvers<ContextType>;
  UpdateOrderStatusPayload?: UpdateOrderStatusPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  admin?: AdminDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  composeDirective?: ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  length?: LengthDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  range?: RangeDirectiveResolver<any, any, ContextType>;
};
