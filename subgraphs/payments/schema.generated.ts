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

/** Which payment to ask about. */
export type CapturePaymentInput = {
  /** The payment. */
  paymentId: Scalars['ID']['input'];
};

/** What `capturePayment` answers. */
export type CapturePaymentPayload = {
  __typename?: 'CapturePaymentPayload';
  /** The payment as it is now; null when nothing was asked. */
  payment?: Maybe<Payment>;
  /** Why nothing was done. */
  userErrors: Array<UserError>;
};

/** Which order to pay, and how. */
export type InitiatePaymentInput = {
  /** Makes a second click harmless: the same key is the same payment. */
  idempotencyKey: Scalars['String']['input'];
  /** How: a card's token. The sandbox knows tok_approve, tok_decline, tok_insufficient_funds, tok_timeout_charged, tok_timeout_not_charged, tok_webhook_only, tok_slow, tok_slow_decline, tok_slow_capture_refused, tok_capture_refused and tok_refund_refused. */
  method: Scalars['String']['input'];
  /** The order. What is paid is its total. */
  orderId: Scalars['ID']['input'];
};

/** What `initiatePayment` answers. */
export type InitiatePaymentPayload = {
  __typename?: 'InitiatePaymentPayload';
  /** The payment as it is now, also where it was declined; null when none was started. */
  payment?: Maybe<Payment>;
  /** Why the order is not paid. */
  userErrors: Array<UserError>;
};

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
  /** Asks the provider now about a payment that is being captured. It captures nothing that was not accepted for its order. */
  capturePayment?: Maybe<CapturePaymentPayload>;
  /** Pays an order, whole. Waits up to 2 seconds for the outcome; ask again with the same key while it is still under way. */
  initiatePayment?: Maybe<InitiatePaymentPayload>;
  /** Pays back a part of a captured payment, or all of it, never more than was captured. */
  refundPayment?: Maybe<RefundPaymentPayload>;
  /** Edits a payment's note and reference, never its state. */
  updatePayment?: Maybe<UpdatePaymentPayload>;
  /** Gives up a payment that is authorised and not yet being captured. What is captured is refunded instead. */
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
  /** The attempts to pay it, the oldest first. */
  payments?: Maybe<Array<Payment>>;
};

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

