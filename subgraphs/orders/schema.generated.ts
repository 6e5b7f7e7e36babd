import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { OrderRefundLineRow, ReconciliationRow, OrderRow, OrderLineRow, OrderRefundRow, OrderTimelineEntryRow } from './tables.ts';
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

/** Filters for all orders. */
export type AllOrdersFilter = {
  /** Only orders in this currency. Default, with a condition or an order by total: the shop's own; else any. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** Only orders that were placed with this e-mail address, or by the user who signs in with it. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** Only orders whose id begins with this text, regardless of case. */
  idPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only orders with one of these ids, also refused ones. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Only orders with this total or a lower one. */
  maxTotal?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Only orders with this total or a higher one. */
  minTotal?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Only orders of this user. */
  owner?: InputMaybe<Scalars['ID']['input']>;
  /** Only orders placed at this time or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only orders placed before this time. */
  placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only orders with one of these statuses. Default: all but REJECTED. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** Units of one order line. */
export type CancelLineInput = {
  /** The order line's id. */
  lineId: Scalars['ID']['input'];
  /** The number of units. */
  quantity: Scalars['Int']['input'];
};

/** A cancellation of an order or of some of its units. */
export type CancelOrderInput = {
  /** A key of the client's choice. Repeating the call with the same key cancels only once. */
  idempotencyKey: Scalars['String']['input'];
  /** The units to cancel; default: all that are left. An unpaid order can only be cancelled as a whole. */
  lines?: InputMaybe<Array<CancelLineInput>>;
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** Reason for the cancellation. */
  reason?: InputMaybe<Scalars['String']['input']>;
  /** Whether the units go back into stock. Only staff can set this to false. */
  restock?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The result of `cancelOrder`. */
export type CancelOrderPayload = {
  __typename?: 'CancelOrderPayload';
  /** The order in its current state. Null if nothing was cancelled. */
  order?: Maybe<Order>;
  /** The refund. Null for an unpaid order. */
  refund?: Maybe<OrderRefund>;
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

/** The orders to export. */
export type ExportOrdersInput = {
  /** Only orders placed at this time or later. */
  placedFrom: Scalars['DateTime']['input'];
  /** Only orders placed before this time: 366 days later at most. */
  placedTo: Scalars['DateTime']['input'];
  /** Only orders with one of these statuses. Default: all but REJECTED. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** The result of `exportOrders`. */
export type ExportOrdersPayload = {
  __typename?: 'ExportOrdersPayload';
  /** Until when it can be read. Null if the call was refused. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The address, on the origin of the graph. Nobody needs to be signed in to read it. Null if the call was refused. */
  url?: Maybe<Scalars['String']['output']>;
  /** Why there is no address. */
  userErrors: Array<UserError>;
};

export type Health = {
  __typename?: 'Health';
  id: Scalars['ID']['output'];
  /** How orders is. */
  orders?: Maybe<SubgraphHealth>;
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

export type Mutation = {
  __typename?: 'Mutation';
  /** Cancels an order. An unpaid order is closed at once. Of a paid order, all units or some are cancelled and refunded, once per idempotency key: what was paid for them, or what is left of the payment if staff have paid back a part already. Staff can also cancel units of an order in PROCESSING, and return units of one that is SHIPPED or DELIVERED: its status stays, and `lines` and `refunds` show what came back. */
  cancelOrder?: Maybe<CancelOrderPayload>;
  /** Gives an address from which the orders of a range are read as a CSV file, for the books: a row for each order, without what says who the customer is. Each call is in the audit log. Four files are read at once. */
  exportOrders?: Maybe<ExportOrdersPayload>;
  /** Orders the content of a cart, once per idempotency key. Waits up to 2 seconds until the stock is held or refused. If the order is still PENDING then, query it by its id or repeat the call. A refused order is returned with the reasons in `userErrors`. Guests can order too. */
  placeOrder?: Maybe<PlaceOrderPayload>;
  /** Moves a paid order to its next status: PROCESSING, SHIPPED, DELIVERED, one step at a time. */
  updateOrderStatus?: Maybe<UpdateOrderStatusPayload>;
};


export type MutationCancelOrderArgs = {
  input: CancelOrderInput;
};


export type MutationExportOrdersArgs = {
  input: ExportOrdersInput;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};


export type MutationUpdateOrderStatusArgs = {
  input: UpdateOrderStatusInput;
};

/** An order. Visible to its owner and to staff with ORDERS_READ. */
export type Order = {
  __typename?: 'Order';
  /** The price of all cancelled units, after their share of the discounts. */
  cancelledTotal: Money;
  /** The cart from which the order was placed. */
  cartId: Scalars['ID']['output'];
  /** The currency of all its amounts, by its ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** What coupons took off. Empty until the stock is held. */
  discounts: Array<OrderDiscount>;
  /** The e-mail address for messages about the order: the one given with it, else that of the user's account. Null after the order of a deleted user has ended. */
  email?: Maybe<Scalars['String']['output']>;
  /** The total that the customer expected when placing the order. */
  expectedTotal: Money;
  /** When the order expires unless it is paid before. Null if it cannot expire. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The ordered products, at their names and prices at the time of the order. Empty until the stock is held. */
  lines: Array<OrderLine>;
  /** The statuses to which the caller can move the order now: CANCELLED with `cancelOrder`, the others with `updateOrderStatus`. */
  nextStatuses: Array<OrderStatus>;
  /** What the shopper said about it in the cart. Null if nothing, and after the order of a deleted user has ended. */
  note?: Maybe<Scalars['String']['output']>;
  /** When the order was paid. */
  paidAt?: Maybe<Scalars['DateTime']['output']>;
  /** When the order was placed. */
  placedAt: Scalars['DateTime']['output'];
  /** Why the order ended before it was delivered: the error code of a refusal, ORDER_EXPIRED, or the reason given with the cancellation. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The amount that was refunded, for cancelled units or by staff. An order whose whole total is refunded can be cancelled, but not shipped. */
  refundedTotal: Money;
  /** The refunds, oldest first: for cancelled units, and those that staff made of the payment. */
  refunds: Array<OrderRefund>;
  /** Why the order is REJECTED: the same entries as in the `userErrors` of `placeOrder`. Empty for any other status. */
  refusals: Array<UserError>;
  /** The delivery address. Null after the order of a deleted user has ended. */
  shippingAddress?: Maybe<ShippingAddress>;
  /** The order's status. */
  status: OrderStatus;
  /** The price of all lines, before the discounts. Null until the stock is held. */
  subtotal?: Maybe<Money>;
  /** The order's history, oldest first. */
  timeline: Array<OrderTimelineEntry>;
  /** The total price, after the discounts: what is to be paid. Null until the stock is held. */
  total?: Maybe<Money>;
  /** Time of the last change. */
  updatedAt: Scalars['DateTime']['output'];
  /** The user who placed the order. Null for a guest. */
  user?: Maybe<User>;
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of orders. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** The orders of this page, each with its cursor. */
  edges: Array<OrderEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of orders on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** What a coupon took off an order. */
export type OrderDiscount = {
  __typename?: 'OrderDiscount';
  /** What it took off. */
  amount: Money;
  /** The coupon's code. */
  code: Scalars['String']['output'];
};

/** An order on a page. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** The order's position in the list. */
  cursor: Scalars['String']['output'];
  /** The order. */
  node: Order;
};

/** The state of an order in the orders subgraph. */
export type OrderFact = {
  __typename?: 'OrderFact';
  /** Time of the last change. */
  changedAt: Scalars['DateTime']['output'];
  /** Where the rows contradict each other. Empty if they do not. */
  faults: Array<Scalars['String']['output']>;
  /** Whether a step of the order protocol is still under way. */
  inFlight: Scalars['Boolean']['output'];
  /** The order's id. */
  orderId: Scalars['ID']['output'];
  /** Whether the order was ever paid. */
  paid: Scalars['Boolean']['output'];
  /** The refunds: those requested for cancelled units, and those made by staff. */
  refunds: Array<OrderRefundFact>;
  /** The number of cancelled units that go back into stock. */
  restocked: Scalars['MinorUnits']['output'];
  /** What the rows say that other subgraphs say too, each as `about=value`. */
  says: Array<Scalars['String']['output']>;
  /** The order's status. */
  status: Scalars['String']['output'];
  /** The order's total. Null until the order is confirmed. */
  total?: Maybe<Scalars['MinorUnits']['output']>;
  /** The number of ordered units, including cancelled ones. */
  units: Scalars['MinorUnits']['output'];
};

/** Filters for a customer's orders. */
export type OrderFilter = {
  /** Only orders placed at this time or later. */
  placedFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only orders placed before this time. */
  placedTo?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only orders with one of these statuses. Default: all but REJECTED. */
  statuses?: InputMaybe<Array<OrderStatus>>;
};

/** A line of an order: one product at its name and price at the time of the order. */
export type OrderLine = {
  __typename?: 'OrderLine';
  /** The number of cancelled units. */
  cancelledQuantity: Scalars['Int']['output'];
  /** The line's share of the order's discounts. What is cancelled of it is refunded after its part of this. */
  discount: Money;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The price of all ordered units, including cancelled ones, before the discount. */
  lineTotal: Money;
  /** The product's name at the time of the order. */
  name: Scalars['String']['output'];
  /** What the shopper said about the line in the cart. Null if nothing, and after the order of a deleted user has ended. */
  note?: Maybe<Scalars['String']['output']>;
  /** The product in its current state. */
  product?: Maybe<Product>;
  /** The product's id. Stays after the product is deleted. */
  productId: Scalars['ID']['output'];
  /** The number of ordered units. */
  quantity: Scalars['Int']['output'];
  /** The product's SKU at the time of the order. */
  sku: Scalars['String']['output'];
  /** The price of one unit at the time of the order. */
  unitPrice: Money;
};

/** A refund of an order: for cancelled units, or by staff. */
export type OrderRefund = {
  __typename?: 'OrderRefund';
  /** The refunded amount. */
  amount: Money;
  /** Why the refund failed. */
  failureReason?: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The cancelled units. Empty if staff refunded without cancelling any. */
  lines: Array<OrderRefundLine>;
  /** The reason given with the cancellation. */
  reason?: Maybe<Scalars['String']['output']>;
  /** When the refund was requested. That of staff is known once it has succeeded. */
  requestedAt: Scalars['DateTime']['output'];
  /** When the refund succeeded or failed. Null before. */
  settledAt?: Maybe<Scalars['DateTime']['output']>;
  /** The refund's status. */
  status: OrderRefundStatus;
};

/** The state of a refund in the orders subgraph. */
export type OrderRefundFact = {
  __typename?: 'OrderRefundFact';
  /** The refunded amount. */
  amount: Scalars['MinorUnits']['output'];
  /** The refund's id. */
  refundId: Scalars['ID']['output'];
  /** The refund's status. */
  status: Scalars['String']['output'];
};

/** Units of one line that were cancelled together. */
export type OrderRefundLine = {
  __typename?: 'OrderRefundLine';
  /** The order line. */
  line: OrderLine;
  /** The number of units. */
  quantity: Scalars['Int']['output'];
  /** Whether the units were put back into stock. */
  restock: Scalars['Boolean']['output'];
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

/** An entry in the history of an order. */
export type OrderTimelineEntry = {
  __typename?: 'OrderTimelineEntry';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** More details, such as a reason. */
  details?: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: OrderTimelineKind;
  /** The order's status afterwards. */
  status: OrderStatus;
  /** The id of the payment or refund that the entry is about. */
  subject?: Maybe<Scalars['ID']['output']>;
};

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

/** An order to place. */
export type PlaceOrderInput = {
  /** The cart to order. */
  cartId: Scalars['ID']['input'];
  /** The currency of the expected total, from the cart's `currency`. Default: the shop's own, whatever the request asks for by `x-currency`. If it is not that of the cart, the order is refused with PRICE_CHANGED. */
  currency?: InputMaybe<Scalars['String']['input']>;
  /** The e-mail address for messages about the order. Required for guests. */
  email?: InputMaybe<Scalars['String']['input']>;
  /** The expected total, from the cart's `total`. If the total differs, the order is refused with PRICE_CHANGED and nothing is charged. */
  expectedTotal: Scalars['MinorUnits']['input'];
  /** A key of the client's choice. Repeating the call with the same key returns the same order. */
  idempotencyKey: Scalars['String']['input'];
  /** The delivery address. */
  shippingAddress: ShippingAddressInput;
};

/** The result of `placeOrder`. */
export type PlaceOrderPayload = {
  __typename?: 'PlaceOrderPayload';
  /** The order in its current state, also if it was refused. Null if none was placed. */
  order?: Maybe<Order>;
  /** Why no order was placed, or why it was refused. */
  userErrors: Array<UserError>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Lists the orders of all customers. Refused attempts are listed only where the filter names REJECTED. */
  allOrders?: Maybe<OrderConnection>;
  /** Returns an order. Null if there is none, or if it is not the caller's to see. */
  order?: Maybe<Order>;
  /** Lists the caller's own orders, newest first: also those placed as a guest with an address that the caller has confirmed since. Refused attempts are listed only where the filter names REJECTED. */
  orders?: Maybe<OrderConnection>;
};


export type QueryAllOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AllOrdersFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<OrderSort>;
};


export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Reconciliation = {
  __typename?: 'Reconciliation';
  from: Scalars['DateTime']['output'];
  /** The orders placed in the range, as the orders subgraph has them. */
  orderFacts?: Maybe<Array<OrderFact>>;
  to: Scalars['DateTime']['output'];
};

/** The delivery address of an order. */
export type ShippingAddress = {
  __typename?: 'ShippingAddress';
  /** Town or city. */
  city: Scalars['String']['output'];
  /** Country: ISO 3166 code of two letters. */
  country: Scalars['String']['output'];
  /** Street and number. */
  line1: Scalars['String']['output'];
  /** Second address line. */
  line2?: Maybe<Scalars['String']['output']>;
  /** The recipient's name. */
  name: Scalars['String']['output'];
  /** Telephone number, for the delivery. */
  phone?: Maybe<Scalars['String']['output']>;
  /** Postcode. */
  postcode: Scalars['String']['output'];
  /** State, province or county. */
  region?: Maybe<Scalars['String']['output']>;
};

/** The delivery address of an order: one of the address book, or another. The order keeps it as it is given. */
export type ShippingAddressInput = {
  /** Town or city. */
  city: Scalars['String']['input'];
  /** Country: ISO 3166 code of two letters. */
  country: Scalars['String']['input'];
  /** Street and number. */
  line1: Scalars['String']['input'];
  /** Second address line. */
  line2?: InputMaybe<Scalars['String']['input']>;
  /** The recipient's name. */
  name: Scalars['String']['input'];
  /** Telephone number, for the delivery. */
  phone?: InputMaybe<Scalars['String']['input']>;
  /** Postcode. */
  postcode: Scalars['String']['input'];
  /** State, province or county. */
  region?: InputMaybe<Scalars['String']['input']>;
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

/** The next status of an order. */
export type UpdateOrderStatusInput = {
  /** The version you have seen. If the order has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The order's id. */
  orderId: Scalars['ID']['input'];
  /** The new status, one of the order's `nextStatuses`. */
  status: OrderStatus;
};

/** The result of `updateOrderStatus`. */
export type UpdateOrderStatusPayload = {
  __typename?: 'UpdateOrderStatusPayload';
  /** The order in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the change was refused otherwise. */
  order?: Maybe<Order>;
  /** Why nothing was changed. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  /** What orders holds of the user: orders, their lines, refunds and history. Null for anyone else. */
  dataInOrders?: Maybe<PersonalData>;
  id: Scalars['ID']['output'];
  /** The user's orders, newest first. Null for anyone else. */
  orders?: Maybe<OrderConnection>;
};


export type UserDataInOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type UserOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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
  Health: Health;
  Order: Order;
  OrderLine: OrderLine;
  Reconciliation: Reconciliation;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Health:
    ( { __typename: 'Health' }
    & GraphQLRecursivePick<FederationTypes['Health'], {"id":true}> );
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
  CancelOrderPayload: ResolverTypeWrapper<Partial<Omit<CancelOrderPayload, 'order' | 'refund'> & { order?: Maybe<ResolversTypes['Order']>, refund?: Maybe<ResolversTypes['OrderRefund']> }>>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ErrorCode: ErrorCode;
  ExportOrdersInput: ExportOrdersInput;
  ExportOrdersPayload: ResolverTypeWrapper<Partial<ExportOrdersPayload>>;
  Health: ResolverTypeWrapper<Partial<Health> & Pick<Health, 'id'>>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges'> & { edges: Array<ResolversTypes['OrderEdge']> }>;
  OrderDiscount: ResolverTypeWrapper<OrderDiscount>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFact: ResolverTypeWrapper<OrderFact>;
  OrderFilter: OrderFilter;
  OrderLine: ResolverTypeWrapper<OrderLineRow>;
  OrderRefund: ResolverTypeWrapper<OrderRefundRow>;
  OrderRefundFact: ResolverTypeWrapper<OrderRefundFact>;
  OrderRefundLine: ResolverTypeWrapper<OrderRefundLineRow>;
  OrderRefundStatus: OrderRefundStatus;
  OrderSort: OrderSort;
  OrderStatus: OrderStatus;
  OrderTimelineEntry: ResolverTypeWrapper<OrderTimelineEntryRow>;
  OrderTimelineKind: OrderTimelineKind;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalRow: ResolverTypeWrapper<PersonalRow>;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: ResolverTypeWrapper<Partial<Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>>;
  Product: ResolverTypeWrapper<Partial<Product> & Pick<Product, 'id'>>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<ReconciliationRow>;
  ShippingAddress: ResolverTypeWrapper<ShippingAddress>;
  ShippingAddressInput: ShippingAddressInput;
  SubgraphHealth: ResolverTypeWrapper<SubgraphHealth>;
  UpdateOrderStatusInput: UpdateOrderStatusInput;
  UpdateOrderStatusPayload: ResolverTypeWrapper<Partial<Omit<UpdateOrderStatusPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>>;
  User: ResolverTypeWrapper<Partial<Omit<User, 'orders'> & { orders?: Maybe<ResolversTypes['OrderConnection']> }> & Pick<Omit<User, 'orders'> & { orders?: Maybe<ResolversTypes['OrderConnection']> }, 'id'>>;
  UserError: ResolverTypeWrapper<UserError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AllOrdersFilter: AllOrdersFilter;
  ID: Scalars['ID']['output'];
  CancelLineInput: CancelLineInput;
  CancelOrderInput: CancelOrderInput;
  CancelOrderPayload: Partial<Omit<CancelOrderPayload, 'order' | 'refund'> & { order?: Maybe<ResolversParentTypes['Order']>, refund?: Maybe<ResolversParentTypes['OrderRefund']> }>;
  ConsumerLag: ConsumerLag;
  DateTime: Scalars['DateTime']['output'];
  ExportOrdersInput: ExportOrdersInput;
  ExportOrdersPayload: Partial<ExportOrdersPayload>;
  Health: Partial<Health> & Pick<Health, 'id'>;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: OrderRow;
  OrderConnection: Omit<OrderConnection, 'edges'> & { edges: Array<ResolversParentTypes['OrderEdge']> };
  OrderDiscount: OrderDiscount;
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFact: OrderFact;
  OrderFilter: OrderFilter;
  OrderLine: OrderLineRow;
  OrderRefund: OrderRefundRow;
  OrderRefundFact: OrderRefundFact;
  OrderRefundLine: OrderRefundLineRow;
  OrderTimelineEntry: OrderTimelineEntryRow;
  PageInfo: PageInfo;
  PersonalData: PersonalData;
  PersonalRow: PersonalRow;
  PlaceOrderInput: PlaceOrderInput;
  PlaceOrderPayload: Partial<Omit<PlaceOrderPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> }>;
  Product: Partial<Product> & Pick<Product, 'id'>;
  Query: Record<PropertyKey, never>;
  Reconciliation: ReconciliationRow;
  ShippingAddress: ShippingAddress;
  ShippingAddressInput: ShippingAddressInput;
  SubgraphHealth: SubgraphHealth;
  UpdateOrderStatusInput: UpdateOrderStatusInput;
  UpdateOrderStatusPayload: Partial<Omit<UpdateOrderStatusPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> }>;
  User: Partial<Omit<User, 'orders'> & { orders?: Maybe<ResolversParentTypes['OrderConnection']> }> & Pick<Omit<User, 'orders'> & { orders?: Maybe<ResolversParentTypes['OrderConnection']> }, 'id'>;
  UserError: UserError;
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

export type CancelOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelOrderPayload'] = ResolversParentTypes['CancelOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['OrderRefund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ConsumerLagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsumerLag'] = ResolversParentTypes['ConsumerLag']> = {
  events?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type ExportOrdersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportOrdersPayload'] = ResolversParentTypes['ExportOrdersPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health'], FederationReferenceType extends FederationReferenceTypes['Health'] = FederationReferenceTypes['Health']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Health']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['SubgraphHealth']>, ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cancelOrder?: Resolver<Maybe<ResolversTypes['CancelOrderPayload']>, ParentType, ContextType, RequireFields<MutationCancelOrderArgs, 'input'>>;
  exportOrders?: Resolver<Maybe<ResolversTypes['ExportOrdersPayload']>, ParentType, ContextType, RequireFields<MutationExportOrdersArgs, 'input'>>;
  placeOrder?: Resolver<Maybe<ResolversTypes['PlaceOrderPayload']>, ParentType, ContextType, RequireFields<MutationPlaceOrderArgs, 'input'>>;
  updateOrderStatus?: Resolver<Maybe<ResolversTypes['UpdateOrderStatusPayload']>, ParentType, ContextType, RequireFields<MutationUpdateOrderStatusArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelledTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  cartId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  discounts?: Resolver<Array<ResolversTypes['OrderDiscount']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  expectedTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<Array<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  nextStatuses?: Resolver<Array<ResolversTypes['OrderStatus']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  paidAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundedTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['OrderRefund']>, ParentType, ContextType>;
  refusals?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['ShippingAddress']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  subtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
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
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrderDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderDiscount'] = ResolversParentTypes['OrderDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
};

export type OrderFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderFact'] = ResolversParentTypes['OrderFact']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  inFlight?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  paid?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['OrderRefundFact']>, ParentType, ContextType>;
  restocked?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  says?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['MinorUnits']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine'], FederationReferenceType extends FederationReferenceTypes['OrderLine'] = FederationReferenceTypes['OrderLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['OrderLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  cancelledQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineTotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefund'] = ResolversParentTypes['OrderRefund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
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

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PersonalRow']>, ParentType, ContextType>;
};

export type PersonalRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalRow'] = ResolversParentTypes['PersonalRow']> = {
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlaceOrderPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlaceOrderPayload'] = ResolversParentTypes['PlaceOrderPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  allOrders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<QueryAllOrdersArgs, 'first' | 'sort'>>;
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
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postcode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SubgraphHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lags?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  runningSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpdateOrderStatusPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateOrderStatusPayload'] = ResolversParentTypes['UpdateOrderStatusPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dataInOrders?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, RequireFields<UserDataInOrdersArgs, 'first'>>;
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
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  ExportOrdersPayload?: ExportOrdersPayloadResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderDiscount?: OrderDiscountResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderFact?: OrderFactResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderRefund?: OrderRefundResolvers<ContextType>;
  OrderRefundFact?: OrderRefundFactResolvers<ContextType>;
  OrderRefundLine?: OrderRefundLineResolvers<ContextType>;
  OrderTimelineEntry?: OrderTimelineEntryResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalRow?: PersonalRowResolvers<ContextType>;
  PlaceOrderPayload?: PlaceOrderPayloadResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  ShippingAddress?: ShippingAddressResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  UpdateOrderStatusPayload?: UpdateOrderStatusPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
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
