import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductRow, StockMovementRow, CartLineRow, CartRow } from './tables.ts';
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

/** A change of a product's stock. */
export type AdjustStockInput = {
  /** The number of units to add. A negative number takes units away. */
  delta: Scalars['Int']['input'];
  /** A key of the client's choice. Repeating the call with the same key adjusts the stock once. */
  idempotencyKey: Scalars['String']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
  /** The reason, for the ledger. */
  reason: Scalars['String']['input'];
};

/** The result of `adjustStock`. */
export type AdjustStockPayload = {
  __typename?: 'AdjustStockPayload';
  /** The product in its current state. Null if the call was refused. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type Cart = {
  __typename?: 'Cart';
  id: Scalars['ID']['output'];
  /** Whether there is a line, and every line can be had in full now. A changed price does not matter here. False once an order has taken the cart. */
  isOrderable?: Maybe<Scalars['Boolean']['output']>;
  lines: Array<CartLine>;
  /** The current price of all lines whose product is for sale. Send its amount to `placeOrder` as `expectedTotal`. */
  subtotal?: Maybe<Money>;
  /** The warnings of all lines. */
  warnings?: Maybe<Array<CartWarning>>;
};

export type CartLine = {
  __typename?: 'CartLine';
  checkedOut: Scalars['Boolean']['output'];
  id: Scalars['ID']['output'];
  /** The current price of the whole line. */
  lineTotal?: Maybe<Money>;
  priceWhenAdded?: Maybe<Money>;
  /** The product. Null if there is none. */
  product?: Maybe<Product>;
  productId: Scalars['ID']['output'];
  quantity: Scalars['Int']['output'];
  /** The current price of one unit. */
  unitPrice?: Maybe<Money>;
  /** What the shopper should know before ordering this line. Empty if all is well, and once an order has taken the cart. */
  warnings?: Maybe<Array<CartWarning>>;
};

/** What a shopper should know before ordering a line of a cart. */
export type CartWarning = {
  __typename?: 'CartWarning';
  /** The number of units that can be had now. Null for PRICE_CHANGED. */
  available?: Maybe<Scalars['Int']['output']>;
  /** The code, for programs. */
  code: CartWarningCode;
  /** The message, for people. */
  message: Scalars['String']['output'];
  /** The price of one unit now. Null for any other code than PRICE_CHANGED. */
  priceNow?: Maybe<Money>;
  /** The price of one unit that the shopper saw. Null for any other code than PRICE_CHANGED. */
  priceWas?: Maybe<Money>;
  /** The line's product. */
  productId: Scalars['ID']['output'];
};

/** What a warning of a cart is about. */
export type CartWarningCode =
  /** Fewer units are left than the line has. Lower the quantity to `available`. */
  | 'FEWER_LEFT'
  /** No unit is left. Remove the line, or wait. */
  | 'OUT_OF_STOCK'
  /** The price has changed since the line was last added to or its quantity set. Show both; setting the quantity again ends the warning. */
  | 'PRICE_CHANGED'
  /** The product is no longer for sale. Remove the line. */
  | 'PRODUCT_GONE';

