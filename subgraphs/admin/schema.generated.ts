import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { SystemStatsRow, CurrencyStatsRow, DayStatsRow, AuditEntryRow, DeadLetterRow } from './tables.ts';
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

/** A page of the audit log. */
export type AuditConnection = {
  __typename?: 'AuditConnection';
  /** The audit entries of this page, each with its cursor. */
  edges: Array<AuditEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of audit entries on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** An audit entry on a page. */
export type AuditEdge = {
  __typename?: 'AuditEdge';
  /** The audit entry's position in the list. */
  cursor: Scalars['String']['output'];
  /** The audit entry. */
  node: AuditEntry;
};

/** A privileged change with its actor, action, subject and time. */
export type AuditEntry = {
  __typename?: 'AuditEntry';
  /** The name of the mutation. */
  action: Scalars['String']['output'];
  /** The user who made the change. Null for the system, and for callers who may not see the user. */
  actor?: Maybe<User>;
  /** The id of the user who made the change, or `system`. */
  actorId: Scalars['ID']['output'];
  /** The state after the change, as JSON text. Null if nothing is left. It never contains passwords or tokens. */
  after?: Maybe<Scalars['String']['output']>;
  /** When the change was made. */
  at: Scalars['DateTime']['output'];
  /** The state before the change, as JSON text. Null if there was nothing. It never contains passwords or tokens. */
  before?: Maybe<Scalars['String']['output']>;
  /** The hash of this entry and of the hash before it in its chain: SHA-256. Null for an entry from before there were chains. */
  hash?: Maybe<Scalars['String']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The place of the entry in the chain of its subgraph, from 1. Null for an entry from before there were chains. */
  number?: Maybe<Scalars['Int']['output']>;
  /** The id of the request that made the change, as in the logs. */
  requestId: Scalars['String']['output'];
  /** The subgraph that made the change. */
  subgraph: Scalars['String']['output'];
  /** The id of the changed object. */
  subject: Scalars['ID']['output'];
};

/** Filters for the audit log. */
export type AuditFilter = {
  /** Only changes by this mutation. */
  action?: InputMaybe<Scalars['String']['input']>;
  /** Only changes by this user. */
  actor?: InputMaybe<Scalars['ID']['input']>;
  /** Only changes at this time or later. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only changes in this subgraph. */
  subgraph?: InputMaybe<Scalars['String']['input']>;
  /** Only changes of the object with this id. */
  subject?: InputMaybe<Scalars['ID']['input']>;
  /** Only changes before this time. */
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

export type CartFact = {
  __typename?: 'CartFact';
  changedAt: Scalars['DateTime']['output'];
  faults: Array<Scalars['String']['output']>;
  orderId: Scalars['ID']['output'];
  says: Array<Scalars['String']['output']>;
  status: Scalars['String']['output'];
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

/** What was sold and refunded in one currency. */
export type CurrencyStats = {
  __typename?: 'CurrencyStats';
  /** Sales divided by paid orders, rounded to the currency's smallest unit. Null if no order was paid. */
  averageOrderValue?: Maybe<Money>;
  /** The currency, by its ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** Sales minus refunds. Negative if more was refunded than sold in the range. */
  netSales: Money;
  /** The number of orders in this currency placed in the range that were paid, including those cancelled later. */
  paidOrders: Scalars['MinorUnits']['output'];
  /** The amount refunded in the range, regardless of when the order was placed. */
  refunds: Money;
  /** The amount paid for the orders placed in the range, before refunds. */
  sales: Money;
};

/** An overview for staff. */
export type Dashboard = {
  __typename?: 'Dashboard';
  /** The statistics of the last 24 hours. */
  last24Hours: SystemStats;
  /** The statistics of the last 30 days. */
  last30Days: SystemStats;
  /** Products for sale that are low on stock, the lowest first. */
  lowStockProducts?: Maybe<Array<Maybe<Product>>>;
  /** The newest users. */
  newestUsers?: Maybe<Array<Maybe<User>>>;
  /** The newest orders, without refused attempts. */
  recentOrders?: Maybe<Array<Maybe<Order>>>;
};


/** An overview for staff. */
export type DashboardLowStockProductsArgs = {
  first?: Scalars['Int']['input'];
};


/** An overview for staff. */
export type DashboardNewestUsersArgs = {
  first?: Scalars['Int']['input'];
};


/** An overview for staff. */
export type DashboardRecentOrdersArgs = {
  first?: Scalars['Int']['input'];
};

/** What was ordered, sold and refunded on one day. Amounts are of orders in the shop's own currency. */
export type DayStats = {
  __typename?: 'DayStats';
  /** The beginning of the day, in UTC. */
  day: Scalars['DateTime']['output'];
  /** Sales minus refunds. Negative if more was refunded than sold on the day. */
  netSales: Money;
  /** The number of orders placed, without refused attempts. */
  orders: Scalars['MinorUnits']['output'];
  /** The amount refunded on the day, regardless of when the order was placed. */
  refunds: Money;
  /** The amount paid for the orders placed on the day, before refunds. */
  sales: Money;
};

/** An event that a subgraph could not handle. */
export type DeadLetter = {
  __typename?: 'DeadLetter';
  /** How many times the subgraph tried to handle it. */
  attempts: Scalars['Int']['output'];
  /** The subgraph that could not handle it. */
  consumer: Scalars['String']['output'];
  /** The event's number in its producer's stream. 0 if the entry is unreadable. */
  eventSeq: Scalars['MinorUnits']['output'];
  /** The event's type. `unreadable` if the entry is not an event. */
  eventType: Scalars['String']['output'];
  /** When the subgraph set it aside. */
  failedAt: Scalars['DateTime']['output'];
  /** When a retry handled it. Null if it is not handled yet. */
  handledAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The subgraph that published it. */
  producer: Scalars['String']['output'];
  /** Why the last attempt failed. */
  reason: Scalars['String']['output'];
};

/** A page of dead letters. */
export type DeadLetterConnection = {
  __typename?: 'DeadLetterConnection';
  /** The dead letters of this page, each with its cursor. */
  edges: Array<DeadLetterEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of dead letters on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A dead letter on a page. */
export type DeadLetterEdge = {
  __typename?: 'DeadLetterEdge';
  /** The dead letter's position in the list. */
  cursor: Scalars['String']['output'];
  /** The dead letter. */
  node: DeadLetter;
};

/** Two values that should agree and do not. */
export type Difference = {
  __typename?: 'Difference';
  /** The number of seconds since the order last changed. Null for a product. */
  ageSeconds?: Maybe<Scalars['Int']['output']>;
  /** What kind of values differ. */
  kind: DifferenceKind;
  /** The values that differ: what was found and what was expected. */
  message: Scalars['String']['output'];
  /** The order. Null for a difference about anything else. */
  order?: Maybe<Order>;
  /** The product. Null for a difference about anything else. */
  product?: Maybe<Product>;
  /** The id of the order, product or user; of the call, where the payment provider knows one that has no order; the beginning of the day or hour, for a sum of the statistics. */
  subject: Scalars['ID']['output'];
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

/** How each subgraph is now. One that does not answer is null, with SERVICE_UNAVAILABLE. */
export type Health = {
  __typename?: 'Health';
  /** How admin is. */
  admin?: Maybe<SubgraphHealth>;
  /** Always `health`: there is one. */
  id: Scalars['ID']['output'];
};

/** An order that is not settled yet. */
export type InFlight = {
  __typename?: 'InFlight';
  /** The number of seconds since the order last changed. */
  ageSeconds: Scalars['Int']['output'];
  /** The order. */
  order?: Maybe<Order>;
  /** The order's id. */
  orderId: Scalars['ID']['output'];
  /** What is still in progress, or does not agree yet. */
  waitingFor: Array<Scalars['String']['output']>;
};

/** A product that is low on stock. */
export type LowStock = {
  __typename?: 'LowStock';
  /** The number of available units. */
  available: Scalars['MinorUnits']['output'];
  /** The product. */
  product?: Maybe<Product>;
  /** The product's stock keeping unit. */
  sku: Scalars['String']['output'];
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
  /** Has dead letters handled again, after their cause is fixed. Waits up to 2 seconds for the outcome. Repeating the call is safe. */
  retryDeadLetters?: Maybe<RetryDeadLettersPayload>;
};


export type MutationRetryDeadLettersArgs = {
  input: RetryDeadLettersInput;
};

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
};

export type OrderFact = {
  __typename?: 'OrderFact';
  changedAt: Scalars['DateTime']['output'];
  faults: Array<Scalars['String']['output']>;
  inFlight: Scalars['Boolean']['output'];
  orderId: Scalars['ID']['output'];
  paid: Scalars['Boolean']['output'];
  refunds: Array<OrderRefundFact>;
  restocked: Scalars['MinorUnits']['output'];
  says: Array<Scalars['String']['output']>;
  status: Scalars['String']['output'];
  total?: Maybe<Scalars['MinorUnits']['output']>;
  units: Scalars['MinorUnits']['output'];
};

export type OrderRefundFact = {
  __typename?: 'OrderRefundFact';
  amount: Scalars['MinorUnits']['output'];
  refundId: Scalars['ID']['output'];
  status: Scalars['String']['output'];
};

/** The number of orders with a status. */
export type OrderStatusCount = {
  __typename?: 'OrderStatusCount';
  /** The number of orders. */
  count: Scalars['MinorUnits']['output'];
  /** The order status, a value of `Order.status`. */
  status: Scalars['String']['output'];
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

export type PaymentFact = {
  __typename?: 'PaymentFact';
  captured: Scalars['MinorUnits']['output'];
  captures: Scalars['Int']['output'];
  changedAt: Scalars['DateTime']['output'];
  faults: Array<Scalars['String']['output']>;
  inFlight: Scalars['Boolean']['output'];
  live: Scalars['Int']['output'];
  orderId: Scalars['ID']['output'];
  payable?: Maybe<Scalars['String']['output']>;
  refunded: Scalars['MinorUnits']['output'];
  refunds: Array<PaymentRefundFact>;
  says: Array<Scalars['String']['output']>;
};

export type PaymentRefundFact = {
  __typename?: 'PaymentRefundFact';
  amount: Scalars['MinorUnits']['output'];
  refundId: Scalars['ID']['output'];
  status: Scalars['String']['output'];
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

export type PricedProduct = {
  __typename?: 'PricedProduct';
  productId: Scalars['ID']['output'];
  says: Array<Scalars['String']['output']>;
};

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
};

export type ProductFact = {
  __typename?: 'ProductFact';
  changedAt: Scalars['DateTime']['output'];
  productId: Scalars['ID']['output'];
  says: Array<Scalars['String']['output']>;
};

export type ProviderFacts = {
  __typename?: 'ProviderFacts';
  faults: Array<ProviderFault>;
  notCompared?: Maybe<Scalars['String']['output']>;
};

export type ProviderFault = {
  __typename?: 'ProviderFault';
  message: Scalars['String']['output'];
  subject: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Lists every privileged change in all subgraphs, newest first. */
  auditLog?: Maybe<AuditConnection>;
  /** Returns an overview for staff: the newest orders and users, products low on stock, and statistics. */
  dashboard?: Maybe<Dashboard>;
  /** Lists the dead letters, newest first: events that a subgraph could not handle and set aside, so that later events are handled. */
  deadLetters?: Maybe<DeadLetterConnection>;
  /** Returns how each subgraph is now. */
  health?: Maybe<Health>;
  /** Compares the books of orders, payments, products, carts and the statistics, a part at a time: the orders placed, the products changed, the users registered and what the payment provider did in a range. Repeat with `after: next` until `next` is null. */
  reconciliation?: Maybe<Reconciliation>;
  /** Returns statistics of the shop, for a range of time or for all time. */
  systemStats?: Maybe<SystemStats>;
};


export type QueryAuditLogArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AuditFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryDeadLettersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryReconciliationArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: Scalars['Int']['input'];
  from: Scalars['DateTime']['input'];
  to: Scalars['DateTime']['input'];
};


export type QuerySystemStatsArgs = {
  from?: InputMaybe<Scalars['DateTime']['input']>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * A comparison of a part of the books: of the orders placed in a range, and of the products that changed in it. An order is settled if all sides agree and
 * nothing is left to do, or if nothing about it has changed for 60 seconds. Only a settled order can have differences.
 */
export type Reconciliation = {
  __typename?: 'Reconciliation';
  cartFacts?: Maybe<Array<CartFact>>;
  /** The number of compared orders. Null with SERVICE_UNAVAILABLE if a subgraph does not answer. */
  compared?: Maybe<Scalars['MinorUnits']['output']>;
  /** What does not agree. Empty if everything agrees. Null with SERVICE_UNAVAILABLE, never empty, if a subgraph does not answer. */
  differences?: Maybe<Array<Difference>>;
  /** Orders placed, and users registered, at this time or later. */
  from: Scalars['DateTime']['output'];
  /** Orders that are still in progress, or that do not agree and changed in the last 60 seconds. Null if a subgraph does not answer. */
  inFlight?: Maybe<Array<InFlight>>;
  /** Where the next part begins. Null if this is the last one. */
  next?: Maybe<Scalars['String']['output']>;
  /** What could not be compared now, such as the books of a payment provider that does not answer. Empty if all was compared. */
  notCompared?: Maybe<Array<Scalars['String']['output']>>;
  orderFacts?: Maybe<Array<OrderFact>>;
  paymentFacts?: Maybe<Array<PaymentFact>>;
  pricedProducts?: Maybe<Array<PricedProduct>>;
  productFacts?: Maybe<Array<ProductFact>>;
  /** Products that changed at this time or later. */
  productsFrom: Scalars['DateTime']['output'];
  /** Products that changed before this time. */
  productsTo: Scalars['DateTime']['output'];
  providerFacts?: Maybe<ProviderFacts>;
  stockFacts?: Maybe<Array<StockFact>>;
  stockFaults?: Maybe<Array<StockFault>>;
  /** Orders placed, and users registered, before this time. */
  to: Scalars['DateTime']['output'];
  userFacts?: Maybe<Array<UserFact>>;
};

/** The dead letters to retry. */
export type RetryDeadLettersInput = {
  /** The ids of dead letters, 1 to 100. */
  ids: Array<Scalars['ID']['input']>;
};

/** The result of `retryDeadLetters`. */
export type RetryDeadLettersPayload = {
  __typename?: 'RetryDeadLettersPayload';
  /** The dead letters in their current state: handled (`handledAt`), or not handled because of `reason`. */
  deadLetters?: Maybe<Array<DeadLetter>>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type StockFact = {
  __typename?: 'StockFact';
  changedAt: Scalars['DateTime']['output'];
  faults: Array<Scalars['String']['output']>;
  held: Scalars['MinorUnits']['output'];
  orderId: Scalars['ID']['output'];
  restocked: Scalars['MinorUnits']['output'];
  says: Array<Scalars['String']['output']>;
  sold: Scalars['MinorUnits']['output'];
  status?: Maybe<Scalars['String']['output']>;
  units: Scalars['MinorUnits']['output'];
};

export type StockFault = {
  __typename?: 'StockFault';
  held: Scalars['MinorUnits']['output'];
  holds: Scalars['MinorUnits']['output'];
  ledgerHeld: Scalars['MinorUnits']['output'];
  ledgerOnHand: Scalars['MinorUnits']['output'];
  locationId?: Maybe<Scalars['ID']['output']>;
  onHand: Scalars['MinorUnits']['output'];
  productId: Scalars['ID']['output'];
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

/** Statistics of the shop. Orders, sales and units sold count at the time of the order, refunds and cancelled units at the time they happened. Users and products are the current numbers. */
export type SystemStats = {
  __typename?: 'SystemStats';
  /** Sales divided by paid orders, rounded to the currency's smallest unit. Null if no order was paid. */
  averageOrderValue?: Maybe<Money>;
  /** The same in each currency, the shop's own first. Nothing is added up across currencies. */
  byCurrency: Array<CurrencyStats>;
  /** The same by day, in UTC, oldest first: a day without orders too. Of the days at the ends of the range only what is in it counts. */
  byDay: Array<DayStats>;
  /** The beginning of the range. Null: no limit. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Products for sale that are low on stock now, the lowest first. */
  lowStock: Array<LowStock>;
  /** Sales minus refunds. Negative if more was refunded than sold in the range. */
  netSales: Money;
  /** The number of orders placed in the range, without refused attempts. */
  orders: Scalars['MinorUnits']['output'];
  /** The numbers of orders placed in the range, by current status, without REJECTED. A status without orders is left out. */
  ordersByStatus: Array<OrderStatusCount>;
  /** The number of orders placed in the range that were paid, including those cancelled later. */
  paidOrders: Scalars['MinorUnits']['output'];
  /** The number of products for sale now. One with variants counts once. */
  products: Scalars['MinorUnits']['output'];
  /** The amount refunded in the range, regardless of when the order was placed. */
  refunds: Money;
  /** The number of attempts to order in the range that were refused. */
  rejectedOrders: Scalars['MinorUnits']['output'];
  /** The amount paid for the orders placed in the range, before refunds. This and the three below are of orders in the shop's own currency. */
  sales: Money;
  /** The end of the range, exclusive. Null: no limit. */
  to?: Maybe<Scalars['DateTime']['output']>;
  /** The products that sold best in the orders counted as paid, by units, then by sales. */
  topProducts: Array<TopProduct>;
  /** The number of units of paid orders that were cancelled in the range, regardless of when the order was placed. */
  unitsCancelled: Scalars['MinorUnits']['output'];
  /** The number of units in the orders counted as paid, before cancellations. */
  unitsSold: Scalars['MinorUnits']['output'];
  /** The number of users now. */
  users: Scalars['MinorUnits']['output'];
};


/** Statistics of the shop. Orders, sales and units sold count at the time of the order, refunds and cancelled units at the time they happened. Users and products are the current numbers. */
export type SystemStatsByDayArgs = {
  first?: Scalars['Int']['input'];
};


/** Statistics of the shop. Orders, sales and units sold count at the time of the order, refunds and cancelled units at the time they happened. Users and products are the current numbers. */
export type SystemStatsLowStockArgs = {
  first?: Scalars['Int']['input'];
};


/** Statistics of the shop. Orders, sales and units sold count at the time of the order, refunds and cancelled units at the time they happened. Users and products are the current numbers. */
export type SystemStatsTopProductsArgs = {
  first?: Scalars['Int']['input'];
};

/** The sales of a product. */
export type TopProduct = {
  __typename?: 'TopProduct';
  /** The product's name. Null if it is not known yet. */
  name?: Maybe<Scalars['String']['output']>;
  /** The product. */
  product?: Maybe<Product>;
  /** The amount paid for the units in orders in the shop's own currency, before refunds. */
  sales: Money;
  /** The product's stock keeping unit. */
  sku?: Maybe<Scalars['String']['output']>;
  /** The number of units sold, before cancellations. */
  units: Scalars['MinorUnits']['output'];
};

export type User = {
  __typename?: 'User';
  /** What admin holds of the user: entries of the audit log that are about the user. Null for anyone else. */
  dataInAdmin?: Maybe<PersonalData>;
  id: Scalars['ID']['output'];
};


export type UserDataInAdminArgs = {
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

export type UserFact = {
  __typename?: 'UserFact';
  changedAt: Scalars['DateTime']['output'];
  says: Array<Scalars['String']['output']>;
  userId: Scalars['ID']['output'];
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
  Reconciliation: Reconciliation;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Health:
    ( { __typename: 'Health' }
    & GraphQLRecursivePick<FederationTypes['Health'], {"id":true}> );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"from":true,"to":true,"productsFrom":true,"productsTo":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}>
        | GraphQLRecursivePick<FederationTypes['Reconciliation'], {"orderFacts":{"orderId":true,"status":true,"paid":true,"total":true,"units":true,"restocked":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"paymentFacts":{"orderId":true,"payable":true,"live":true,"captures":true,"captured":true,"refunded":true,"refunds":{"refundId":true,"amount":true,"status":true},"inFlight":true,"changedAt":true,"says":true,"faults":true},"providerFacts":{"notCompared":true,"faults":{"subject":true,"message":true}},"stockFacts":{"orderId":true,"status":true,"units":true,"held":true,"sold":true,"restocked":true,"changedAt":true,"says":true,"faults":true},"stockFaults":{"productId":true,"onHand":true,"held":true,"ledgerOnHand":true,"ledgerHeld":true,"holds":true,"locationId":true},"productFacts":{"productId":true,"changedAt":true,"says":true},"cartFacts":{"orderId":true,"status":true,"changedAt":true,"says":true,"faults":true},"pricedProducts":{"productId":true,"says":true},"userFacts":{"userId":true,"changedAt":true,"says":true}}> ) );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AuditConnection: ResolverTypeWrapper<Omit<AuditConnection, 'edges'> & { edges: Array<ResolversTypes['AuditEdge']> }>;
  AuditEdge: ResolverTypeWrapper<Omit<AuditEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditEntry: ResolverTypeWrapper<AuditEntryRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AuditFilter: AuditFilter;
  CartFact: ResolverTypeWrapper<CartFact>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  CurrencyStats: ResolverTypeWrapper<CurrencyStatsRow>;
  Dashboard: ResolverTypeWrapper<Omit<Dashboard, 'last24Hours' | 'last30Days' | 'lowStockProducts' | 'newestUsers' | 'recentOrders'> & { last24Hours: ResolversTypes['SystemStats'], last30Days: ResolversTypes['SystemStats'], lowStockProducts?: Maybe<Array<Maybe<ResolversTypes['Product']>>>, newestUsers?: Maybe<Array<Maybe<ResolversTypes['User']>>>, recentOrders?: Maybe<Array<Maybe<ResolversTypes['Order']>>> }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DayStats: ResolverTypeWrapper<DayStatsRow>;
  DeadLetter: ResolverTypeWrapper<DeadLetterRow>;
  DeadLetterConnection: ResolverTypeWrapper<Omit<DeadLetterConnection, 'edges'> & { edges: Array<ResolversTypes['DeadLetterEdge']> }>;
  DeadLetterEdge: ResolverTypeWrapper<Omit<DeadLetterEdge, 'node'> & { node: ResolversTypes['DeadLetter'] }>;
  Difference: ResolverTypeWrapper<Omit<Difference, 'order' | 'product'> & { order?: Maybe<ResolversTypes['Order']>, product?: Maybe<ResolversTypes['Product']> }>;
  DifferenceKind: DifferenceKind;
  ErrorCode: ErrorCode;
  Health: ResolverTypeWrapper<Partial<Health> & Pick<Health, 'id'>>;
  InFlight: ResolverTypeWrapper<Omit<InFlight, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  LowStock: ResolverTypeWrapper<Omit<LowStock, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Partial<Order> & Pick<Order, 'id'>>;
  OrderFact: ResolverTypeWrapper<OrderFact>;
  OrderRefundFact: ResolverTypeWrapper<OrderRefundFact>;
  OrderStatusCount: ResolverTypeWrapper<OrderStatusCount>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PaymentFact: ResolverTypeWrapper<PaymentFact>;
  PaymentRefundFact: ResolverTypeWrapper<PaymentRefundFact>;
  Permission: Permission;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalRow: ResolverTypeWrapper<PersonalRow>;
  PricedProduct: ResolverTypeWrapper<PricedProduct>;
  Product: ResolverTypeWrapper<Partial<Product> & Pick<Product, 'id'>>;
  ProductFact: ResolverTypeWrapper<ProductFact>;
  ProviderFacts: ResolverTypeWrapper<ProviderFacts>;
  ProviderFault: ResolverTypeWrapper<ProviderFault>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<Partial<Omit<Reconciliation, 'differences' | 'inFlight'> & { differences?: Maybe<Array<ResolversTypes['Difference']>>, inFlight?: Maybe<Array<ResolversTypes['InFlight']>> }> & Pick<Omit<Reconciliation, 'differences' | 'inFlight'> & { differences?: Maybe<Array<ResolversTypes['Difference']>>, inFlight?: Maybe<Array<ResolversTypes['InFlight']>> }, 'from' | 'to' | 'productsFrom' | 'productsTo'>>;
  RetryDeadLettersInput: RetryDeadLettersInput;
  RetryDeadLettersPayload: ResolverTypeWrapper<Partial<Omit<RetryDeadLettersPayload, 'deadLetters'> & { deadLetters?: Maybe<Array<ResolversTypes['DeadLetter']>> }>>;
  StockFact: ResolverTypeWrapper<StockFact>;
  StockFault: ResolverTypeWrapper<StockFault>;
  SubgraphHealth: ResolverTypeWrapper<SubgraphHealth>;
  SystemStats: ResolverTypeWrapper<SystemStatsRow>;
  TopProduct: ResolverTypeWrapper<Omit<TopProduct, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  User: ResolverTypeWrapper<Partial<User> & Pick<User, 'id'>>;
  UserError: ResolverTypeWrapper<UserError>;
  UserFact: ResolverTypeWrapper<UserFact>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AuditConnection: Omit<AuditConnection, 'edges'> & { edges: Array<ResolversParentTypes['AuditEdge']> };
  AuditEdge: Omit<AuditEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditEntry: AuditEntryRow;
  ID: Scalars['ID']['output'];
  AuditFilter: AuditFilter;
  CartFact: CartFact;
  ConsumerLag: ConsumerLag;
  CurrencyStats: CurrencyStatsRow;
  Dashboard: Omit<Dashboard, 'last24Hours' | 'last30Days' | 'lowStockProducts' | 'newestUsers' | 'recentOrders'> & { last24Hours: ResolversParentTypes['SystemStats'], last30Days: ResolversParentTypes['SystemStats'], lowStockProducts?: Maybe<Array<Maybe<ResolversParentTypes['Product']>>>, newestUsers?: Maybe<Array<Maybe<ResolversParentTypes['User']>>>, recentOrders?: Maybe<Array<Maybe<ResolversParentTypes['Order']>>> };
  DateTime: Scalars['DateTime']['output'];
  DayStats: DayStatsRow;
  DeadLetter: DeadLetterRow;
  DeadLetterConnection: Omit<DeadLetterConnection, 'edges'> & { edges: Array<ResolversParentTypes['DeadLetterEdge']> };
  DeadLetterEdge: Omit<DeadLetterEdge, 'node'> & { node: ResolversParentTypes['DeadLetter'] };
  Difference: Omit<Difference, 'order' | 'product'> & { order?: Maybe<ResolversParentTypes['Order']>, product?: Maybe<ResolversParentTypes['Product']> };
  Health: Partial<Health> & Pick<Health, 'id'>;
  InFlight: Omit<InFlight, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  LowStock: Omit<LowStock, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: Partial<Order> & Pick<Order, 'id'>;
  OrderFact: OrderFact;
  OrderRefundFact: OrderRefundFact;
  OrderStatusCount: OrderStatusCount;
  PageInfo: PageInfo;
  PaymentFact: PaymentFact;
  PaymentRefundFact: PaymentRefundFact;
  PersonalData: PersonalData;
  PersonalRow: PersonalRow;
  PricedProduct: PricedProduct;
  Product: Partial<Product> & Pick<Product, 'id'>;
  ProductFact: ProductFact;
  ProviderFacts: ProviderFacts;
  ProviderFault: ProviderFault;
  Query: Record<PropertyKey, never>;
  Reconciliation: Partial<Omit<Reconciliation, 'differences' | 'inFlight'> & { differences?: Maybe<Array<ResolversParentTypes['Difference']>>, inFlight?: Maybe<Array<ResolversParentTypes['InFlight']>> }> & Pick<Omit<Reconciliation, 'differences' | 'inFlight'> & { differences?: Maybe<Array<ResolversParentTypes['Difference']>>, inFlight?: Maybe<Array<ResolversParentTypes['InFlight']>> }, 'from' | 'to' | 'productsFrom' | 'productsTo'>;
  RetryDeadLettersInput: RetryDeadLettersInput;
  RetryDeadLettersPayload: Partial<Omit<RetryDeadLettersPayload, 'deadLetters'> & { deadLetters?: Maybe<Array<ResolversParentTypes['DeadLetter']>> }>;
  StockFact: StockFact;
  StockFault: StockFault;
  SubgraphHealth: SubgraphHealth;
  SystemStats: SystemStatsRow;
  TopProduct: Omit<TopProduct, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  User: Partial<User> & Pick<User, 'id'>;
  UserError: UserError;
  UserFact: UserFact;
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

export type AuditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditConnection'] = ResolversParentTypes['AuditConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AuditEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AuditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEdge'] = ResolversParentTypes['AuditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  actor?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  actorId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  after?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  requestId?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subgraph?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type ConsumerLagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsumerLag'] = ResolversParentTypes['ConsumerLag']> = {
  events?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CurrencyStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurrencyStats'] = ResolversParentTypes['CurrencyStats']> = {
  averageOrderValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  netSales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  paidOrders?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type DashboardResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dashboard'] = ResolversParentTypes['Dashboard']> = {
  last24Hours?: Resolver<ResolversTypes['SystemStats'], ParentType, ContextType>;
  last30Days?: Resolver<ResolversTypes['SystemStats'], ParentType, ContextType>;
  lowStockProducts?: Resolver<Maybe<Array<Maybe<ResolversTypes['Product']>>>, ParentType, ContextType, RequireFields<DashboardLowStockProductsArgs, 'first'>>;
  newestUsers?: Resolver<Maybe<Array<Maybe<ResolversTypes['User']>>>, ParentType, ContextType, RequireFields<DashboardNewestUsersArgs, 'first'>>;
  recentOrders?: Resolver<Maybe<Array<Maybe<ResolversTypes['Order']>>>, ParentType, ContextType, RequireFields<DashboardRecentOrdersArgs, 'first'>>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DayStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DayStats'] = ResolversParentTypes['DayStats']> = {
  day?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  netSales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type DeadLetterResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetter'] = ResolversParentTypes['DeadLetter']> = {
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  consumer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  eventSeq?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  eventType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  handledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type DeadLetterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterConnection'] = ResolversParentTypes['DeadLetterConnection']> = {
  edges?: Resolver<Array<ResolversTypes['DeadLetterEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DeadLetterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeadLetterEdge'] = ResolversParentTypes['DeadLetterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DeadLetter'], ParentType, ContextType>;
};

export type DifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Difference'] = ResolversParentTypes['Difference']> = {
  ageSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['DifferenceKind'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health'], FederationReferenceType extends FederationReferenceTypes['Health'] = FederationReferenceTypes['Health']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Health']> | FederationReferenceType, FederationReferenceType, ContextType>;
  admin?: Resolver<Maybe<ResolversTypes['SubgraphHealth']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type InFlightResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InFlight'] = ResolversParentTypes['InFlight']> = {
  ageSeconds?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  waitingFor?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type LowStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LowStock'] = ResolversParentTypes['LowStock']> = {
  available?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  retryDeadLetters?: Resolver<Maybe<ResolversTypes['RetryDeadLettersPayload']>, ParentType, ContextType, RequireFields<MutationRetryDeadLettersArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrderStatusCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderStatusCount'] = ResolversParentTypes['OrderStatusCount']> = {
  count?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  auditLog?: Resolver<Maybe<ResolversTypes['AuditConnection']>, ParentType, ContextType, RequireFields<QueryAuditLogArgs, 'first'>>;
  dashboard?: Resolver<Maybe<ResolversTypes['Dashboard']>, ParentType, ContextType>;
  deadLetters?: Resolver<Maybe<ResolversTypes['DeadLetterConnection']>, ParentType, ContextType, RequireFields<QueryDeadLettersArgs, 'first'>>;
  health?: Resolver<Maybe<ResolversTypes['Health']>, ParentType, ContextType>;
  reconciliation?: Resolver<Maybe<ResolversTypes['Reconciliation']>, ParentType, ContextType, RequireFields<QueryReconciliationArgs, 'first' | 'from' | 'to'>>;
  systemStats?: Resolver<Maybe<ResolversTypes['SystemStats']>, ParentType, ContextType, Partial<QuerySystemStatsArgs>>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'], FederationReferenceType extends FederationReferenceTypes['Reconciliation'] = FederationReferenceTypes['Reconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  compared?: Resolver<Maybe<ResolversTypes['MinorUnits']>, ParentType, ContextType>;
  differences?: Resolver<Maybe<Array<ResolversTypes['Difference']>>, ParentType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  inFlight?: Resolver<Maybe<Array<ResolversTypes['InFlight']>>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  notCompared?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  productsFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productsTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RetryDeadLettersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RetryDeadLettersPayload'] = ResolversParentTypes['RetryDeadLettersPayload']> = {
  deadLetters?: Resolver<Maybe<Array<ResolversTypes['DeadLetter']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubgraphHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lags?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  runningSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SystemStatsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemStats'] = ResolversParentTypes['SystemStats']> = {
  averageOrderValue?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  byCurrency?: Resolver<Array<ResolversTypes['CurrencyStats']>, ParentType, ContextType>;
  byDay?: Resolver<Array<ResolversTypes['DayStats']>, ParentType, ContextType, RequireFields<SystemStatsByDayArgs, 'first'>>;
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  lowStock?: Resolver<Array<ResolversTypes['LowStock']>, ParentType, ContextType, RequireFields<SystemStatsLowStockArgs, 'first'>>;
  netSales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  orders?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  ordersByStatus?: Resolver<Array<ResolversTypes['OrderStatusCount']>, ParentType, ContextType>;
  paidOrders?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  refunds?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  rejectedOrders?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  topProducts?: Resolver<Array<ResolversTypes['TopProduct']>, ParentType, ContextType, RequireFields<SystemStatsTopProductsArgs, 'first'>>;
  unitsCancelled?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  unitsSold?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  users?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type TopProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TopProduct'] = ResolversParentTypes['TopProduct']> = {
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  sales?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sku?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dataInAdmin?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, RequireFields<UserDataInAdminArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AuditConnection?: AuditConnectionResolvers<ContextType>;
  AuditEdge?: AuditEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  CurrencyStats?: CurrencyStatsResolvers<ContextType>;
  Dashboard?: DashboardResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DayStats?: DayStatsResolvers<ContextType>;
  DeadLetter?: DeadLetterResolvers<ContextType>;
  DeadLetterConnection?: DeadLetterConnectionResolvers<ContextType>;
  DeadLetterEdge?: DeadLetterEdgeResolvers<ContextType>;
  Difference?: DifferenceResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  InFlight?: InFlightResolvers<ContextType>;
  LowStock?: LowStockResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderStatusCount?: OrderStatusCountResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalRow?: PersonalRowResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  RetryDeadLettersPayload?: RetryDeadLettersPayloadResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  SystemStats?: SystemStatsResolvers<ContextType>;
  TopProduct?: TopProductResolvers<ContextType>;
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