/** One attempt to pay an order. An order has at most one that is under way or captured. */
export type Payment = {
  __typename?: 'Payment';
  /** What it pays: the order's total. */
  amount: Money;
  /** What was captured of it. */
  capturedAmount: Money;
  /** When it was started. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it came to nothing. */
  failureReason?: Maybe<PaymentFailureReason>;
  /** Its id, for ever the same. */
  id: Scalars['ID']['output'];
  /** Everything that happened to it and to its refunds, the oldest first. */
  ledger?: Maybe<Array<PaymentEvent>>;
  /** How it is paid. */
  method: Scalars['String']['output'];
  /** Staff's note on it. */
  note?: Maybe<Scalars['String']['output']>;
  /** The order that it pays. */
  order?: Maybe<Order>;
  /** Staff's own number for it, such as the bookkeeping's. */
  reference?: Maybe<Scalars['String']['output']>;
  /** What was paid back of it. */
  refundedAmount: Money;
  /** Its refunds, the oldest first. */
  refunds: Array<PaymentRefund>;
  /** How far it is. */
  status: PaymentStatus;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Rises with every edit: give it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of payments. */
export type PaymentConnection = {
  __typename?: 'PaymentConnection';
  /** The payments, each with its cursor. */
  edges: Array<PaymentEdge>;
  /** Where the page begins and ends. */
  pageInfo: PageInfo;
  /** How many there are on all pages. */
  totalCount: Scalars['Int']['output'];
};

/** A payment on a page. */
export type PaymentEdge = {
  __typename?: 'PaymentEdge';
  /** Where it stands in the list. */
  cursor: Scalars['String']['output'];
  /** The payment. */
  node: Payment;
};

/** One line of a payment's ledger, written once and never changed. */
export type PaymentEvent = {
  __typename?: 'PaymentEvent';
  /** Of how much. */
  amount: Money;
  /** When. */
  at: Scalars['DateTime']['output'];
  /** Who did it: a user's id, `guest`, or `system`. */
  by: Scalars['String']['output'];
  /** Its id. */
  id: Scalars['ID']['output'];
  /** What happened. */
  kind: PaymentEventKind;
  /** The refund that it happened to. */
  refundId?: Maybe<Scalars['ID']['output']>;
};

/** What can happen to a payment. */
export type PaymentEventKind =
  /** The money was reserved. */
  | 'AUTHORIZED'
  /** The money was taken. */
  | 'CAPTURED'
  /** Its order accepted it. */
  | 'CAPTURING'
  /** The provider refused it. */
  | 'FAILED'
  /** A refund was paid. */
  | 'REFUNDED'
  /** A refund failed. */
  | 'REFUND_FAILED'
  /** A refund was asked for. */
  | 'REFUND_REQUESTED'
  /** It was started. */
  | 'STARTED'
  /** The reservation was given up. */
  | 'VOIDED'
  /** It is to be given up. */
  | 'VOIDING';

/** What was paid and paid back for an order, as payments has it. */
export type PaymentFact = {
  __typename?: 'PaymentFact';
  /** How much was captured. */
  captured: Scalars['MinorUnits']['output'];
  /** How many payments were captured. */
  captures: Scalars['Int']['output'];
  /** When any of that last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Whether the provider owes an answer, or the order its consent. */
  inFlight: Scalars['Boolean']['output'];
  /** How many payments are under way. */
  live: Scalars['Int']['output'];
  /** The order. */
  orderId: Scalars['ID']['output'];
  /** Whether it can be paid: OPEN or CLOSED; null where payments has not heard of it. */
  payable?: Maybe<Scalars['String']['output']>;
  /** How much was paid back. */
  refunded: Scalars['MinorUnits']['output'];
  /** Everything that was asked to be paid back. */
  refunds: Array<PaymentRefundFact>;
};

/** Why a payment came to nothing. */
export type PaymentFailureReason =
  /** The provider authorised it, but refused to capture it. */
  | 'CAPTURE_REFUSED'
  /** The provider declined it. */
  | 'DECLINED'
  /** There was not enough money. */
  | 'INSUFFICIENT_FUNDS'
  /** It was given up: its order was closed, or staff decided so. */
  | 'VOIDED';

/** Which payments. */
export type PaymentFilter = {
  /** Only those started before then. */
  createdBefore?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those started then or later. */
  createdFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only those of this order. */
  orderId?: InputMaybe<Scalars['ID']['input']>;
  /** Only those in one of these states. */
  statuses?: InputMaybe<Array<PaymentStatus>>;
};

/** Money on its way back to whoever paid. */
export type PaymentRefund = {
  __typename?: 'PaymentRefund';
  /** How much. */
  amount: Money;
  /** When it was asked for. */
  createdAt: Scalars['DateTime']['output'];
  /** Why it failed. */
  failureReason?: Maybe<PaymentRefundFailureReason>;
  /** Its id, for ever the same. */
  id: Scalars['ID']['output'];
  /** Why, in the words of whoever asked for it; null where lines of the order were cancelled. */
  reason?: Maybe<Scalars['String']['output']>;
  /** How far it is. */
  status: PaymentRefundStatus;
  /** When it last changed. */
  updatedAt: Scalars['DateTime']['output'];
};

/** A refund, as payments has it. */
export type PaymentRefundFact = {
  __typename?: 'PaymentRefundFact';
  /** How much. */
  amount: Scalars['MinorUnits']['output'];
  /** Its id. */
  refundId: Scalars['ID']['output'];
  /** How far it is: REQUESTED, DONE or FAILED. */
  status: Scalars['String']['output'];
};

/** Why a refund failed. */
export type PaymentRefundFailureReason =
  /** It is more than was captured and not yet refunded. */
  | 'OVER_CAPTURED'
  /** The provider refused it. */
  | 'PROVIDER_REFUSED';

/** How far a refund is. */
export type PaymentRefundStatus =
  /** It is paid back. */
  | 'DONE'
  /** It is not paid back. */
  | 'FAILED'
  /** The provider has been asked to pay it back. */
  | 'REQUESTED';

/** How far a payment is. */
export type PaymentStatus =
  /** The money is reserved; the order has not accepted it yet. */
  | 'AUTHORIZED'
  /** The money is ours. */
  | 'CAPTURED'
  /** The order has accepted it, and the provider has been asked to capture it. */
  | 'CAPTURING'
  /** The provider has refused it; nothing was charged. */
  | 'FAILED'
  /** The provider has been asked to authorise it. */
  | 'STARTED'
  /** The reservation is given up; nothing was charged. */
  | 'VOIDED'
  /** The provider has been asked to give up the reservation. */
  | 'VOIDING';

export type Query = {
  __typename?: 'Query';
  /** Everybody's payments, the newest first. */
  allPayments?: Maybe<PaymentConnection>;
  /** One payment. Null where there is none, and for others. */
  payment?: Maybe<Payment>;
  /** The caller's own payments, the newest first. */
  payments?: Maybe<PaymentConnection>;
};


export type QueryAllPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryPaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryPaymentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

export type Reconciliation = {
  __typename?: 'Reconciliation';
  from: Scalars['DateTime']['output'];
  /** The payments of the orders placed in the range, as payments has them. */
  paymentFacts?: Maybe<Array<PaymentFact>>;
  to: Scalars['DateTime']['output'];
};

/** What to pay back. */
export type RefundPaymentInput = {
  /** How much, in the currency's smallest unit. */
  amount: Scalars['MinorUnits']['input'];
  /** Makes a second click harmless: the same key refunds once. */
  idempotencyKey: Scalars['String']['input'];
  /** The payment. */
  paymentId: Scalars['ID']['input'];
  /** Why. */
  reason: Scalars['String']['input'];
};

/** What `refundPayment` answers. */
export type RefundPaymentPayload = {
  __typename?: 'RefundPaymentPayload';
  /** The payment that it pays back. */
  payment?: Maybe<Payment>;
  /** The refund as it is now, also where it was refused; null when none was noted. */
  refund?: Maybe<PaymentRefund>;
  /** Why nothing is paid back. */
  userErrors: Array<UserError>;
};

/** What to edit of a payment; what is left out stays, null removes. */
export type UpdatePaymentInput = {
  /** The version you saw. The change is refused if somebody was faster. */
  expectedVersion: Scalars['Int']['input'];
  /** Staff's note on it. */
  note?: InputMaybe<Scalars['String']['input']>;
  /** The payment. */
  paymentId: Scalars['ID']['input'];
  /** Staff's own number for it. */
  reference?: InputMaybe<Scalars['String']['input']>;
};

/** What `updatePayment` answers. */
export type UpdatePaymentPayload = {
  __typename?: 'UpdatePaymentPayload';
  /** The payment as it is now; null when the change was refused. */
  payment?: Maybe<Payment>;
  /** Why nothing was done. */
  userErrors: Array<UserError>;
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

/** Which payment to give up. */
export type VoidPaymentInput = {
  /** The payment. */
  paymentId: Scalars['ID']['input'];
};

/** What `voidPayment` answers. */
export type VoidPaymentPayload = {
  __typename?: 'VoidPaymentPayload';
  /** The payment as it is now; null when it cannot be given up. */
  payment?: Maybe<Payment>;
  /** Why nothing was done. */
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
  Order: Order;
  Payment: Payment;
  Reconciliation: Reconciliation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"from":true,"to":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  CapturePaymentInput: CapturePaymentInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  CapturePaymentPayload: ResolverTypeWrapper<Partial<Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ErrorCode: ErrorCode;
  InitiatePaymentInput: InitiatePaymentInput;
  InitiatePaymentPayload: ResolverTypeWrapper<Partial<Omit<InitiatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Partial<Omit<Order, 'payments'> & { payments?: Maybe<Array<ResolversTypes['Payment']>> }> & Pick<Omit<Order, 'payments'> & { payments?: Maybe<Array<ResolversTypes['Payment']>> }, 'id'>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
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
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<ReconciliationRow>;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: ResolverTypeWrapper<Partial<Omit<RefundPaymentPayload, 'payment' | 'refund'> & { payment?: Maybe<ResolversTypes['Payment']>, refund?: Maybe<ResolversTypes['PaymentRefund']> }>>;
  UpdatePaymentInput: UpdatePaymentInput;
  UpdatePaymentPayload: ResolverTypeWrapper<Partial<Omit<UpdatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>>;
  UserError: ResolverTypeWrapper<UserError>;
  VoidPaymentInput: VoidPaymentInput;
  VoidPaymentPayload: ResolverTypeWrapper<Partial<Omit<VoidPaymentPayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  CapturePaymentInput: CapturePaymentInput;
  ID: Scalars['ID']['output'];
  CapturePaymentPayload: Partial<Omit<CapturePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> }>;
  DateTime: Scalars['DateTime']['output'];
  InitiatePaymentInput: InitiatePaymentInput;
  InitiatePaymentPayload: Partial<Omit<InitiatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> }>;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  Order: Partial<Omit<Order, 'payments'> & { payments?: Maybe<Array<ResolversParentTypes['Payment']>> }> & Pick<Omit<Order, 'payments'> & { payments?: Maybe<Array<ResolversParentTypes['Payment']>> }, 'id'>;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Payment: PaymentRow;
  PaymentConnection: Omit<PaymentConnection, 'edges'> & { edges: Array<ResolversParentTypes['PaymentEdge']> };
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  PaymentEvent: PaymentEventRow;
  PaymentFact: PaymentFact;
  PaymentFilter: PaymentFilter;
  PaymentRefund: PaymentRefundRow;
  PaymentRefundFact: PaymentRefundFact;
  Query: Record<PropertyKey, never>;
  Reconciliation: ReconciliationRow;
  RefundPaymentInput: RefundPaymentInput;
  RefundPaymentPayload: Partial<Omit<RefundPaymentPayload, 'payment' | 'refund'> & { payment?: Maybe<ResolversParentTypes['Payment']>, refund?: Maybe<ResolversParentTypes['PaymentRefund']> }>;
  UpdatePaymentInput: UpdatePaymentInput;
  UpdatePaymentPayload: Partial<Omit<UpdatePaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> }>;
  UserError: UserError;
  VoidPaymentInput: VoidPaymentInput;
  VoidPaymentPayload: Partial<Omit<VoidPaymentPayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> }>;
  Int: Scalars['Int']['output'];
  String: Scalars['String']['output'];
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

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type InitiatePaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InitiatePaymentPayload'] = ResolversParentTypes['InitiatePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
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
  inFlight?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  live?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payable?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  refunds?: Resolver<Array<ResolversTypes['PaymentRefundFact']>, ParentType, ContextType>;
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

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  allPayments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, RequireFields<QueryAllPaymentsArgs, 'first'>>;
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QueryPaymentArgs, 'id'>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, RequireFields<QueryPaymentsArgs, 'first'>>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'], FederationReferenceType extends FederationReferenceTypes['Reconciliation'] = FederationReferenceTypes['Reconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  paymentFacts?: Resolver<Maybe<Array<ResolversTypes['PaymentFact']>>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RefundPaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefundPaymentPayload'] = ResolversParentTypes['RefundPaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  refund?: Resolver<Maybe<ResolversTypes['PaymentRefund']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdatePaymentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdatePaymentPayload'] = ResolversParentTypes['UpdatePaymentPayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
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
  DateTime?: GraphQLScalarType;
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
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  RefundPaymentPayload?: RefundPaymentPayloadResolvers<ContextType>;
  UpdatePaymentPayload?: UpdatePaymentPayloadResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  VoidPaymentPayload?: VoidPaymentPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = Context> = {
  admin?: AdminDirectiveResolver<any, any, ContextType>;
  authenticated?: AuthenticatedDirectiveResolver<any, any, ContextType>;
  cacheControl?: CacheControlDirectiveResolver<any, any, ContextType>;
  composeDirective?: ComposeDirectiveDirectiveResolver<any, any, ContextType>;
  length?: LengthDirectiveResolver<any, any, ContextType>;
  link?: LinkDirectiveResolver<any, any, ContextType>;
  owner?: OwnerDirectiveResolver<any, any, ContextType>;
  public?: PublicDirectiveResolver<any, any, ContextType>;
  range?: RangeDirectiveResolver<any, any, ContextType>;
};