/** The new product's fields. */
export type CreateProductInput = {
  /** The description, in a few sentences. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name. */
  name: Scalars['String']['input'];
  /** The price of one unit, in the currency's smallest unit. */
  price: Scalars['MinorUnits']['input'];
  /** The stock keeping unit, unique in the shop regardless of case. */
  sku: Scalars['String']['input'];
  /** The product's part of a web address: lower-case letters, digits and hyphens. Default: made from the name. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** The number of units in the warehouse at the start. */
  stock?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `createProduct`. */
export type CreateProductPayload = {
  __typename?: 'CreateProductPayload';
  /** The new product. Null if the call was refused. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The product to archive. */
export type DeleteProductInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The product. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteProduct`. */
export type DeleteProductPayload = {
  __typename?: 'DeleteProductPayload';
  /** The archived product. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  product?: Maybe<Product>;
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
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds to a product's stock or takes from it, once per idempotency key. Stock cannot fall below what is held for orders. */
  adjustStock?: Maybe<AdjustStockPayload>;
  /** Adds a product to the catalogue. */
  createProduct?: Maybe<CreateProductPayload>;
  /** Archives a product: it can no longer be ordered. Units held for orders are still sold. This cannot be undone. */
  deleteProduct?: Maybe<DeleteProductPayload>;
  /** Changes a product. Existing orders keep the name and price at which they were placed. */
  updateProduct?: Maybe<UpdateProductPayload>;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationDeleteProductArgs = {
  input: DeleteProductInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
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
  /** The cursor of the page's first entry. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

/** A product that the shop sells. */
export type Product = {
  __typename?: 'Product';
  /** Whether the product is archived and can no longer be ordered. */
  archived: Scalars['Boolean']['output'];
  /** The number of units that can be ordered now: `onHand` minus `held`. */
  available: Scalars['Int']['output'];
  /** When the product was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The description, in a few sentences. */
  description: Scalars['String']['output'];
  /** The number of units held for orders that are not paid yet. */
  held?: Maybe<Scalars['Int']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** The number of units in the warehouse. */
  onHand?: Maybe<Scalars['Int']['output']>;
  /** The current price of one unit. */
  price: Money;
  /** The stock keeping unit, unique in the shop regardless of case. */
  sku: Scalars['String']['output'];
  /** The product's part of a web address, unique in the shop. */
  slug: Scalars['String']['output'];
  /** Every change of the stock, newest first. `onHand` and `held` are the sums of these movements. */
  stockMovements?: Maybe<StockMovementConnection>;
  /** When the product was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A product that the shop sells. */
export type ProductStockMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of products. */
export type ProductConnection = {
  __typename?: 'ProductConnection';
  /** The products of this page, each with its cursor. */
  edges: Array<ProductEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of products on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A product on a page. */
export type ProductEdge = {
  __typename?: 'ProductEdge';
  /** The product's position in the list. */
  cursor: Scalars['String']['output'];
  /** The product. */
  node: Product;
};

/** A product as the products subgraph has it. */
export type ProductFact = {
  __typename?: 'ProductFact';
  /** When the product or its stock last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** The product. */
  productId: Scalars['ID']['output'];
  /** What the rows say that other subgraphs say too, each as `about=value`. */
  says: Array<Scalars['String']['output']>;
};

/** Filters for the catalogue. */
export type ProductFilter = {
  /** Only products with these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: only products that can be ordered now. False: only products that cannot. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether archived products are included. True needs PRODUCTS_WRITE. */
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only products that cost at most this amount. */
  maxPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Only products that cost at least this amount. */
  minPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Only products whose SKU begins with this text. */
  skuPrefix?: InputMaybe<Scalars['String']['input']>;
};

/** The order of a list of products. */
export type ProductSort =
  /** By name. */
  | 'NAME'
  /** The newest first. */
  | 'NEWEST'
  /** The cheapest first. */
  | 'PRICE_ASC'
  /** The most expensive first. */
  | 'PRICE_DESC';

export type Query = {
  __typename?: 'Query';
  /** Returns a product by its id, its slug or its SKU. Give exactly one of them. Null if there is none. An archived one is found by its id alone, as orders name it, or by staff with PRODUCTS_WRITE. */
  product?: Maybe<Product>;
  /** Lists the products of the catalogue. */
  products?: Maybe<ProductConnection>;
  /** Finds products by the words of their SKU, name and description, the best match first. The beginning of a word is enough. Where more than 500 match, those with the words in their SKU come first, then those with the words in SKU and name, the newest of each first. */
  searchProducts?: Maybe<ProductConnection>;
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};


export type QuerySearchProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};

export type Reconciliation = {
  __typename?: 'Reconciliation';
  from: Scalars['DateTime']['output'];
  /** What the products created or changed from `productsFrom` to `productsTo` say, for those who keep a copy of it. */
  productFacts?: Maybe<Array<ProductFact>>;
  productsFrom: Scalars['DateTime']['output'];
  productsTo: Scalars['DateTime']['output'];
  /** The stock of the orders placed in the range, as the products subgraph has it. */
  stockFacts?: Maybe<Array<StockFact>>;
  /** Products, created or changed from `productsFrom` to `productsTo`, whose stock is now not the sum of their ledger or of the orders' holds. */
  stockFaults?: Maybe<Array<StockFault>>;
  to: Scalars['DateTime']['output'];
};

/** The stock of an order in the products subgraph. */
export type StockFact = {
  __typename?: 'StockFact';
  /** When any of these values last changed. */
  changedAt: Scalars['DateTime']['output'];
  /** Where the rows contradict each other. Empty if they do not. */
  faults: Array<Scalars['String']['output']>;
  /** The number of units held for the order in the ledger. */
  held: Scalars['MinorUnits']['output'];
  /** The order. */
  orderId: Scalars['ID']['output'];
  /** The number of units that returned from the order in the ledger. */
  restocked: Scalars['MinorUnits']['output'];
  /** What the rows say that other subgraphs say too, each as `about=value`. */
  says: Array<Scalars['String']['output']>;
  /** The number of units that left the warehouse for the order in the ledger. */
  sold: Scalars['MinorUnits']['output'];
  /** The status of the order's hold: HELD, REFUSED, RELEASED or SOLD. Null if there is none. */
  status?: Maybe<Scalars['String']['output']>;
  /** The number of units of the hold. */
  units: Scalars['MinorUnits']['output'];
};

/** A product whose stock is not the sum of its ledger or of its holds. */
export type StockFault = {
  __typename?: 'StockFault';
  /** The number of held units in the product. */
  held: Scalars['MinorUnits']['output'];
  /** The number of held units in the orders' holds. */
  holds: Scalars['MinorUnits']['output'];
  /** The number of held units in the ledger. */
  ledgerHeld: Scalars['MinorUnits']['output'];
  /** The number of units on hand in the ledger. */
  ledgerOnHand: Scalars['MinorUnits']['output'];
  /** The number of units on hand in the product. */
  onHand: Scalars['MinorUnits']['output'];
  /** The product. */
  productId: Scalars['ID']['output'];
};

/** A change of a product's stock. */
export type StockMovement = {
  __typename?: 'StockMovement';
  /** When the stock changed. */
  at: Scalars['DateTime']['output'];
  /** The change of `held`. */
  held: Scalars['Int']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What changed the stock. */
  kind: StockMovementKind;
  /** The change of `onHand`. */
  onHand: Scalars['Int']['output'];
  /** The order that caused it. Null for an adjustment. */
  orderId?: Maybe<Scalars['ID']['output']>;
  /** The reason that staff gave. Null for a movement caused by an order. */
  reason?: Maybe<Scalars['String']['output']>;
};

/** A page of a product's stock movements. */
export type StockMovementConnection = {
  __typename?: 'StockMovementConnection';
  /** The stock movements of this page, each with its cursor. */
  edges: Array<StockMovementEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of stock movements on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A stock movement on a page. */
export type StockMovementEdge = {
  __typename?: 'StockMovementEdge';
  /** The stock movement's position in the list. */
  cursor: Scalars['String']['output'];
  /** The stock movement. */
  node: StockMovement;
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

/** The fields of a product to change. Fields that are left out stay the same. */
export type UpdateProductInput = {
  /** The description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The product. */
  id: Scalars['ID']['input'];
  /** The name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The price of one unit, in the currency's smallest unit. */
  price?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** The stock keeping unit. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The product's part of a web address: lower-case letters, digits and hyphens. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updateProduct`. */
export type UpdateProductPayload = {
  __typename?: 'UpdateProductPayload';
  /** The product in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
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
  Cart: Cart;
  CartLine: CartLine;
  Product: Product;
  Reconciliation: Reconciliation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"lines":{"productId":true,"quantity":true,"checkedOut":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"lines":{"productId":true,"quantity":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"lines":{"productId":true,"quantity":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}}> ) );
  CartLine:
    ( { __typename: 'CartLine' }
    & GraphQLRecursivePick<FederationTypes['CartLine'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}> ) );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"from":true,"to":true,"productsFrom":true,"productsTo":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AdjustStockInput: AdjustStockInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AdjustStockPayload: ResolverTypeWrapper<Partial<Omit<AdjustStockPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  Cart: ResolverTypeWrapper<CartRow>;
  CartLine: ResolverTypeWrapper<CartLineRow>;
  CartWarning: ResolverTypeWrapper<CartWarning>;
  CartWarningCode: CartWarningCode;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: ResolverTypeWrapper<Partial<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteProductInput: DeleteProductInput;
  DeleteProductPayload: ResolverTypeWrapper<Partial<Omit<DeleteProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  ErrorCode: ErrorCode;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges'> & { edges: Array<ResolversTypes['ProductEdge']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductFact: ResolverTypeWrapper<ProductFact>;
  ProductFilter: ProductFilter;
  ProductSort: ProductSort;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<Partial<Reconciliation> & Pick<Reconciliation, 'from' | 'to' | 'productsFrom' | 'productsTo'>>;
  StockFact: ResolverTypeWrapper<StockFact>;
  StockFault: ResolverTypeWrapper<StockFault>;
  StockMovement: ResolverTypeWrapper<StockMovementRow>;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'edges'> & { edges: Array<ResolversTypes['StockMovementEdge']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementKind: StockMovementKind;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: ResolverTypeWrapper<Partial<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  UserError: ResolverTypeWrapper<UserError>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AdjustStockInput: AdjustStockInput;
  ID: Scalars['ID']['output'];
  AdjustStockPayload: Partial<Omit<AdjustStockPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  Cart: CartRow;
  CartLine: CartLineRow;
  CartWarning: CartWarning;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: Partial<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  DateTime: Scalars['DateTime']['output'];
  DeleteProductInput: DeleteProductInput;
  DeleteProductPayload: Partial<Omit<DeleteProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  Mutation: Record<PropertyKey, never>;
  PageInfo: PageInfo;
  Product: ProductRow;
  ProductConnection: Omit<ProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductFact: ProductFact;
  ProductFilter: ProductFilter;
  Query: Record<PropertyKey, never>;
  Reconciliation: Partial<Reconciliation> & Pick<Reconciliation, 'from' | 'to' | 'productsFrom' | 'productsTo'>;
  StockFact: StockFact;
  StockFault: StockFault;
  StockMovement: StockMovementRow;
  StockMovementConnection: Omit<StockMovementConnection, 'edges'> & { edges: Array<ResolversParentTypes['StockMovementEdge']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: Partial<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
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

export type AdjustStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockPayload'] = ResolversParentTypes['AdjustStockPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOrderable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['CartWarning']>>, ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine'], FederationReferenceType extends FederationReferenceTypes['CartLine'] = FederationReferenceTypes['CartLine']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CartLine']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lineTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['CartWarning']>>, ParentType, ContextType>;
};

export type CartWarningResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartWarning'] = ResolversParentTypes['CartWarning']> = {
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['CartWarningCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priceNow?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  priceWas?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductPayload'] = ResolversParentTypes['DeleteProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
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
  adjustStock?: Resolver<Maybe<ResolversTypes['AdjustStockPayload']>, ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  createProduct?: Resolver<Maybe<ResolversTypes['CreateProductPayload']>, ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  deleteProduct?: Resolver<Maybe<ResolversTypes['DeleteProductPayload']>, ParentType, ContextType, RequireFields<MutationDeleteProductArgs, 'input'>>;
  updateProduct?: Resolver<Maybe<ResolversTypes['UpdateProductPayload']>, ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  held?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onHand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  stockMovements?: Resolver<Maybe<ResolversTypes['StockMovementConnection']>, ParentType, ContextType, RequireFields<ProductStockMovementsArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFact'] = ResolversParentTypes['ProductFact']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  says?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'sort'>>;
  searchProducts?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QuerySearchProductsArgs, 'first' | 'text'>>;
};

export type ReconciliationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reconciliation'] = ResolversParentTypes['Reconciliation'], FederationReferenceType extends FederationReferenceTypes['Reconciliation'] = FederationReferenceTypes['Reconciliation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  from?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productFacts?: Resolver<Maybe<Array<ResolversTypes['ProductFact']>>, ParentType, ContextType>;
  productsFrom?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productsTo?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stockFacts?: Resolver<Maybe<Array<ResolversTypes['StockFact']>>, ParentType, ContextType>;
  stockFaults?: Resolver<Maybe<Array<ResolversTypes['StockFault']>>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StockFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockFact'] = ResolversParentTypes['StockFact']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  faults?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  held?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  restocked?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  says?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  sold?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type StockFaultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockFault'] = ResolversParentTypes['StockFault']> = {
  held?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  ledgerHeld?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  ledgerOnHand?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AdjustStockPayload?: AdjustStockPayloadResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartWarning?: CartWarningResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteProductPayload?: DeleteProductPayloadResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductFact?: ProductFactResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  StockFact?: StockFactResolvers<ContextType>;
  StockFault?: StockFaultResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
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
