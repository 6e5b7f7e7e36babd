import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ReconciliationRow, PaymentRow, PaymentRefundRow, PaymentEventRow } from './tables.ts';
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

/** Which payment to capture. */
export type CapturePaymentInput = {
  /** The payment. */
  paymentId: Scalars['ID']['input'];
};

/** The result of `capturePayment`. */
export type CapturePaymentPayload = {
  __typename?: 'CapturePaymentPayload';
  /** The payment as it is now. Null if it cannot be captured. */
  payment?: Maybe<Payment>;
  /** Why it was refused. */
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

export type Health = {
  __typename?: 'Health';
  id: Scalars['ID']['output'];
  /** How payments is. */
  payments?: Maybe<SubgraphHealth>;
};

/** Which order to pay, and how. */
export type InitiatePaymentInput = {
  /** A text of your choice. A repeated call with the same key returns the same payment. */
  idempotencyKey: Scalars['String']['input'];
  /** The payment method: a token of the payment provider. The sandbox provider knows tok_approve, tok_decline, tok_insufficient_funds, tok_timeout_charged, tok_timeout_not_charged, tok_webhook_only, tok_slow, tok_slow_decline, tok_slow_capture_refused, tok_capture_refused and tok_refund_refused. */
  method: Scalars['String']['input'];
  /** The order. Its total is paid. */
  orderId: Scalars['ID']['input'];
};

/** The result of `initiatePayment`. */
export type InitiatePaymentPayload = {
  __typename?: 'InitiatePaymentPayload';
  /** The order in its current state, after the payment. Null if none was started. */
  order?: Maybe<Order>;
  /** The payment as it is now, also if it was declined. Null if none was started. */
  payment?: Maybe<Payment>;
  /** Why the order is not paid. Empty while the payment is under way. */
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

export type Mutation = {
  __typename?: 'Mutation';
  /** Repeats the call to the provider for a payment in CAPTURING now. It cannot capture a payment that its order has not accepted. */
  capturePayment?: Maybe<CapturePaymentPayload>;
  /** Pays an order in full, once per idempotency key. Waits up to 2 seconds for the outcome, and until the order is PAID. If the payment is still under way then, query it by its id or repeat the call. Guests can pay too. */
  initiatePayment?: Maybe<InitiatePaymentPayload>;
  /** Refunds a captured payment or a part of it, never more than was captured, once per idempotency key. Waits up to 2 seconds for the outcome. */
  refundPayment?: Maybe<RefundPaymentPayload>;
  /** Edits the note and the reference of a payment. It never changes its status. */
  updatePayment?: Maybe<UpdatePaymentPayload>;
  /** Releases the money of a payment in AUTHORIZED. Refund a captured payment instead. */
  voidPayment?: Maybe<VoidPaymentPayload>;
};


export type MutationCapturePaymentArgs = {
  input: CapturePaymentInput;
};


export type MutationInitiatePaymentArgs = {
  input: InitiatePaymentInput;
};


export type MutationRefundPaymentArgs = {
  input: RefundPaymentInput;
};


export type MutationUpdatePaymentArgs = {
  input: UpdatePaymentInput;
};


export type MutationVoidPaymentArgs = {
  input: VoidPaymentInput;
};

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  /** The payments of the order that the caller may see, oldest first. */
  payments?: Maybe<Array<Payment>>;
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

/** A payment of an order. An order has at most one that is under way or captured. Visible to the order's owner and to staff with PAYMENTS_READ. */
export type Payment = {
  __typename?: 'Payment';
  /** The amount to pay: the order's total. */
  amount: Money;
  /** The amount that was captured. */
  capturedAmount: Money;
  /** When the payment was started. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the payment was not captured. Null unless its status is FAILED or VOIDED. */
  failureReason?: Maybe<PaymentFailureReason>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Everything that happened to the payment and its refunds, oldest first. */
  ledger?: Maybe<Array<PaymentEvent>>;
  /** The payment method: a token. */
  method: Scalars['String']['output'];
  /** A note that staff have written. */
  note?: Maybe<Scalars['String']['output']>;
  /** The order. */
  order?: Maybe<Order>;
  /** A reference that staff have given the payment, such as a number in the books. */
  reference?: Maybe<Scalars['String']['output']>;
  /** The amount that was refunded. */
  refundedAmount: Money;
  /** The refunds, oldest first. */
  refunds: Array<PaymentRefund>;
  /** The payment's status. */
  status: PaymentStatus;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every edit. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of payments. */
export type PaymentConnection = {
  __typename?: 'PaymentConnection';
  /** The payments of the page, each with its cursor. */
  edges: Array<PaymentEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** The number of payments on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A payment on a page. */
export type PaymentEdge = {
  __typename?: 'PaymentEdge';
  /** The payment's position in the list. */
  cursor: Scalars['String']['output'];
  /** The payment. */
  node: Payment;
};

/** An entry in a payment's ledger. It is never changed. */
export type PaymentEvent = {
  __typename?: 'PaymentEvent';
  /** The amount. */
  amount: Money;
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** Who caused it: a user's id, `guest` or `system`. */
  by: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: PaymentEventKind;
  /** The refund. Null if the entry is about the payment itself. */
  refundId?: Maybe<Scalars['ID']['output']>;
};

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

/** What was paid and refunded for an order, by the books of payments. */
export type PaymentFact = {
  __typename?: 'PaymentFact';
  /** The amount that was captured. */
  captured: Scalars['MinorUnits']['output'];
  /** The number of captured payments. */
  captures: Scalars['Int']['output'];
  /** When any of this last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Where the rows contradict each other. Empty if they do not. */
  faults: Array<Scalars['String']['output']>;
  /** Whether a payment or refund waits for the provider, or a payment for its order. */
  inFlight: Scalars['Boolean']['output'];
  /** The number of payments under way. */
  live: Scalars['Int']['output'];
  /** The order. */
  orderId: Scalars['ID']['output'];
  /** Whether the order can be paid: OPEN or CLOSED. Null if payments does not know the order. */
  payable?: Maybe<Scalars['String']['output']>;
  /** The amount that was refunded. */
  refunded: Scalars['MinorUnits']['output'];
  /** All refunds. */
  refunds: Array<PaymentRefundFact>;
  /** What the rows say that other subgraphs say too, each as `about=value`. */
  says: Array<Scalars['String']['output']>;
};

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
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only payments started then or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only payments of this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** Only payments with one of these statuses. */
  statuses?: InputMaybe<Array<PaymentStatus>>;
};

/** A refund of a payment or a part of it. */
export type PaymentRefund = {
  __typename?: 'PaymentRefund';
  /** The amount. */
  amount: Money;
  /** When the refund was requested. */
  createdAt: Scalars['DateTime']['output'];
  /** Why the refund failed. */
  failureReason?: Maybe<PaymentRefundFailureReason>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The reason that staff have given. Null if units of the order were cancelled. */
  reason?: Maybe<Scalars['String']['output']>;
  /** The refund's status. */
  status: PaymentRefundStatus;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A refund, by the books of payments. */
export type PaymentRefundFact = {
  __typename?: 'PaymentRefundFact';
  /** The amount. */
  amount: Scalars['MinorUnits']['output'];
  /** The refund's id. */
  refundId: Scalars['ID']['output'];
  /** The refund's status: REQUESTED, DONE or FAILED. */
  status: Scalars['String']['output'];
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

/** A comparison of the books of payments with the list of the payment provider. */
export type ProviderFacts = {
  __typename?: 'ProviderFacts';
  /** What does not agree. Empty if everything agrees. */
  faults: Array<ProviderFault>;
  /** Why nothing was compared, such as a provider that does not answer. Null if all was compared. */
  notCompared?: Maybe<Scalars['String']['output']>;
};

/** Something that the payment provider and payments have different books about. */
export type ProviderFault = {
  __typename?: 'ProviderFault';
  /** What was found, and what was expected. */
  message: Scalars['String']['output'];
  /** The order, or the payment or call of the provider where there is no order. */
  subject: Scalars['ID']['output'];
};

export type Query = {
  __typename?: 'Query';
  /** Lists the payments of all customers, newest first. */
  allPayments?: Maybe<PaymentConnection>;
  /** Returns a payment. Null if there is none, or if it is not the caller's to see. */
  payment?: Maybe<Payment>;
  /** Lists the caller's own payments, newest first. */
  payments?: Maybe<PaymentConnection>;
};


export type QueryAllPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

export type Reconciliation = {
  __typename?: 'Reconciliation';
  from: Scalars['DateTime']['output'];
  /** What was paid for the orders placed in the time span, by the books of payments. */
  paymentFacts?: Maybe<Array<PaymentFact>>;
  /** What the payment provider did in the time span, compared with the books of payments. */
  providerFacts?: Maybe<ProviderFacts>;
  to: Scalars['DateTime']['output'];
};

/** Which payment to refund, and how much. */
export type RefundPaymentInput = {
  /** The amount, in the currency's smallest unit. */
  amount: Scalars['MinorUnits']['input'];
  /** A text of your choice. A repeated call with the same key returns the same refund. */
  idempotencyKey: Scalars['String']['input'];
  /** The payment. */
  paymentId: Scalars['ID']['input'];
  /** The reason, for the books. */
  reason: Scalars['String']['input'];
};

/** The result of `refundPayment`. */
export type RefundPaymentPayload = {
  __typename?: 'RefundPaymentPayload';
  /** The payment. */
  payment?: Maybe<Payment>;
  /** The refund as it is now, also if it failed. Null if none was stored. */
  refund?: Maybe<PaymentRefund>;
  /** Why nothing is paid back. Empty while the refund is under way. */
  userErrors: Array<UserError>;
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

/** What to change of a payment. A field that is left out stays as it is; null removes its value. */
export type UpdatePaymentInput = {
  /** The `version` that you have read. The change is refused if somebody else has changed the payment since. */
  expectedVersion: Scalars['Int']['input'];
  /** A note. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The payment. */
  paymentId: Scalars['ID']['input'];
  /** A reference, such as a number in the books. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updatePayment`. */
export type UpdatePaymentPayload = {
  __typename?: 'UpdatePaymentPayload';
  /** The payment as it is now. After VERSION_CONFLICT too, so that no other request is needed. Null if the change was refused otherwise. */
  payment?: Maybe<Payment>;
  /** Why it was refused. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  /** What payments holds of the user: payments, refunds and their ledger. Null for anyone else. */
  dataInPayments?: Maybe<PersonalData>;
  id: Scalars['ID']['output'];
};


export type UserDataInPaymentsArgs = {
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

/** Which payment to void. */
export type VoidPaymentInput = {
  /** The payment. */
  paymentId: Scalars['ID']['input'];
};

/** The result of `voidPayment`. */
export type VoidPaymentPayload = {
  __typename?: 'VoidPaymentPayload';
  /** The payment as it is now. Null if it cannot be voided. */
  payment?: Maybe<Payment>;
  /** Why it was refused. */
  userErrors: Array<UserError>;
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
  Payment: Payment;
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
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"from":true,"to":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CapturePaymentInput: CapturePaymentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CapturePaymentPayload: ResolverTypeWrapper<Partial<Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ErrorCode: ErrorCode;
  Health: ResolverTypeWrapper<Partial<Health> & Pick<Health, 'id'>>;
  InitiatePaymentInput: InitiatePaymentInput;
  InitiatePaymentPayload: ResolverTypeWrapper<Partial<Omit<InitiatePaymentPayload, 'order' | 'payment'> & { order?: Maybe<ResolversTypes['Order']>, payment?: Maybe<ResolversTypes['Payment']> }>>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Partial<Omit<Order, 'payments'> & { payments?: Maybe<Array<ResolversTypes['Payment']>> }> & Pick<Omit<Order, 'payments'> & { payments?: Maybe<Array<ResolversTypes['Payment']>> }, 'id'>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentConnection: ResolverTypeWrapper<Omit<PaymentConnection, 'edges'> & { edges: Array<ResolversTypes['PaymentEdge']> }>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  PaymentEvent: ResolverTypeWrapper<PaymentEventRow>;
  PaymentEventKind: PaymentEventKind;
  PaymentFact: ResolverTypeWrapper<PaymentFact>;
  PaymentFailureReason: PaymentFailureReason;
  PaymentFilter: PaymentFilter;
  PaymentRefund: ResolverTypeWrapper<PaymentRefundRow>;
  PaymentRefundFact: ResolverTypeWrapper<PaymentRefundFact>;
  PaymentRefundFailureReason: PaymentRefundFailureReason;
  PaymentRefundStatus: PaymentRefundStatus;
  PaymentStatus: PaymentStatus;
  Permission: Permission;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalRow: ResolverTypeWrapper<PersonalRow>;
  ProviderFacts: ResolverTypeWrapper<ProviderFacts>;
  ProviderFault: ResolverTypeWrapper<ProviderFault>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<ReconciliationRow>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Partial<Omit<RefundPaymentPayload, 'payment' | 'refund'> & { payment?: Maybe<ResolversTypes['Payment']>, refund?: Maybe<ResolversTypes['PaymentRefund']> }>>;
  SubgraphHealth: ResolverTypeWrapper<SubgraphHealth>;
  UpdatePaymentInput: UpdatePaymentInput;
  UpdatePaymentPayload: ResolverTypeWrapper<Partial<Omit<UpdatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>>;
  User: ResolverTypeWrapper<Partial<User> & Pick<User, 'id'>>;
  UserError: ResolverTypeWrapper<UserError>;
  VoidPaymentInput: VoidPaymentInput;
  VoidPaymentPayload: ResolverTypeWrapper<Partial<Omit<VoidPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CapturePaymentInput: CapturePaymentInput;
  ID: Scalars['ID']['output'];
  CapturePaymentPayload: Partial<Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> }>;
  ConsumerLag: ConsumerLag;
  DateTime: Scalars['DateTime']['output'];
  Health: Partial<Health> & Pick<Health, 'id'>;
  InitiatePaymentInput: InitiatePaymentInput;
  InitiatePaymentPayload: Partial<Omit<InitiatePaymentPayload, 'order' | 'payment'> & { order?: Maybe<ResolversParentTypes['Order']>, payment?: Maybe<ResolversParentTypes['Payment']> }>;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: Partial<Omit<Order, 'payments'> & { payments?: Maybe<Array<ResolversParentTypes['Payment']>> }> & Pick<Omit<Order, 'payments'> & { payments?: Maybe<Array<ResolversParentTypes['Payment']>> }, 'id'>;
  PageInfo: PageInfo;
  Payment: PaymentRow;
  PaymentConnection: Omit<PaymentConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentEdge']> };
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  PaymentEvent: PaymentEventRow;
  PaymentFact: PaymentFact;
  PaymentFilter: PaymentFilter;
  PaymentRefund: PaymentRefundRow;
  PaymentRefundFact: PaymentRefundFact;
  PersonalData: PersonalData;
  PersonalRow: PersonalRow;
  ProviderFacts: ProviderFacts;
  ProviderFault: ProviderFault;
  Query: Record<PropertyKey, never>;
  Reconciliation: ReconciliationRow;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Partial<Omit<RefundPaymentPayload, 'payment' | 'refund'> & { payment?: Maybe<ResolversParentTypes['Payment']>, refund?: Maybe<ResolversParentTypes['PaymentRefund']> }>;
  SubgraphHealth: SubgraphHealth;
  UpdatePaymentInput: UpdatePaymentInput;
  UpdatePaymentPayload: Partial<Omit<UpdatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> }>;
  User: Partial<User> & Pick<User, 'id'>;
  UserError: UserError;
  VoidPaymentInput: VoidPaymentInput;
  VoidPaymentPayload: Partial<Omit<VoidPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> }>;
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

export type CapturePaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CapturePaymentPayload'] = ResolversParentTypes['CapturePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
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

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health'], FederationReferenceType extends FederationReferenceTypes['Health'] = FederationReferenceTypes['Health']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Health']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Maybe<ResolversTypes['SubgraphHealth']>, ParentType, ContextType>;
};

export type InitiatePaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiatePaymentPayload'] = ResolversParentTypes['InitiatePaymentPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
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

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  capturePayment?: Resolver<Maybe<ResolversTypes['CapturePaymentPayload']>, ParentType, ContextType, RequireFields<MutationCapturePaymentArgs, 'input'>>;
  initiatePayment?: Resolver<Maybe<ResolversTypes['InitiatePaymentPayload']>, ParentType, ContextType, RequireFields<MutationInitiatePaymentArgs, 'input'>>;
  refundPayment?: Resolver<Maybe<ResolversTypes['RefundPaymentPayload']>, ParentType, ContextType, RequireFields<MutationRefundPaymentArgs, 'input'>>;
  updatePayment?: Resolver<Maybe<ResolversTypes['UpdatePaymentPayload']>, ParentType, ContextType, RequireFields<MutationUpdatePaymentArgs, 'input'>>;
  voidPayment?: Resolver<Maybe<ResolversTypes['VoidPaymentPayload']>, ParentType, ContextType, RequireFields<MutationVoidPaymentArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Maybe<Array<ResolversTypes['Payment']>>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  capturedAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['PaymentFailureReason']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ledger?: Resolver<Maybe<Array<ResolversTypes['PaymentEvent']>>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refundedAmount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['PaymentRefund']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  edges?: Resolver<Array<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type PaymentEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEvent'] = ResolversParentTypes['PaymentEvent']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PaymentEventKind'], ParentType, ContextType>;
  refundId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PaymentFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentFact'] = ResolversParentTypes['PaymentFact']> = {
  captured?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  captures?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  inFlight?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['PaymentRefundFact']>, ParentType, ContextType>;
  says?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PaymentRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRefund'] = ResolversParentTypes['PaymentRefund']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  failureReason?: Resolver<Maybe<ResolversTypes['PaymentRefundFailureReason']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentRefundStatus'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type PaymentRefundFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentRefundFact'] = ResolversParentTypes['PaymentRefundFact']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  refundId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PersonalDataResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalData'] = ResolversParentTypes['PersonalData']> = {
  next?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Array<ResolversTypes['PersonalRow']>, ParentType, ContextType>;
};

export type PersonalRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PersonalRow'] = ResolversParentTypes['PersonalRow']> = {
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProviderFactsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderFacts'] = ResolversParentTypes['ProviderFacts']> = {
  faults?: Resolver<Array<ResolversTypes['ProviderFault']>, ParentType, ContextType>;
  notCompared?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProviderFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProviderFault'] = ResolversParentTypes['ProviderFault']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  allPayments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, RequireFields<QueryAllPaymentsArgs, 'first'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, RequireFields<QueryPaymentsArgs, 'first'>>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'], FederationReferenceType extends FederationReferenceTypes['Reconciliation'] = FederationReferenceTypes['Reconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paymentFacts?: Resolver<Maybe<Array<ResolversTypes['PaymentFact']>>, ParentType, ContextType>;
  providerFacts?: Resolver<Maybe<ResolversTypes['ProviderFacts']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['PaymentRefund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SubgraphHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lags?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  runningSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpdatePaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePaymentPayload'] = ResolversParentTypes['UpdatePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dataInPayments?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, RequireFields<UserDataInPaymentsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type VoidPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoidPaymentPayload'] = ResolversParentTypes['VoidPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  CapturePaymentPayload?: CapturePaymentPayloadResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  Health?: HealthResolvers<ContextType>;
  InitiatePaymentPayload?: InitiatePaymentPayloadResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  PaymentEvent?: PaymentEventResolvers<ContextType>;
  PaymentFact?: PaymentFactResolvers<ContextType>;
  PaymentRefund?: PaymentRefundResolvers<ContextType>;
  PaymentRefundFact?: PaymentRefundFactResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalRow?: PersonalRowResolvers<ContextType>;
  ProviderFacts?: ProviderFactsResolvers<ContextType>;
  ProviderFault?: ProviderFaultResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  UpdatePaymentPayload?: UpdatePaymentPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VoidPaymentPayload?: VoidPaymentPayloadResolvers<ContextType>;
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
