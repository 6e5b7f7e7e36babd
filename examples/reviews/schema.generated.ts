import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ReviewRow } from './tables.ts';
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

/** A review to write. */
export type AddReviewInput = {
  /** The name to show, up to 60 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** The product, or a variant of it. */
  productId: Scalars['ID']['input'];
  /** 1 (bad) to 5 (good). */
  rating: Scalars['Int']['input'];
  /** What the customer says, up to 5,000 characters. */
  text: Scalars['String']['input'];
  /** The heading, 1 to 100 characters. */
  title: Scalars['String']['input'];
};

/** The result of `addReview`. */
export type AddReviewPayload = {
  __typename?: 'AddReviewPayload';
  /** The review in the current state. Null if the call was refused. */
  review?: Maybe<Review>;
  /** Why the call was refused. Empty if it succeeded. */
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

/** A decision about a review. */
export type ModerateReviewInput = {
  /** The version that the client has read. */
  expectedVersion: Scalars['Int']['input'];
  /** The review. */
  id: Scalars['ID']['input'];
  /** Whether everybody may see it. */
  publish: Scalars['Boolean']['input'];
};

/** The result of `moderateReview`. */
export type ModerateReviewPayload = {
  __typename?: 'ModerateReviewPayload';
  /** The review in the current state. Null if the call was refused, but for VERSION_CONFLICT. */
  review?: Maybe<Review>;
  /** Why the call was refused. Empty if it succeeded. */
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
  /** Reviews a product that the caller has bought and paid. A product has one review of a customer: the same call again returns it, another one is refused with VERSION_CONFLICT, and `subject` is the review. Refused with NOT_FOUND unless `Product.mayReview`. A review of a variant counts for its product. */
  addReview?: Maybe<AddReviewPayload>;
  /** Publishes or rejects a review, or leaves it published after a report. */
  moderateReview?: Maybe<ModerateReviewPayload>;
  /** Tells the shop that a published review is abusive. A second report by the same customer changes nothing. A report hides nothing: staff decide. */
  reportReview?: Maybe<ReportReviewPayload>;
  /** Changes the caller's own review. It is looked at again before it is published, as a new one is; a rejected one is so in any case. */
  updateReview?: Maybe<UpdateReviewPayload>;
};


export type MutationAddReviewArgs = {
  input: AddReviewInput;
};


export type MutationModerateReviewArgs = {
  input: ModerateReviewInput;
};


export type MutationReportReviewArgs = {
  input: ReportReviewInput;
};


export type MutationUpdateReviewArgs = {
  input: UpdateReviewInput;
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

export type Product = {
  __typename?: 'Product';
  id: Scalars['ID']['output'];
  /** Whether the caller may write a review: has bought and paid the product, kept a unit of it, and not reviewed it yet. Null for a guest. */
  mayReview?: Maybe<Scalars['Boolean']['output']>;
  /** The caller's own review of the product, published or not. Null if there is none. */
  ownReview?: Maybe<Review>;
  /** What the published reviews say together. That of a variant is the rating of its product. */
  rating?: Maybe<ProductRating>;
  /** The published reviews. Those of a variant are the reviews of its product. */
  reviews?: Maybe<ReviewConnection>;
};


export type ProductReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: ReviewSort;
};

/** What the published reviews of a product say together. */
export type ProductRating = {
  __typename?: 'ProductRating';
  /** The mean of all ratings, with two decimals. Null if there is none. */
  average?: Maybe<Scalars['Float']['output']>;
  /** The number of published reviews. */
  count: Scalars['Int']['output'];
  /** How many gave each rating, 1 to 5 in this sequence. */
  histogram: Array<Scalars['Int']['output']>;
};

export type Query = {
  __typename?: 'Query';
  /** Lists the reviews that wait for a decision, the longest first: new and edited ones, and published ones that somebody has reported. */
  pendingReviews?: Maybe<ReviewConnection>;
};


export type QueryPendingReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A review to report. */
export type ReportReviewInput = {
  /** The review. */
  id: Scalars['ID']['input'];
  /** What is wrong with it, up to 500 characters. */
  reason: Scalars['String']['input'];
};

/** The result of `reportReview`. */
export type ReportReviewPayload = {
  __typename?: 'ReportReviewPayload';
  /** The review. Null if the call was refused. */
  review?: Maybe<Review>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A customer's review of a product. */
export type Review = {
  __typename?: 'Review';
  /** The name that the customer wants to be shown. Null if none was given, or the account is deleted. */
  author?: Maybe<Scalars['String']['output']>;
  /** Time of creation. */
  createdAt: Scalars['DateTime']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The product; of a variant the product of which it is one. Null while it is a draft. */
  product?: Maybe<Product>;
  /** 1 (bad) to 5 (good). */
  rating: Scalars['Int']['output'];
  /** What customers have said of it when they reported it: the last 20. */
  reportReasons?: Maybe<Array<Scalars['String']['output']>>;
  /** How many customers have reported it since staff have last decided. */
  reports?: Maybe<Scalars['Int']['output']>;
  /** Whether it is published. Only its owner and staff see one that is not. */
  status: ReviewStatus;
  /** What the customer says. */
  text: Scalars['String']['output'];
  /** The heading. */
  title: Scalars['String']['output'];
  /** Time of the last change by its owner. */
  updatedAt: Scalars['DateTime']['output'];
  /** Whether the customer has bought the product and kept a unit of it. */
  verified: Scalars['Boolean']['output'];
  /** Increases with every change. */
  version: Scalars['Int']['output'];
};

/** A page of reviews. */
export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  /** The reviews of this page, each with its cursor. */
  edges: Array<ReviewEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of reviews on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A review on a page. */
export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  /** The review's position in the list. */
  cursor: Scalars['String']['output'];
  /** The review. */
  node: Review;
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

/** The fields of a review to change. Fields that are left out stay the same. */
export type UpdateReviewInput = {
  /** The name to show, up to 60 characters. */
  author?: InputMaybe<Scalars['String']['input']>;
  /** The version that the client has read. */
  expectedVersion: Scalars['Int']['input'];
  /** The review. */
  id: Scalars['ID']['input'];
  /** 1 (bad) to 5 (good). */
  rating?: InputMaybe<Scalars['Int']['input']>;
  /** What the customer says, up to 5,000 characters. */
  text?: InputMaybe<Scalars['String']['input']>;
  /** The heading, 1 to 100 characters. */
  title?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updateReview`. */
export type UpdateReviewPayload = {
  __typename?: 'UpdateReviewPayload';
  /** The review in the current state. Null if the call was refused, but for VERSION_CONFLICT. */
  review?: Maybe<Review>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  /** What reviews holds of the user: reviews, purchases, and which reviews the user has reported. Null for anyone else. */
  dataInReviews?: Maybe<PersonalData>;
  id: Scalars['ID']['output'];
  /** The user's reviews, newest first. Null for anyone else. */
  reviews?: Maybe<ReviewConnection>;
};


export type UserDataInReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


export type UserReviewsArgs = {
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
  Product: Product;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddReviewInput: AddReviewInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddReviewPayload: ResolverTypeWrapper<Partial<Omit<AddReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>>;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  ErrorCode: ErrorCode;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  ModerateReviewInput: ModerateReviewInput;
  ModerateReviewPayload: ResolverTypeWrapper<Partial<Omit<ModerateReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalRow: ResolverTypeWrapper<PersonalRow>;
  Product: ResolverTypeWrapper<Partial<Omit<Product, 'ownReview' | 'reviews'> & { ownReview?: Maybe<ResolversTypes['Review']>, reviews?: Maybe<ResolversTypes['ReviewConnection']> }> & Pick<Omit<Product, 'ownReview' | 'reviews'> & { ownReview?: Maybe<ResolversTypes['Review']>, reviews?: Maybe<ResolversTypes['ReviewConnection']> }, 'id'>>;
  ProductRating: ResolverTypeWrapper<ProductRating>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ReportReviewInput: ReportReviewInput;
  ReportReviewPayload: ResolverTypeWrapper<Partial<Omit<ReportReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>>;
  Review: ResolverTypeWrapper<ReviewRow>;
  ReviewConnection: ResolverTypeWrapper<Omit<ReviewConnection, 'edges'> & { edges: Array<ResolversTypes['ReviewEdge']> }>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  ReviewSort: ReviewSort;
  ReviewStatus: ReviewStatus;
  SubgraphHealth: ResolverTypeWrapper<SubgraphHealth>;
  UpdateReviewInput: UpdateReviewInput;
  UpdateReviewPayload: ResolverTypeWrapper<Partial<Omit<UpdateReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>>;
  User: ResolverTypeWrapper<Partial<Omit<User, 'reviews'> & { reviews?: Maybe<ResolversTypes['ReviewConnection']> }> & Pick<Omit<User, 'reviews'> & { reviews?: Maybe<ResolversTypes['ReviewConnection']> }, 'id'>>;
  UserError: ResolverTypeWrapper<UserError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddReviewInput: AddReviewInput;
  ID: Scalars['ID']['output'];
  AddReviewPayload: Partial<Omit<AddReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> }>;
  ConsumerLag: ConsumerLag;
  DateTime: Scalars['DateTime']['output'];
  MinorUnits: Scalars['MinorUnits']['output'];
  ModerateReviewInput: ModerateReviewInput;
  ModerateReviewPayload: Partial<Omit<ModerateReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> }>;
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  PersonalData: PersonalData;
  PersonalRow: PersonalRow;
  Product: Partial<Omit<Product, 'ownReview' | 'reviews'> & { ownReview?: Maybe<ResolversParentTypes['Review']>, reviews?: Maybe<ResolversParentTypes['ReviewConnection']> }> & Pick<Omit<Product, 'ownReview' | 'reviews'> & { ownReview?: Maybe<ResolversParentTypes['Review']>, reviews?: Maybe<ResolversParentTypes['ReviewConnection']> }, 'id'>;
  ProductRating: ProductRating;
  Query: Record<PropertyKey, never>;
  ReportReviewInput: ReportReviewInput;
  ReportReviewPayload: Partial<Omit<ReportReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> }>;
  Review: ReviewRow;
  ReviewConnection: Omit<ReviewConnection, 'edges'> & { edges: Array<ResolversParentTypes['ReviewEdge']> };
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  SubgraphHealth: SubgraphHealth;
  UpdateReviewInput: UpdateReviewInput;
  UpdateReviewPayload: Partial<Omit<UpdateReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> }>;
  User: Partial<Omit<User, 'reviews'> & { reviews?: Maybe<ResolversParentTypes['ReviewConnection']> }> & Pick<Omit<User, 'reviews'> & { reviews?: Maybe<ResolversParentTypes['ReviewConnection']> }, 'id'>;
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

export type AddReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddReviewPayload'] = ResolversParentTypes['AddReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
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

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type ModerateReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ModerateReviewPayload'] = ResolversParentTypes['ModerateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addReview?: Resolver<Maybe<ResolversTypes['AddReviewPayload']>, ParentType, ContextType, RequireFields<MutationAddReviewArgs, 'input'>>;
  moderateReview?: Resolver<Maybe<ResolversTypes['ModerateReviewPayload']>, ParentType, ContextType, RequireFields<MutationModerateReviewArgs, 'input'>>;
  reportReview?: Resolver<Maybe<ResolversTypes['ReportReviewPayload']>, ParentType, ContextType, RequireFields<MutationReportReviewArgs, 'input'>>;
  updateReview?: Resolver<Maybe<ResolversTypes['UpdateReviewPayload']>, ParentType, ContextType, RequireFields<MutationUpdateReviewArgs, 'input'>>;
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

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  mayReview?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  ownReview?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['ProductRating']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<ProductReviewsArgs, 'first' | 'sort'>>;
};

export type ProductRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRating'] = ResolversParentTypes['ProductRating']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  histogram?: Resolver<Array<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  pendingReviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<QueryPendingReviewsArgs, 'first'>>;
};

export type ReportReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReportReviewPayload'] = ResolversParentTypes['ReportReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reportReasons?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  reports?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  verified?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type SubgraphHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lags?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  runningSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type UpdateReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateReviewPayload'] = ResolversParentTypes['UpdateReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dataInReviews?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, RequireFields<UserDataInReviewsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<UserReviewsArgs, 'first'>>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddReviewPayload?: AddReviewPayloadResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  MinorUnits?: GraphQLScalarType;
  ModerateReviewPayload?: ModerateReviewPayloadResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalRow?: PersonalRowResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductRating?: ProductRatingResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  ReportReviewPayload?: ReportReviewPayloadResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  UpdateReviewPayload?: UpdateReviewPayloadResolvers<ContextType>;
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
