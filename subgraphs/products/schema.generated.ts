import type { Permission } from '../../schema/common.generated.ts';
import type { ErrorCode } from '../../schema/common.generated.ts';
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductOptionRow, ProductRow, StockMovementRow, CartLineRow, CartRow, ListItemRow, StockAlertRow, ProductWatchRow, AttributeRow, AttributeValueRow, ValueFacetRow, CategoryRow, CollectionRow, ProductImageRow, ProductImportRow, ProductImportErrorRow, StockLocationRow, LocationStockRow, TakenStockRow, GroupPriceRow, QuantityPriceRow, CurrencyPriceRow, TranslationRow } from './tables.ts';
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

/** The image to add: `uploadId` or `url`. */
export type AddProductImageInput = {
  /** What the image shows, for those who do not see it. Default: the product's name. */
  alt?: InputMaybe<Scalars['String']['input']>;
  /** The place among the images of the product, from 0. Default: the last one. */
  position?: InputMaybe<Scalars['Int']['input']>;
  /** The product. */
  productId: Scalars['ID']['input'];
  /** An upload whose file was sent. */
  uploadId?: InputMaybe<Scalars['ID']['input']>;
  /** Where to fetch the file, by https from the public Internet. */
  url?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `addProductImage`. */
export type AddProductImagePayload = {
  __typename?: 'AddProductImagePayload';
  /** The image. Null if the call was refused. */
  image?: Maybe<ProductImage>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** Variants to add to a product. */
export type AddVariantsInput = {
  /** The product. */
  productId: Scalars['ID']['input'];
  /** The variants, 100 at most. A product can have 2,000. */
  variants: Array<VariantInput>;
};

/** The result of `addVariants`. */
export type AddVariantsPayload = {
  __typename?: 'AddVariantsPayload';
  /** The product with the new variants. Null if the call was refused. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A change of a product's stock. */
export type AdjustStockInput = {
  /** The number of units to add. A negative number takes units away. */
  delta: Scalars['Int']['input'];
  /** A key of the client's choice. Repeating the call with the same key adjusts the stock once. */
  idempotencyKey: Scalars['String']['input'];
  /** Where. Default: the main location. */
  locationId?: InputMaybe<Scalars['ID']['input']>;
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

/** An attribute that products can have. */
export type Attribute = {
  __typename?: 'Attribute';
  /** The values that a product can have. Empty for any other kind than CHOICE. */
  choices: Array<Scalars['String']['output']>;
  /** The code, for programs and filters. It never changes. */
  code: Scalars['String']['output'];
  /** When the attribute was declared. */
  createdAt: Scalars['DateTime']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Whether lists and searches can be filtered by it. */
  isFilterable: Scalars['Boolean']['output'];
  /** What its values are. It never changes. */
  kind: AttributeKind;
  /** The choices as they are shown, in the language that the request asks for. A filter takes `choices`. */
  labels: Array<Scalars['String']['output']>;
  /** The name, for people. */
  name: Scalars['String']['output'];
  /** The texts in other languages than the first of LOCALES, for who edits them. */
  translations?: Maybe<Array<Translation>>;
  /** The unit of its numbers, such as cm. Null if they have none. */
  unit?: Maybe<Scalars['String']['output']>;
  /** When the attribute was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A condition on an attribute. Give `values` for a TEXT, a CHOICE or a BOOLEAN, and `min`, `max` or both for a NUMBER or a DIMENSION. */
export type AttributeCondition = {
  /** The code of an attribute that is filterable. */
  code: Scalars['String']['input'];
  /** The number is at most this. */
  max?: InputMaybe<Scalars['Float']['input']>;
  /** The number is at least this. */
  min?: InputMaybe<Scalars['Float']['input']>;
  /** The value is one of these. Those of a BOOLEAN are true and false. */
  values?: InputMaybe<Array<Scalars['String']['input']>>;
};

/** A page of attributes. */
export type AttributeConnection = {
  __typename?: 'AttributeConnection';
  /** The attributes of this page, each with its cursor. */
  edges: Array<AttributeEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of attributes on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** An attribute on a page. */
export type AttributeEdge = {
  __typename?: 'AttributeEdge';
  /** The attribute's position in the list. */
  cursor: Scalars['String']['output'];
  /** The attribute. */
  node: Attribute;
};

/** The products with values of an attribute. */
export type AttributeFacet = {
  __typename?: 'AttributeFacet';
  /** The attribute. */
  attribute: Attribute;
  /** How many products have a number. 0 for other values than numbers. */
  count: Scalars['Int']['output'];
  /** The largest number. Null for other values than numbers. */
  max?: Maybe<Scalars['Float']['output']>;
  /** The least number. Null for other values than numbers. */
  min?: Maybe<Scalars['Float']['output']>;
  /** The values, as a filter takes them, the most frequent first: 50 at most. Empty for numbers. */
  values: Array<ValueFacet>;
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

/** The value of a product's attribute. Of `text`, `number`, `boolean` and `choices` the one that its kind says has a value, the others are null. */
export type AttributeValue = {
  __typename?: 'AttributeValue';
  /** The attribute. */
  attribute: Attribute;
  /** The value of a BOOLEAN. */
  boolean?: Maybe<Scalars['Boolean']['output']>;
  /** The values of a CHOICE. */
  choices?: Maybe<Array<Scalars['String']['output']>>;
  /** The values of a TEXT or a CHOICE as they are shown, in the language that the request asks for. Empty for any other kind. */
  labels: Array<Scalars['String']['output']>;
  /** The value of a NUMBER or a DIMENSION, which is in the attribute's unit. */
  number?: Maybe<Scalars['Float']['output']>;
  /** The value of a TEXT. */
  text?: Maybe<Scalars['String']['output']>;
};

/** The value of an attribute. Give the field that the attribute's kind says. */
export type AttributeValueInput = {
  /** The value of a BOOLEAN. */
  boolean?: InputMaybe<Scalars['Boolean']['input']>;
  /** The values of a CHOICE. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The attribute's code. */
  code: Scalars['String']['input'];
  /** The value of a NUMBER or a DIMENSION, which is in the attribute's unit. */
  number?: InputMaybe<Scalars['Float']['input']>;
  /** The value of a TEXT. */
  text?: InputMaybe<Scalars['String']['input']>;
};

/** Whether a product can be ordered now. */
export type Availability =
  /** It can, but only few units are left. */
  | 'FEW_LEFT'
  /** It can. */
  | 'IN_STOCK'
  /** It cannot: no unit is left, or it is not for sale. */
  | 'OUT_OF_STOCK';

/** The products that can be ordered now, and the others. */
export type AvailabilityFacet = {
  __typename?: 'AvailabilityFacet';
  /** How many can be ordered now. */
  inStock: Scalars['Int']['output'];
  /** How many cannot. */
  soldOut: Scalars['Int']['output'];
};

/** The import to end. */
export type CancelProductImportInput = {
  /** The import. */
  id: Scalars['ID']['input'];
};

/** The result of `cancelProductImport`. */
export type CancelProductImportPayload = {
  __typename?: 'CancelProductImportPayload';
  /** The import. Null if the call was refused. */
  import?: Maybe<ProductImport>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type Cart = {
  __typename?: 'Cart';
  coupon?: Maybe<CartCoupon>;
  currency: Scalars['String']['output'];
  /** What the coupon in the cart takes off the subtotal: one entry if there is one. Where that is nothing, `problem` says why. */
  discounts?: Maybe<Array<CartDiscount>>;
  id: Scalars['ID']['output'];
  /** Whether there is a line, and every line can be had in full now. A changed price does not matter here. False once an order has taken the cart. */
  isOrderable?: Maybe<Scalars['Boolean']['output']>;
  lines: Array<CartLine>;
  /** The current price of all lines whose product is for sale and has a price in the cart's currency, before a coupon. */
  subtotal?: Maybe<Money>;
  /** The subtotal less the discounts. Send its amount to `placeOrder` as `expectedTotal`, and its currency as `currency`. */
  total?: Maybe<Money>;
  /** The warnings of all lines. */
  warnings?: Maybe<Array<CartWarning>>;
};

export type CartCoupon = {
  __typename?: 'CartCoupon';
  amount?: Maybe<Money>;
  code: Scalars['String']['output'];
  minimum?: Maybe<Money>;
  percent?: Maybe<Scalars['Int']['output']>;
  problem?: Maybe<ErrorCode>;
};

/** What the coupon in a cart takes off. */
export type CartDiscount = {
  __typename?: 'CartDiscount';
  /** What it takes off. 0 if it cannot be used. */
  amount: Money;
  /** The coupon's code. */
  code: Scalars['String']['output'];
  /** The same, for people. Null if there is no problem. */
  message?: Maybe<Scalars['String']['output']>;
  /** How much the subtotal is short of what the coupon asks for. Null if it is not. */
  missing?: Maybe<Money>;
  /** Why it takes nothing off: COUPON_NOT_VALID, COUPON_USED_UP, COUPON_MINIMUM, COUPON_SIGN_IN or COUPON_CURRENCY. Null if it does. */
  problem?: Maybe<ErrorCode>;
};

export type CartLine = {
  __typename?: 'CartLine';
  checkedOut: Scalars['Boolean']['output'];
  currency: Scalars['String']['output'];
  id: Scalars['ID']['output'];
  /** The current price of the whole line, in the cart's currency. Null where it has none. */
  lineTotal?: Maybe<Money>;
  priceWhenAdded?: Maybe<Money>;
  /** The product. Null if there is none. */
  product?: Maybe<Product>;
  productId: Scalars['ID']['output'];
  quantity: Scalars['Int']['output'];
  /** The current price of one unit for the caller, where so many are bought, in the cart's currency. Null where it has none: there is a warning then. */
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

/** A category of the catalogue. Categories are a tree, and a product can be in several. */
export type Category = {
  __typename?: 'Category';
  /** The way to this category from the top: the highest one first, this one last. */
  breadcrumbs: Array<Category>;
  /** The categories below, in their order, without those below them. */
  children: Array<Category>;
  /** When the category was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The description, in a few sentences. */
  description: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** The category above. Null if it is below no other. */
  parent?: Maybe<Category>;
  /** The place among the categories below the same parent, from 0. */
  position: Scalars['Int']['output'];
  /** The number of products for sale in it and below it, each counted once. */
  productCount: Scalars['Int']['output'];
  /** Lists the products in it and below it. */
  products?: Maybe<ProductConnection>;
  /** The category's part of a web address, unique among the categories of the shop. */
  slug: Scalars['String']['output'];
  /** The texts in other languages than the first of LOCALES, for who edits them. */
  translations?: Maybe<Array<Translation>>;
  /** When the category was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A category of the catalogue. Categories are a tree, and a product can be in several. */
export type CategoryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};

/** The products of a category. */
export type CategoryFacet = {
  __typename?: 'CategoryFacet';
  /** The category. */
  category: Category;
  /** How many products are in it or below it. */
  count: Scalars['Int']['output'];
};

/** A collection: the products for sale that match a rule. A change of a product changes its collections within a second. */
export type Collection = {
  __typename?: 'Collection';
  /** When the collection was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The description, in a few sentences. */
  description: Scalars['String']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Whether every product has been looked at since the rule was last changed. */
  isFilled: Scalars['Boolean']['output'];
  /** The number of products that have been looked at since the rule was last changed. */
  lookedAt?: Maybe<Scalars['Int']['output']>;
  /** The name. */
  name: Scalars['String']['output'];
  /** The number of its products. */
  productCount: Scalars['Int']['output'];
  /** Lists its products. */
  products?: Maybe<ProductConnection>;
  /** What its products have in common. */
  rule?: Maybe<CollectionRule>;
  /** The collection's part of a web address, unique among the collections of the shop. */
  slug: Scalars['String']['output'];
  /** The texts in other languages than the first of LOCALES, for who edits them. */
  translations?: Maybe<Array<Translation>>;
  /** When the collection was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A collection: the products for sale that match a rule. A change of a product changes its collections within a second. */
export type CollectionProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};

/** A condition on an attribute of the products of a collection. */
export type CollectionAttribute = {
  __typename?: 'CollectionAttribute';
  /** The attribute's code. */
  code: Scalars['String']['output'];
  /** The number is at most this. */
  max?: Maybe<Scalars['Float']['output']>;
  /** The number is at least this. */
  min?: Maybe<Scalars['Float']['output']>;
  /** The value is one of these. */
  values?: Maybe<Array<Scalars['String']['output']>>;
};

/** A page of collections. */
export type CollectionConnection = {
  __typename?: 'CollectionConnection';
  /** The collections of this page, each with its cursor. */
  edges: Array<CollectionEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of collections on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A collection on a page. */
export type CollectionEdge = {
  __typename?: 'CollectionEdge';
  /** The collection's position in the list. */
  cursor: Scalars['String']['output'];
  /** The collection. */
  node: Collection;
};

/** What the products of a collection have in common: everything that is given here. */
export type CollectionRule = {
  __typename?: 'CollectionRule';
  /** Their attributes have these values. */
  attributes?: Maybe<Array<CollectionAttribute>>;
  /** They are in this category or below it. */
  categoryId?: Maybe<Scalars['ID']['output']>;
  /** They cost at most this amount. */
  maxPrice?: Maybe<Scalars['MinorUnits']['output']>;
  /** They cost at least this amount. */
  minPrice?: Maybe<Scalars['MinorUnits']['output']>;
  /** They were added within so many days. */
  newForDays?: Maybe<Scalars['Int']['output']>;
  /** They are on sale, or a variant of theirs is. Null if that does not matter. */
  onSale?: Maybe<Scalars['Boolean']['output']>;
  /** Their SKU begins with this text. */
  skuPrefix?: Maybe<Scalars['String']['output']>;
};

/** What the products of a collection have in common: everything that is given here, and at least one of it. */
export type CollectionRuleInput = {
  /** Their attributes have these values. */
  attributes?: InputMaybe<Array<AttributeCondition>>;
  /** They are in this category or below it. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** They cost at most this amount. */
  maxPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** They cost at least this amount. */
  minPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** They were added within so many days. */
  newForDays?: InputMaybe<Scalars['Int']['input']>;
  /** True: they are on sale, or a variant of theirs is. */
  onSale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Their SKU begins with this text. */
  skuPrefix?: InputMaybe<Scalars['String']['input']>;
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

/** The new attribute's fields. */
export type CreateAttributeInput = {
  /** The values that a product can have. A CHOICE needs them, no other kind has them. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The code, for programs and filters: lower-case letters, digits and hyphens, such as colour. It never changes. */
  code: Scalars['String']['input'];
  /** Whether lists and searches can be filtered by it. */
  isFilterable?: InputMaybe<Scalars['Boolean']['input']>;
  /** What its values are. It never changes. */
  kind: AttributeKind;
  /** The name, for people. */
  name: Scalars['String']['input'];
  /** The unit of its numbers, such as cm. A DIMENSION needs one, no other kind has one. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `createAttribute`. */
export type CreateAttributePayload = {
  __typename?: 'CreateAttributePayload';
  /** The new attribute. Null if the call was refused. */
  attribute?: Maybe<Attribute>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The new category's fields. */
export type CreateCategoryInput = {
  /** The description, in a few sentences. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name. */
  name: Scalars['String']['input'];
  /** The category above. Default: none. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The category's part of a web address: lower-case letters, digits and hyphens. Default: made from the name. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `createCategory`. */
export type CreateCategoryPayload = {
  __typename?: 'CreateCategoryPayload';
  /** The new category. Null if the call was refused. */
  category?: Maybe<Category>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The new collection's fields. */
export type CreateCollectionInput = {
  /** The description, in a few sentences. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The name. */
  name: Scalars['String']['input'];
  /** What its products have in common. */
  rule: CollectionRuleInput;
  /** The collection's part of a web address: lower-case letters, digits and hyphens. Default: made from the name. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `createCollection`. */
export type CreateCollectionPayload = {
  __typename?: 'CreateCollectionPayload';
  /** The new collection. Null if the call was refused. */
  collection?: Maybe<Collection>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The file that is to be sent. */
export type CreateImageUploadInput = {
  /** The size of the file, in bytes: 10 MiB at most, unless the shop allows more. */
  bytes: Scalars['Int']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
  /** The type of the file. A file of another type is refused. */
  type: ImageType;
};

/** The result of `createImageUpload`. */
export type CreateImageUploadPayload = {
  __typename?: 'CreateImageUploadPayload';
  /** Until when it can be sent. Null if the call was refused. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The upload, for `addProductImage`. Null if the call was refused. */
  uploadId?: Maybe<Scalars['ID']['output']>;
  /** Where to send the file by PUT, on the origin of the graph. Null if the call was refused. */
  uploadUrl?: Maybe<Scalars['String']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The file that is to be imported. */
export type CreateProductImportInput = {
  /** The size of the file, in bytes: 64 MiB at most, unless the shop allows more. */
  bytes: Scalars['Int']['input'];
  /** True: it only tells what it would do, and changes nothing. */
  dryRun?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name of the file. */
  fileName: Scalars['String']['input'];
  /** A key of the client's choice. Repeating the call with the same key gives the same import, and another address while its file has not come. */
  idempotencyKey: Scalars['String']['input'];
};

/** The result of `createProductImport`. */
export type CreateProductImportPayload = {
  __typename?: 'CreateProductImportPayload';
  /** Until when it can be sent. Null if the call was refused, or the file has come. */
  expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** The import. Null if the call was refused. */
  import?: Maybe<ProductImport>;
  /** Where to send the file by PUT, on the origin of the graph. Null if the call was refused, or the file has come. */
  uploadUrl?: Maybe<Scalars['String']['output']>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The new product's fields. */
export type CreateProductInput = {
  /** The description, in a few sentences. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** Of how many available units, or fewer, staff are told that it runs low. Default: the setting LOW_STOCK. */
  lowStockAt?: InputMaybe<Scalars['Int']['input']>;
  /** The name. */
  name: Scalars['String']['input'];
  /** What there is to choose, for a product with variants. Such a product has no stock of its own. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /** The price of one unit, in the currency's smallest unit. */
  price: Scalars['MinorUnits']['input'];
  /** When a draft is put up for sale, some seconds after this time. */
  publishAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A lower price for some time. Not for a product with options: its variants have the prices. */
  sale?: InputMaybe<SaleInput>;
  /** The description for search engines. Default: the beginning of the description. */
  seoDescription?: InputMaybe<Scalars['String']['input']>;
  /** The title for search engines. Default: the name. */
  seoTitle?: InputMaybe<Scalars['String']['input']>;
  /** The stock keeping unit, unique in the shop regardless of case. */
  sku: Scalars['String']['input'];
  /** The product's part of a web address: lower-case letters, digits and hyphens. Default: made from the name. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** Whether it is for sale at once. */
  status?: InputMaybe<ProductStatus>;
  /** The number of units in the warehouse at the start. */
  stock?: InputMaybe<Scalars['Int']['input']>;
  /** The code of the tax class: letters, digits, hyphens and underscores. */
  taxClass?: InputMaybe<Scalars['String']['input']>;
  /** Its first variants, 100 at most; `addVariants` adds more. */
  variants?: InputMaybe<Array<VariantInput>>;
  /** The weight of one unit, in grams. */
  weight?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `createProduct`. */
export type CreateProductPayload = {
  __typename?: 'CreateProductPayload';
  /** The new product. Null if the call was refused. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The new products. */
export type CreateProductsInput = {
  /** The products, with 500 variants together at most. Where a value of one is out of bounds, none is added. */
  products: Array<CreateProductInput>;
};

/** The result of `createProducts`. */
export type CreateProductsPayload = {
  __typename?: 'CreateProductsPayload';
  /** What became of each product, in the order of the call. Null if the whole call was refused. */
  results?: Maybe<Array<ProductResult>>;
  /** Why the whole call was refused. Empty if it was not. */
  userErrors: Array<UserError>;
};

/** A new location. */
export type CreateStockLocationInput = {
  /** The name, unique in the shop. */
  name: Scalars['String']['input'];
  /** Orders take from the lowest first. That of the main location is 0 until it is changed. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `createStockLocation`. */
export type CreateStockLocationPayload = {
  __typename?: 'CreateStockLocationPayload';
  /** The new location. Null if the call was refused. */
  location?: Maybe<StockLocation>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A currency of the shop. */
export type Currency = {
  __typename?: 'Currency';
  /** Its ISO 4217 code. */
  code: Scalars['String']['output'];
  /** How many of an amount's last digits are decimals, by ISO 4217: 2 of GBP, 0 of JPY, 3 of KWD. */
  decimals: Scalars['Int']['output'];
};

/** What one unit costs in a currency that is not the shop's own. */
export type CurrencyPrice = {
  __typename?: 'CurrencyPrice';
  /** The currency, by its ISO 4217 code. */
  currency: Scalars['String']['output'];
  /** The group. Null where all have the price, or if the group is deleted. */
  group?: Maybe<CustomerGroup>;
  /** The customer group that has the price. Null: all have. */
  groupId?: Maybe<Scalars['ID']['output']>;
  /** For how many units or more of the product in one order. */
  minQuantity: Scalars['Int']['output'];
  /** The price of one unit, the regular one where a sale is on. */
  price: Money;
  /** The sale of this price, on or planned. Null if there is none. */
  sale?: Maybe<Sale>;
};

/** What one unit costs in a currency that is not the shop's own. Nothing is converted: a product without a price in a currency is not sold in it. */
export type CurrencyPriceInput = {
  /** The currency: one of the shop's, by its ISO 4217 code. */
  currency: Scalars['String']['input'];
  /** The customer group that has the price. Left out: all have it. A group's price needs one for all in the same currency. */
  groupId?: InputMaybe<Scalars['ID']['input']>;
  /** For how many units or more of the product in one order; more than one for a group alone. */
  minQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** The price of one unit, in the currency's smallest unit: 1500 is ¥1500, and 1.500 in KWD. The regular one, where a sale is on. */
  price: Scalars['MinorUnits']['input'];
  /** A lower price for some time. Left out: the sale that this price has stays. Null ends it. */
  sale?: InputMaybe<SaleInput>;
};

export type CustomerGroup = {
  __typename?: 'CustomerGroup';
  id: Scalars['ID']['output'];
};

/** The attribute to delete. */
export type DeleteAttributeInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The attribute. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteAttribute`. */
export type DeleteAttributePayload = {
  __typename?: 'DeleteAttributePayload';
  /** The deleted attribute; after VERSION_CONFLICT the attribute as it is now. Null if the call was refused otherwise. */
  attribute?: Maybe<Attribute>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The category to delete. */
export type DeleteCategoryInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The category. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteCategory`. */
export type DeleteCategoryPayload = {
  __typename?: 'DeleteCategoryPayload';
  /** The deleted category; after VERSION_CONFLICT the category as it is now. Null if the call was refused otherwise. */
  category?: Maybe<Category>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The collection to delete. */
export type DeleteCollectionInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The collection. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteCollection`. */
export type DeleteCollectionPayload = {
  __typename?: 'DeleteCollectionPayload';
  /** The deleted collection; after VERSION_CONFLICT the collection as it is now. Null if the call was refused otherwise. */
  collection?: Maybe<Collection>;
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

/** A location to archive. */
export type DeleteStockLocationInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The location. */
  id: Scalars['ID']['input'];
};

/** The result of `deleteStockLocation`. */
export type DeleteStockLocationPayload = {
  __typename?: 'DeleteStockLocationPayload';
  /** The archived location. After VERSION_CONFLICT too, as it is then. Null if the call was refused otherwise. */
  location?: Maybe<StockLocation>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** What one unit costs for the members of a customer group. */
export type GroupPrice = {
  __typename?: 'GroupPrice';
  /** The group. Null if it is deleted. */
  group?: Maybe<CustomerGroup>;
  /** The group's id. Stays after the group is deleted. */
  groupId: Scalars['ID']['output'];
  /** For how many units or more of the product in one order. */
  minQuantity: Scalars['Int']['output'];
  /** The price of one unit, the regular one where a sale is on. It applies where it is lower than the price for all. */
  price: Money;
  /** The sale of this price, on or planned. Null if there is none. */
  sale?: Maybe<Sale>;
};

/** What one unit costs for the members of a customer group. It applies where it is lower than the price for all. */
export type GroupPriceInput = {
  /** The group. */
  groupId: Scalars['ID']['input'];
  /** For how many units or more of the product in one order. */
  minQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** The price of one unit, in the currency's smallest unit. The regular one, where a sale is on. */
  price: Scalars['MinorUnits']['input'];
  /** A lower price for some time. Left out: the sale that this price has stays. Null ends it. */
  sale?: InputMaybe<SaleInput>;
};

export type Health = {
  __typename?: 'Health';
  id: Scalars['ID']['output'];
  /** How products is. */
  products?: Maybe<SubgraphHealth>;
};

/** The format of an image's file. */
export type ImageFormat =
  /** JPEG, for mails and other programs. What is transparent becomes white. */
  | 'JPEG'
  /** WebP, which every browser shows. */
  | 'WEBP';

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

export type ListItem = {
  __typename?: 'ListItem';
  id: Scalars['ID']['output'];
  priceWhenAdded?: Maybe<Money>;
  productId: Scalars['ID']['output'];
  quantity: Scalars['Int']['output'];
  /** What its owner should know before moving it into the cart. Empty if all is well. */
  warnings?: Maybe<Array<CartWarning>>;
};

/** What of a product is at a location. */
export type LocationStock = {
  __typename?: 'LocationStock';
  /** `onHand` minus `held`. */
  available: Scalars['Int']['output'];
  /** The number of units there that are held for orders that are not paid yet. */
  held: Scalars['Int']['output'];
  /** The location. */
  location: StockLocation;
  /** The number of units there. */
  onHand: Scalars['Int']['output'];
  /** The product. */
  product?: Maybe<Product>;
  /** The product's id. */
  productId: Scalars['ID']['output'];
};

/** A page of what is at a location. */
export type LocationStockConnection = {
  __typename?: 'LocationStockConnection';
  /** The products of this page, each with its cursor. */
  edges: Array<LocationStockEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of products on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A product on a page of what is at a location. */
export type LocationStockEdge = {
  __typename?: 'LocationStockEdge';
  /** The product's position in the list. */
  cursor: Scalars['String']['output'];
  /** What of it is at the location. */
  node: LocationStock;
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

/** Where to move a category. */
export type MoveCategoryInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The category. */
  id: Scalars['ID']['input'];
  /** The category above. Default: the one that it has. Null: it is below no other. */
  parentId?: InputMaybe<Scalars['ID']['input']>;
  /** The place among the categories below that parent, from 0. Default: the last one. */
  position?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `moveCategory`. */
export type MoveCategoryPayload = {
  __typename?: 'MoveCategoryPayload';
  /** The category in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  category?: Maybe<Category>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  __typename?: 'Mutation';
  /** Adds an image to a product, which may have 20. A picture that the product has already is not added again, so the call can be repeated. */
  addProductImage?: Maybe<AddProductImagePayload>;
  /** Adds variants to a product with options. Repeating the call is refused with SKU_TAKEN, so it adds them once. */
  addVariants?: Maybe<AddVariantsPayload>;
  /** Adds to a product's stock or takes from it, once per idempotency key. Stock cannot fall below what is held for orders. */
  adjustStock?: Maybe<AdjustStockPayload>;
  /** Ends an import. What its rows have changed so far stays. One that has ended stays as it is. */
  cancelProductImport?: Maybe<CancelProductImportPayload>;
  /** Declares an attribute that products can have. A shop may have 500. */
  createAttribute?: Maybe<CreateAttributePayload>;
  /** Adds a category, as the last one below its parent. A shop may have 5,000, ten levels deep, and 500 below one parent. */
  createCategory?: Maybe<CreateCategoryPayload>;
  /** Adds a collection: the products for sale that match its rule. It fills within seconds, a large catalogue within minutes. A shop may have 200. */
  createCollection?: Maybe<CreateCollectionPayload>;
  /** Gives an address to which one image file can be sent by PUT, once and within ten minutes. Then add it with `addProductImage`. */
  createImageUpload?: Maybe<CreateImageUploadPayload>;
  /** Adds a product to the catalogue, with its variants if it has some. */
  createProduct?: Maybe<CreateProductPayload>;
  /** Begins an import of products: gives an address to which the CSV file is sent by PUT, once and within ten minutes. Its rows are then handled in the background; `productImport` tells how far it is. docs/imports.md has the columns. */
  createProductImport?: Maybe<CreateProductImportPayload>;
  /** Adds up to 100 products, each by itself: one that is refused keeps none of the others back. Repeating the call adds none twice, as their SKUs are taken. */
  createProducts?: Maybe<CreateProductsPayload>;
  /** Adds a place where stock is kept. A shop may have 100. Repeating the call is refused with NAME_TAKEN. */
  createStockLocation?: Maybe<CreateStockLocationPayload>;
  /** Deletes an attribute that no collection names, with its values of all products. */
  deleteAttribute?: Maybe<DeleteAttributePayload>;
  /** Deletes a category with nothing below it, which no collection names. Its products stay in the shop and in their other categories. */
  deleteCategory?: Maybe<DeleteCategoryPayload>;
  /** Deletes a collection. Its products stay in the shop. */
  deleteCollection?: Maybe<DeleteCollectionPayload>;
  /** Archives a product with its variants, or one variant: it can no longer be ordered. Units held for orders are still sold. `updateProduct` with the status ACTIVE puts it up for sale again. */
  deleteProduct?: Maybe<DeleteProductPayload>;
  /** Archives a location at which no stock is: it takes no more, and the ledger still names it. The main location stays. */
  deleteStockLocation?: Maybe<DeleteStockLocationPayload>;
  /** Moves a category, with what is below it, to another place: below another parent, or among its neighbours. Its products go with it. */
  moveCategory?: Maybe<MoveCategoryPayload>;
  /** Takes an image away from its product. */
  removeProductImage?: Maybe<RemoveProductImagePayload>;
  /** Sets the values of a product's attributes. What is left out is taken away. All faults of the values are answered at once. */
  setProductAttributes?: Maybe<SetProductAttributesPayload>;
  /** Sets the categories of a product. */
  setProductCategories?: Maybe<SetProductCategoriesPayload>;
  /** Sets the prices of up to 100 products for customer groups, in other currencies, or both, each product by itself: they take the place of those that the product has. */
  setProductPrices?: Maybe<SetProductPricesPayload>;
  /** Sets up to 100 translations, each by itself: one that is refused keeps none of the others back. Repeating the call sets none twice, as their versions have risen. */
  setTranslations?: Maybe<SetTranslationsPayload>;
  /** Moves units of a product from one location to another, once per idempotency key. Units that are held for orders stay. */
  transferStock?: Maybe<TransferStockPayload>;
  /** Ends what the user has noted of a product: the wish to know, or the notice. */
  unwatchProduct?: Maybe<UnwatchProductPayload>;
  /** Changes an attribute. Its code and kind stay. */
  updateAttribute?: Maybe<UpdateAttributePayload>;
  /** Changes a category's name, slug or description. */
  updateCategory?: Maybe<UpdateCategoryPayload>;
  /** Changes a collection. With a new rule it is filled anew; until that has ended, it has products of both rules. */
  updateCollection?: Maybe<UpdateCollectionPayload>;
  /** Changes a product or a variant, archives it or puts it up for sale again. Existing orders keep the name and price at which they were placed. */
  updateProduct?: Maybe<UpdateProductPayload>;
  /** Changes the text or the place of an image. */
  updateProductImage?: Maybe<UpdateProductImagePayload>;
  /** Changes up to 100 products, each by itself: one that is refused keeps none of the others back. Repeating the call changes none twice, as their versions have risen. */
  updateProducts?: Maybe<UpdateProductsPayload>;
  /** Changes the name or the priority of a location, of the main one too. */
  updateStockLocation?: Maybe<UpdateStockLocationPayload>;
  /** Notes that the user wants to know when a product, or one of its variants, can be ordered again. Repeating the call changes nothing. Users only. */
  watchProduct?: Maybe<WatchProductPayload>;
};


export type MutationAddProductImageArgs = {
  input: AddProductImageInput;
};


export type MutationAddVariantsArgs = {
  input: AddVariantsInput;
};


export type MutationAdjustStockArgs = {
  input: AdjustStockInput;
};


export type MutationCancelProductImportArgs = {
  input: CancelProductImportInput;
};


export type MutationCreateAttributeArgs = {
  input: CreateAttributeInput;
};


export type MutationCreateCategoryArgs = {
  input: CreateCategoryInput;
};


export type MutationCreateCollectionArgs = {
  input: CreateCollectionInput;
};


export type MutationCreateImageUploadArgs = {
  input: CreateImageUploadInput;
};


export type MutationCreateProductArgs = {
  input: CreateProductInput;
};


export type MutationCreateProductImportArgs = {
  input: CreateProductImportInput;
};


export type MutationCreateProductsArgs = {
  input: CreateProductsInput;
};


export type MutationCreateStockLocationArgs = {
  input: CreateStockLocationInput;
};


export type MutationDeleteAttributeArgs = {
  input: DeleteAttributeInput;
};


export type MutationDeleteCategoryArgs = {
  input: DeleteCategoryInput;
};


export type MutationDeleteCollectionArgs = {
  input: DeleteCollectionInput;
};


export type MutationDeleteProductArgs = {
  input: DeleteProductInput;
};


export type MutationDeleteStockLocationArgs = {
  input: DeleteStockLocationInput;
};


export type MutationMoveCategoryArgs = {
  input: MoveCategoryInput;
};


export type MutationRemoveProductImageArgs = {
  input: RemoveProductImageInput;
};


export type MutationSetProductAttributesArgs = {
  input: SetProductAttributesInput;
};


export type MutationSetProductCategoriesArgs = {
  input: SetProductCategoriesInput;
};


export type MutationSetProductPricesArgs = {
  input: SetProductPricesInput;
};


export type MutationSetTranslationsArgs = {
  input: SetTranslationsInput;
};


export type MutationTransferStockArgs = {
  input: TransferStockInput;
};


export type MutationUnwatchProductArgs = {
  input: UnwatchProductInput;
};


export type MutationUpdateAttributeArgs = {
  input: UpdateAttributeInput;
};


export type MutationUpdateCategoryArgs = {
  input: UpdateCategoryInput;
};


export type MutationUpdateCollectionArgs = {
  input: UpdateCollectionInput;
};


export type MutationUpdateProductArgs = {
  input: UpdateProductInput;
};


export type MutationUpdateProductImageArgs = {
  input: UpdateProductImageInput;
};


export type MutationUpdateProductsArgs = {
  input: UpdateProductsInput;
};


export type MutationUpdateStockLocationArgs = {
  input: UpdateStockLocationInput;
};


export type MutationWatchProductArgs = {
  input: WatchProductInput;
};

export type Order = {
  __typename?: 'Order';
  id: Scalars['ID']['output'];
  /** Where its units are held or were taken from, for who packs it: a line may be at several locations. What was cancelled later is among them. Empty where nothing is held for the order. */
  takenFrom?: Maybe<Array<TakenStock>>;
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

/** The products of a range of price, in the currency that the request asks for. What has no price in it is not counted. */
export type PriceFacet = {
  __typename?: 'PriceFacet';
  /** How many products cost so much. */
  count: Scalars['Int']['output'];
  /** The highest price, as `maxPrice` of a filter. Null if there is none. */
  maxPrice?: Maybe<Scalars['MinorUnits']['output']>;
  /** The lowest price, as `minPrice` of a filter. */
  minPrice: Scalars['MinorUnits']['output'];
};

/** The lowest and the highest of some prices. */
export type PriceRange = {
  __typename?: 'PriceRange';
  /** The highest price. */
  max: Money;
  /** The lowest price. */
  min: Money;
};

/** A product that the shop sells. */
export type Product = {
  __typename?: 'Product';
  /** Whether the product is archived and can no longer be ordered. */
  archived: Scalars['Boolean']['output'];
  /** The values of the product's attributes, in the order in which staff gave them. */
  attributes: Array<AttributeValue>;
  /** Whether it can be ordered now. Of a product with variants: whether one of them can. */
  availability: Availability;
  /** The number of units that can be ordered now: `onHand` minus `held`; of a product with variants that of all of them. */
  available?: Maybe<Scalars['Int']['output']>;
  /** The categories that the product was put into, in the order in which staff gave them; without those above them. */
  categories: Array<Category>;
  /** The collections that it is in, by their slugs. Empty for a variant, and for what is not for sale. */
  collections: Array<Collection>;
  /** When the product was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The prices in other currencies than the shop's own. */
  currencyPrices?: Maybe<Array<CurrencyPrice>>;
  /** The description, in a few sentences, in the language that the request asks for. */
  description: Scalars['String']['output'];
  /** The prices for customer groups. */
  groupPrices?: Maybe<Array<GroupPrice>>;
  /** The number of units held for orders that are not paid yet. */
  held?: Maybe<Scalars['Int']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** The images, the one for lists first. Never empty: without an image it is a picture that is made for the product. */
  images: Array<ProductImage>;
  /** Of how many available units, or fewer, staff are told that it runs low. A variant without a number has that of its product. Null: the setting LOW_STOCK. */
  lowStockAt?: Maybe<Scalars['Int']['output']>;
  /** The name, in the language that the request asks for. */
  name: Scalars['String']['output'];
  /** The number of units in the warehouse: at all locations together. */
  onHand?: Maybe<Scalars['Int']['output']>;
  /** Whether `price` is that of a sale: lower than `regularPrice`. */
  onSale: Scalars['Boolean']['output'];
  /** What there is to choose, such as size and colour. Empty for a product without variants. */
  options: Array<ProductOption>;
  /**
   * The current price of one unit for the caller: the lowest that applies, of that for all, which a sale may have lowered, and those of the caller's
   * customer groups. Of a product with variants the lowest for all of those for sale. In the currency that the request asks for by the header
   * `x-currency`, else in the shop's own. Null where the product has no price in that currency: it is not sold in it. In the shop's own currency
   * every product has one. Lists and searches are filtered and sorted by the price for all in the request's currency;
   * products without one in it come last, whichever way they are sorted.
   */
  price?: Maybe<Money>;
  /** The lowest and the highest price of its variants for sale, in the currency of `price`. Without variants both are the price for all. Null where `price` is. */
  priceRange?: Maybe<PriceRange>;
  /** When the draft is put up for sale. Null if that is not planned. */
  publishAt?: Maybe<Scalars['DateTime']['output']>;
  /** From how many units on one unit costs the caller less, the fewest first. Empty for who is in no customer group with such prices. */
  quantityPrices: Array<QuantityPrice>;
  /** The price of one unit for the caller without a sale, in the currency of `price`. The same as `price` while there is none. Null where `price` is. */
  regularPrice?: Maybe<Money>;
  /** The sale of the price for all in the shop's own currency, on or planned. Null if there is none. It begins and ends some seconds after its times. Those of other prices are in `groupPrices` and `currencyPrices`. */
  sale?: Maybe<Sale>;
  /** The values that make this variant. Empty for any other product. */
  selectedOptions: Array<SelectedOption>;
  /** The description for search engines. Default: the beginning of `description`. */
  seoDescription: Scalars['String']['output'];
  /** The title for search engines. Default: the name. */
  seoTitle: Scalars['String']['output'];
  /** The stock keeping unit, unique in the shop regardless of case. */
  sku: Scalars['String']['output'];
  /** The product's part of a web address, unique in the shop and the same in every language. */
  slug: Scalars['String']['output'];
  /** Whether the product is for sale. */
  status: ProductStatus;
  /** What of it is at each location, the main one first. Empty for a product with variants. */
  stockByLocation?: Maybe<Array<LocationStock>>;
  /** Every change of the stock, newest first. `onHand` and `held` are the sums of these movements. */
  stockMovements?: Maybe<StockMovementConnection>;
  /** The code of the tax class. A variant without one has that of its product. Null if there is none. */
  taxClass?: Maybe<Scalars['String']['output']>;
  /** The texts in other languages than the first of LOCALES, for who edits them. */
  translations?: Maybe<Array<Translation>>;
  /** When the product was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** The product of which this is a variant. Null for any other. */
  variantOf?: Maybe<Product>;
  /** What can be ordered of a product with options, the oldest first: those for sale, and for staff with PRODUCTS_WRITE all. A variant is a product with an id, a SKU, a price and a stock of its own. Empty for a product without variants. */
  variants: Array<Product>;
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** The weight of one unit, in grams. A variant without one has that of its product. Null if it is not known. */
  weight?: Maybe<Scalars['Int']['output']>;
};


/** A product that the shop sells. */
export type ProductStockMovementsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
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

/** Where products are read as a CSV file. */
export type ProductExport = {
  __typename?: 'ProductExport';
  /** Until when it can be read. */
  expiresAt: Scalars['DateTime']['output'];
  /** The address, on the origin of the graph. Nobody needs to be signed in to read it. */
  url: Scalars['String']['output'];
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
  /** Only products whose attributes have these values: all of them. */
  attributes?: InputMaybe<Array<AttributeCondition>>;
  /** Only products of this category or of one below it. */
  categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** The same by the category's slug, its part of a web address, in place of `categoryId`. Where no category has it, no product matches. */
  categorySlug?: InputMaybe<Scalars['String']['input']>;
  /** Only products of this collection. */
  collectionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only products with these ids. */
  ids?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** True: only products that can be ordered now. False: only products that cannot. */
  inStock?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether archived products and drafts are included. True needs PRODUCTS_WRITE. */
  includeArchived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only products that cost at most this amount for all, in the currency that the request asks for: then only those with a price in it. */
  maxPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** Only products that cost at least this amount for all, in the currency that the request asks for: then only those with a price in it. */
  minPrice?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** True: only products that are on sale for all in the currency of the request, or a variant of which is. False: only products of which none is. */
  onSale?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only products whose SKU begins with this text. */
  skuPrefix?: InputMaybe<Scalars['String']['input']>;
  /** Only products with this status. Any other than ACTIVE needs PRODUCTS_WRITE. */
  status?: InputMaybe<ProductStatus>;
  /** Only products without a name in this language, such as de. Needs PRODUCTS_WRITE. */
  untranslated?: InputMaybe<Scalars['String']['input']>;
};

/** An image of a product. */
export type ProductImage = {
  __typename?: 'ProductImage';
  /** What the image shows, for those who do not see it, in the language that the request asks for. Where staff gave no text it is the product's name. */
  alt: Scalars['String']['output'];
  /** The height of the widest file, in pixels. */
  height: Scalars['Int']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Whether the shop made it, as the product has no image. It cannot be changed or removed. */
  isMade: Scalars['Boolean']['output'];
  /** The product. */
  product?: Maybe<Product>;
  /** What it shows in other languages than the first of LOCALES, as descriptions, for who edits them. */
  translations?: Maybe<Array<Translation>>;
  /** The address of a file, on the origin of the graph. What it shows never changes, so it may be kept for ever. A picture that is made is an SVG in any case. */
  url: Scalars['String']['output'];
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
  /** The width of the widest file, in pixels. */
  width: Scalars['Int']['output'];
};


/** An image of a product. */
export type ProductImageUrlArgs = {
  format?: InputMaybe<ImageFormat>;
  width?: InputMaybe<Scalars['Int']['input']>;
};

/** An import of products from a CSV file. */
export type ProductImport = {
  __typename?: 'ProductImport';
  /** The number of rows that have added a product or a variant. */
  created: Scalars['Int']['output'];
  /** When it began. */
  createdAt: Scalars['DateTime']['output'];
  /** The number of rows that were handled: created, updated, unchanged and failed ones. */
  done: Scalars['Int']['output'];
  /** Whether it only tells what it would do: it changes nothing. */
  dryRun: Scalars['Boolean']['output'];
  /** Why rows were refused, or the file as a whole. */
  errors: ProductImportErrorConnection;
  /** The number of rows that were refused. They have changed nothing. */
  failed: Scalars['Int']['output'];
  /** The name of the file. */
  fileName: Scalars['String']['output'];
  /** When it ended. Null until then. */
  finishedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** Where the rows that were refused are read as CSV, with what is wrong in a last column, on the origin of the graph and within ten minutes. Corrected, they can be imported as they are. Null if there are none, or the import began more than a day ago. */
  reportUrl?: Maybe<Scalars['String']['output']>;
  /** The number of rows of the file. Null until it has been looked through. */
  rows?: Maybe<Scalars['Int']['output']>;
  /** How far it is. */
  status: ProductImportStatus;
  /** The number of rows that say what is there already, or nothing. */
  unchanged: Scalars['Int']['output'];
  /** The number of rows that have changed one. */
  updated: Scalars['Int']['output'];
};


/** An import of products from a CSV file. */
export type ProductImportErrorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of imports. */
export type ProductImportConnection = {
  __typename?: 'ProductImportConnection';
  /** The imports of this page, each with its cursor. */
  edges: Array<ProductImportEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of imports on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** An import on a page. */
export type ProductImportEdge = {
  __typename?: 'ProductImportEdge';
  /** The import's position in the list. */
  cursor: Scalars['String']['output'];
  /** The import. */
  node: ProductImport;
};

/** Why a row of an import was refused. */
export type ProductImportError = {
  __typename?: 'ProductImportError';
  /** A code for programs. */
  code: ErrorCode;
  /** The column at fault. Null if it is not one alone. */
  column?: Maybe<Scalars['String']['output']>;
  /** A text for people. */
  message: Scalars['String']['output'];
  /** The number of the row in a spreadsheet: the header is 1. 0 where the file was refused as a whole. */
  row: Scalars['Int']['output'];
};

/** A page of why rows of an import were refused. */
export type ProductImportErrorConnection = {
  __typename?: 'ProductImportErrorConnection';
  /** The errors of this page, each with its cursor. */
  edges: Array<ProductImportErrorEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of errors on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** An error on a page. */
export type ProductImportErrorEdge = {
  __typename?: 'ProductImportErrorEdge';
  /** The error's position in the list. */
  cursor: Scalars['String']['output'];
  /** The error. */
  node: ProductImportError;
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
export type ProductOption = {
  __typename?: 'ProductOption';
  /** The name, such as Size. */
  name: Scalars['String']['output'];
  /** The values to choose from, in the order in which to show them. */
  values: Array<Scalars['String']['output']>;
};

/** Something to choose of a product. */
export type ProductOptionInput = {
  /** The name, such as Size. */
  name: Scalars['String']['input'];
  /** The values to choose from, each once and of 1 to 50 characters, in the order in which to show them. */
  values: Array<Scalars['String']['input']>;
};

/** The prices of a product for customer groups, in other currencies, or both. */
export type ProductPricesInput = {
  /** All prices in other currencies that it is to have. Left out: they stay as they are. */
  currencyPrices?: InputMaybe<Array<CurrencyPriceInput>>;
  /** The version you have seen. If it has changed since, the row is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The product. One with variants has none: its variants have. */
  id: Scalars['ID']['input'];
  /** All prices for groups in the shop's own currency that it is to have. Left out: they stay as they are. */
  prices?: InputMaybe<Array<GroupPriceInput>>;
};

/** What became of one product of a call. */
export type ProductResult = {
  __typename?: 'ProductResult';
  /** Its place in the call, from 0. */
  index: Scalars['Int']['output'];
  /** The product in its current state. After VERSION_CONFLICT too. Null if it was refused otherwise. */
  product?: Maybe<Product>;
  /** Why it was refused. Empty if it was not. */
  userErrors: Array<UserError>;
};

/** A page of the products that a search has found. */
export type ProductSearch = {
  __typename?: 'ProductSearch';
  /** The text with words of the shop in place of those that were mistyped. Null if the text itself was found, or nothing. */
  didYouMean?: Maybe<Scalars['String']['output']>;
  /** The products of this page, each with its cursor. */
  edges: Array<ProductEdge>;
  /** What the search can be narrowed by, with counts. */
  facets: SearchFacets;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of products on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** The order of what a search has found. */
export type ProductSearchSort =
  /** Those first of which most units were sold. */
  | 'BEST_SELLING'
  /** By name. */
  | 'NAME'
  /** The newest first. */
  | 'NEWEST'
  /** The cheapest first, by the price for all in the currency of the request. What has no price in it comes last. */
  | 'PRICE_ASC'
  /** The most expensive first, by the price for all in the currency of the request. What has no price in it comes last. */
  | 'PRICE_DESC'
  /** The best match first. Without a text: what sells best first. */
  | 'RELEVANCE';

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

/** A product that a user wants to have when it can be ordered again. */
export type ProductWatch = {
  __typename?: 'ProductWatch';
  /** The product. Null if it is not shown any more. */
  product?: Maybe<Product>;
  /** The product's id. */
  productId: Scalars['ID']['output'];
  /** Since when the user wants to know. */
  since: Scalars['DateTime']['output'];
  /** When the product could be ordered again. Null until then. */
  toldAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What one unit costs the caller from so many units on. */
export type QuantityPrice = {
  __typename?: 'QuantityPrice';
  /** The number of units in one order. */
  minQuantity: Scalars['Int']['output'];
  /** The price of one unit. */
  price: Money;
};

export type Query = {
  __typename?: 'Query';
  /** Lists the attributes that products can have, by their code. */
  attributes?: Maybe<AttributeConnection>;
  /** Lists the categories that are below no other, in their order. */
  categories?: Maybe<Array<Category>>;
  /** Returns a category by its id or its slug. Give exactly one of them. Null if there is none. */
  category?: Maybe<Category>;
  /** Returns a collection by its id or its slug. Give exactly one of them. Null if there is none. */
  collection?: Maybe<Collection>;
  /** Lists the collections, by their slug. */
  collections?: Maybe<CollectionConnection>;
  /** Returns a product by its id, its slug or its SKU. Give exactly one of them. Null if there is none. An archived one is found by its id alone, as orders name it, or by staff with PRODUCTS_WRITE; a draft by them alone. */
  product?: Maybe<Product>;
  /** Gives an address from which products are read as a CSV file that can be imported, each product with all of its variants. */
  productExport?: Maybe<ProductExport>;
  /** Returns an import of products. Null if there is none, or it began more than thirty days ago. */
  productImport?: Maybe<ProductImport>;
  /** Lists the imports of the last thirty days, the newest first. */
  productImports?: Maybe<ProductImportConnection>;
  /** Lists the products of the catalogue. A product with variants is listed once, and its variants are not. */
  products?: Maybe<ProductConnection>;
  /**
   * Finds the products for sale that match a filter and have every word of a text in their SKU, name or description. By relevance the product comes first
   * whose SKU is the text; then those with the words in SKU or name; with words that begin so; with other forms of the words, or synonyms; with the words
   * in the description. Of equally good ones the shortest name comes first. Where nothing matches, words that differ by a slip of the hand stand in. Without
   * a text all products that match the filter are listed. In another language than the first of LOCALES (x-locale) a product is found by its texts in this
   * language, and one that has none by its own.
   */
  searchProducts?: Maybe<ProductSearch>;
  /** Suggests what somebody who is typing may look for. */
  searchSuggestions?: Maybe<SearchSuggestions>;
  /** Returns what a page must know of the shop before it asks for anything else: its currencies and languages. */
  shop?: Maybe<Shop>;
  /** Lists when products ran low and came back, the newest first: those of the last 90 days. */
  stockAlerts?: Maybe<StockAlertConnection>;
  /** Lists where stock is kept, in the order in which orders take from it. There is a main location from the beginning. */
  stockLocations?: Maybe<Array<StockLocation>>;
};


export type QueryAttributesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryCategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCollectionArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryCollectionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
  slug?: InputMaybe<Scalars['String']['input']>;
};


export type QueryProductExportArgs = {
  filter?: InputMaybe<ProductFilter>;
  withStock?: InputMaybe<Scalars['Boolean']['input']>;
};


export type QueryProductImportArgs = {
  id: Scalars['ID']['input'];
};


export type QueryProductImportsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


export type QueryProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSort>;
};


export type QuerySearchProductsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  sort?: InputMaybe<ProductSearchSort>;
  text?: Scalars['String']['input'];
};


export type QuerySearchSuggestionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  text: Scalars['String']['input'];
};


export type QueryStockAlertsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kind?: InputMaybe<StockAlertKind>;
  last?: InputMaybe<Scalars['Int']['input']>;
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
  /** Products, created or changed from `productsFrom` to `productsTo`, whose stock, in all or at a location, is now not the sum of their ledger or of the orders' holds. */
  stockFaults?: Maybe<Array<StockFault>>;
  to: Scalars['DateTime']['output'];
};

/** The image to take away. */
export type RemoveProductImageInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The image. */
  id: Scalars['ID']['input'];
};

/** The result of `removeProductImage`. */
export type RemoveProductImagePayload = {
  __typename?: 'RemoveProductImagePayload';
  /** The image that was taken away. After VERSION_CONFLICT the image as it is now, so that no other request is needed. Null if the call was refused otherwise. */
  image?: Maybe<ProductImage>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A lower price for some time. */
export type Sale = {
  __typename?: 'Sale';
  /** When it begins. Null: it began at once. */
  from?: Maybe<Scalars['DateTime']['output']>;
  /** Whether it is on now. */
  isOn: Scalars['Boolean']['output'];
  /** The price of one unit meanwhile. */
  price: Money;
  /** When it ends. Null: when staff end it. */
  until?: Maybe<Scalars['DateTime']['output']>;
};

/** A lower price for some time. */
export type SaleInput = {
  /** When it begins. Default: at once. */
  from?: InputMaybe<Scalars['DateTime']['input']>;
  /** The price of one unit meanwhile, lower than the regular one. */
  price: Scalars['MinorUnits']['input'];
  /** When it ends. Default: when staff end it. */
  until?: InputMaybe<Scalars['DateTime']['input']>;
};

/**
 * What a search can be narrowed by. Each count is of the products that match the text and every filter but the facet's own, so it says how many there will
 * be if that value is chosen instead.
 */
export type SearchFacets = {
  __typename?: 'SearchFacets';
  /** The filterable attributes of the products: those that the filter names first, then the others by their code. */
  attributes: Array<AttributeFacet>;
  /** How many can be ordered now. */
  availability: AvailabilityFacet;
  /** The categories of the products, with those below them, the most frequent first: 100 at most. */
  categories: Array<CategoryFacet>;
  /** Whether every product was counted. Counted are the first 10,000 that match the text, or without one the first 10,000 of the category, the collection or the shop. */
  countsAreExact: Scalars['Boolean']['output'];
  /** The ranges of price that have products, the cheapest first. */
  price: Array<PriceFacet>;
};

/** What somebody who is typing may look for. */
export type SearchSuggestions = {
  __typename?: 'SearchSuggestions';
  /** The categories in whose name words begin as those of the text do. */
  categories: Array<Category>;
  /** The products that a search would find first. */
  products: Array<Product>;
  /** The text with its last word completed, the most frequent words first. Some product matches each. */
  words: Array<Scalars['String']['output']>;
};

/** A value that was chosen for a variant. */
export type SelectedOption = {
  __typename?: 'SelectedOption';
  /** The name of the option, such as Size. */
  name: Scalars['String']['output'];
  /** The value, such as M. */
  value: Scalars['String']['output'];
};

/** The values of a product's attributes. */
export type SetProductAttributesInput = {
  /** The version of the product that you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
  /** All values that it is to have, one of each attribute. */
  values: Array<AttributeValueInput>;
};

/** The result of `setProductAttributes`. */
export type SetProductAttributesPayload = {
  __typename?: 'SetProductAttributesPayload';
  /** The product in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The categories of a product. */
export type SetProductCategoriesInput = {
  /** All categories that it is put into. It is in those above them too. */
  categoryIds: Array<Scalars['ID']['input']>;
  /** The version of the product that you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The result of `setProductCategories`. */
export type SetProductCategoriesPayload = {
  __typename?: 'SetProductCategoriesPayload';
  /** The product in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The prices of products for customer groups and in other currencies. */
export type SetProductPricesInput = {
  /** The products. Where a value of one is out of bounds, none is changed. */
  products: Array<ProductPricesInput>;
};

/** The result of `setProductPrices`. */
export type SetProductPricesPayload = {
  __typename?: 'SetProductPricesPayload';
  /** What became of each product, in the order of the call. Null if the whole call was refused. */
  results?: Maybe<Array<ProductResult>>;
  /** Why the whole call was refused. Empty if it was not. */
  userErrors: Array<UserError>;
};

/** The translations to set. */
export type SetTranslationsInput = {
  /** The translations. Where a value of one is out of bounds, none is set. */
  translations: Array<TranslationInput>;
};

/** The result of `setTranslations`. */
export type SetTranslationsPayload = {
  __typename?: 'SetTranslationsPayload';
  /** What became of each translation, in the order of the call. Null if the whole call was refused. */
  results?: Maybe<Array<TranslationResult>>;
  /** Why the whole call was refused. Empty if it was not. */
  userErrors: Array<UserError>;
};

/** The shop: what its operator has set. */
export type Shop = {
  __typename?: 'Shop';
  /** The currencies in which products may have prices, its own first. A request asks for another one by the header x-currency. They change with a start of the shop. */
  currencies: Array<Currency>;
  /** The languages of texts, each by its BCP 47 tag such as de-AT. The first is that of the texts of products themselves; a request asks for another one by the header x-locale. */
  locales: Array<Scalars['String']['output']>;
};

/** What has become of a product's stock. */
export type StockAlert = {
  __typename?: 'StockAlert';
  /** When it happened. */
  at: Scalars['DateTime']['output'];
  /** The number of units that could be ordered then. */
  available: Scalars['Int']['output'];
  /** Stable id. */
  id: Scalars['ID']['output'];
  /** What has become of it. */
  kind: StockAlertKind;
  /** The product. */
  product?: Maybe<Product>;
  /** The product's id. */
  productId: Scalars['ID']['output'];
};

/** A page of stock alerts. */
export type StockAlertConnection = {
  __typename?: 'StockAlertConnection';
  /** The alerts of this page, each with its cursor. */
  edges: Array<StockAlertEdge>;
  /** The page's position in the list. */
  pageInfo: PageInfo;
  /** The number of alerts on all pages, up to 10,000: beyond that it is 10,000, and `totalCountIsExact` is false. */
  totalCount: Scalars['Int']['output'];
  /** Whether `totalCount` is the whole number. */
  totalCountIsExact: Scalars['Boolean']['output'];
};

/** A stock alert on a page. */
export type StockAlertEdge = {
  __typename?: 'StockAlertEdge';
  /** The alert's position in the list. */
  cursor: Scalars['String']['output'];
  /** The alert. */
  node: StockAlert;
};

/** What has become of a product's stock. */
export type StockAlertKind =
  /** A product of which none was available can be ordered again. */
  | 'BACK'
  /** What is available fell to the product's `lowStockAt`, or below. */
  | 'LOW';

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
  /** The location at which it is so. Null for all locations together. */
  locationId?: Maybe<Scalars['ID']['output']>;
  /** The number of units on hand in the product. */
  onHand: Scalars['MinorUnits']['output'];
  /** The product. */
  productId: Scalars['ID']['output'];
};

/** A place where stock is kept, such as a warehouse or a shop. What shoppers see and can order of a product is the sum of all locations. */
export type StockLocation = {
  __typename?: 'StockLocation';
  /** When the location was added. */
  createdAt: Scalars['DateTime']['output'];
  /** Stable id; of the main location `main`. */
  id: Scalars['ID']['output'];
  /** Whether it is the main location, at which all stock is that nobody has put elsewhere. */
  isMain: Scalars['Boolean']['output'];
  /** The name. */
  name: Scalars['String']['output'];
  /** Orders take from the location with the lowest priority first: from the first one that has all their lines, else each line from the first one that has all of it, else from one after the other. */
  priority: Scalars['Int']['output'];
  /** The products for sale of which there is stock here, or has been, by their age. At the main location all products for sale. */
  stock?: Maybe<LocationStockConnection>;
  /** When the location was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every change. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};


/** A place where stock is kept, such as a warehouse or a shop. What shoppers see and can order of a product is the sum of all locations. */
export type StockLocationStockArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  maxAvailable?: InputMaybe<Scalars['Int']['input']>;
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
  /** Where the units were taken from, or put. */
  location: StockLocation;
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

/** Units of an order at a location. */
export type TakenStock = {
  __typename?: 'TakenStock';
  /** The location. */
  location: StockLocation;
  /** The product. */
  product?: Maybe<Product>;
  /** The product's id. */
  productId: Scalars['ID']['output'];
  /** The number of units. */
  quantity: Scalars['Int']['output'];
};

/** Units of a product that go from one location to another. */
export type TransferStockInput = {
  /** From where. */
  fromId: Scalars['ID']['input'];
  /** A key of the client's choice. Repeating the call with the same key transfers once. */
  idempotencyKey: Scalars['String']['input'];
  /** The product. */
  productId: Scalars['ID']['input'];
  /** How many units. */
  quantity: Scalars['Int']['input'];
  /** The reason, for the ledger. */
  reason: Scalars['String']['input'];
  /** To where. */
  toId: Scalars['ID']['input'];
};

/** The result of `transferStock`. */
export type TransferStockPayload = {
  __typename?: 'TransferStockPayload';
  /** The product, of which there is as much as before. Null if the call was refused. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** A word in another language. */
export type TranslatedTerm = {
  __typename?: 'TranslatedTerm';
  /** The word, as the product or the attribute has it. */
  term: Scalars['String']['output'];
  /** The word in the other language. */
  text: Scalars['String']['output'];
};

/** A word in another language. */
export type TranslatedTermInput = {
  /** The word, as the product or the attribute has it. */
  term: Scalars['String']['input'];
  /** The word in the other language. */
  text: Scalars['String']['input'];
};

/** The texts of a product, category, collection or attribute in a language. What is null falls back on a wider language, such as de for de-AT, and then on the text itself. */
export type Translation = {
  __typename?: 'Translation';
  /** The description. */
  description?: Maybe<Scalars['String']['output']>;
  /** The language, such as de or de-AT. */
  locale: Scalars['String']['output'];
  /** The name. */
  name?: Maybe<Scalars['String']['output']>;
  /** The description for search engines. */
  seoDescription?: Maybe<Scalars['String']['output']>;
  /** The title for search engines. */
  seoTitle?: Maybe<Scalars['String']['output']>;
  /** What it is about: the id of a product, category, collection, attribute or image. */
  subjectId: Scalars['ID']['output'];
  /** The names and values of a product's options, or the choices or texts of an attribute. */
  terms: Array<TranslatedTerm>;
  /** When it was last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Increases with every change; 0 before the first one. Send it back as `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A translation to set. Fields that are left out stay the same; null takes a text away. */
export type TranslationInput = {
  /** The description; of an image what it shows. Not of an attribute. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version that you have seen; 0 where there is no translation yet. If it has changed since, the translation is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The language: a BCP 47 tag such as de-AT. Not the first of LOCALES, whose texts are those of the product itself. */
  locale: Scalars['String']['input'];
  /** The name. Not of a variant, whose name is made of that of its product and of its values, and not of an image. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The description for search engines. Of a product only. */
  seoDescription?: InputMaybe<Scalars['String']['input']>;
  /** The title for search engines. Of a product only. */
  seoTitle?: InputMaybe<Scalars['String']['input']>;
  /** The product, category, collection, attribute or image. */
  subjectId: Scalars['ID']['input'];
  /** The names and values of a product's options, or the choices of an attribute; of an attribute of the kind TEXT any text. All of them: what is left out is taken away. */
  terms?: InputMaybe<Array<TranslatedTermInput>>;
};

/** What became of one translation of a call. */
export type TranslationResult = {
  __typename?: 'TranslationResult';
  /** Its place in the call, from 0. */
  index: Scalars['Int']['output'];
  /** The translation in its current state. After VERSION_CONFLICT too. Null if it was refused otherwise. */
  translation?: Maybe<Translation>;
  /** Why it was refused. Empty if it was not. */
  userErrors: Array<UserError>;
};

/** The product not to wait for any more. */
export type UnwatchProductInput = {
  /** The product. */
  productId: Scalars['ID']['input'];
};

/** The result of `unwatchProduct`. */
export type UnwatchProductPayload = {
  __typename?: 'UnwatchProductPayload';
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
  /** What was noted until now. Null if there was nothing. */
  watch?: Maybe<ProductWatch>;
};

/** The fields of an attribute to change. Fields that are left out stay the same. */
export type UpdateAttributeInput = {
  /** The values that a product can have. A value that a product has cannot be left out. */
  choices?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The attribute. */
  id: Scalars['ID']['input'];
  /** Whether lists and searches can be filtered by it. */
  isFilterable?: InputMaybe<Scalars['Boolean']['input']>;
  /** The name, for people. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The unit of its numbers. The numbers stay as they are. */
  unit?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updateAttribute`. */
export type UpdateAttributePayload = {
  __typename?: 'UpdateAttributePayload';
  /** The attribute in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  attribute?: Maybe<Attribute>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields of a category to change. Fields that are left out stay the same. */
export type UpdateCategoryInput = {
  /** The description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The category. */
  id: Scalars['ID']['input'];
  /** The name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** The category's part of a web address: lower-case letters, digits and hyphens. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updateCategory`. */
export type UpdateCategoryPayload = {
  __typename?: 'UpdateCategoryPayload';
  /** The category in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  category?: Maybe<Category>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields of a collection to change. Fields that are left out stay the same. */
export type UpdateCollectionInput = {
  /** The description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The collection. */
  id: Scalars['ID']['input'];
  /** The name. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What its products have in common. It takes the place of the whole rule. */
  rule?: InputMaybe<CollectionRuleInput>;
  /** The collection's part of a web address: lower-case letters, digits and hyphens. */
  slug?: InputMaybe<Scalars['String']['input']>;
};

/** The result of `updateCollection`. */
export type UpdateCollectionPayload = {
  __typename?: 'UpdateCollectionPayload';
  /** The collection in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  collection?: Maybe<Collection>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields of an image to change. Fields that are left out stay the same. */
export type UpdateProductImageInput = {
  /** What the image shows, for those who do not see it. Empty: the product's name. */
  alt?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The image. */
  id: Scalars['ID']['input'];
  /** The place among the images of the product, from 0. */
  position?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `updateProductImage`. */
export type UpdateProductImagePayload = {
  __typename?: 'UpdateProductImagePayload';
  /** The image in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  image?: Maybe<ProductImage>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The fields of a product to change. Fields that are left out stay the same. */
export type UpdateProductInput = {
  /** The description. */
  description?: InputMaybe<Scalars['String']['input']>;
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The product. */
  id: Scalars['ID']['input'];
  /** Of how many available units, or fewer, staff are told that it runs low. Null: the setting LOW_STOCK. */
  lowStockAt?: InputMaybe<Scalars['Int']['input']>;
  /** The name. A variant's is made of the name of its product and of its values. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** What there is to choose. Options that are there keep their place, and values that a variant has stay. A product whose stock is not 0 cannot get its first options. */
  options?: InputMaybe<Array<ProductOptionInput>>;
  /** The price of one unit, in the currency's smallest unit. The regular one, where a sale is on. A product with variants has none of its own. */
  price?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** When a draft is put up for sale, some seconds after this time. Null: not by itself. */
  publishAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** A lower price for some time, in place of the one before. Null ends it. */
  sale?: InputMaybe<SaleInput>;
  /** The description for search engines. Null: the beginning of the description. */
  seoDescription?: InputMaybe<Scalars['String']['input']>;
  /** The title for search engines. Null: the name. */
  seoTitle?: InputMaybe<Scalars['String']['input']>;
  /** The stock keeping unit. */
  sku?: InputMaybe<Scalars['String']['input']>;
  /** The product's part of a web address: lower-case letters, digits and hyphens. */
  slug?: InputMaybe<Scalars['String']['input']>;
  /** ACTIVE puts it up for sale, again if it was archived; ARCHIVED takes it off sale; DRAFT also hides it from all but staff with PRODUCTS_WRITE. The variants of a product follow it. */
  status?: InputMaybe<ProductStatus>;
  /** The code of the tax class: letters, digits, hyphens and underscores. Null: none. */
  taxClass?: InputMaybe<Scalars['String']['input']>;
  /** The weight of one unit, in grams. Null: it is not known. */
  weight?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `updateProduct`. */
export type UpdateProductPayload = {
  __typename?: 'UpdateProductPayload';
  /** The product in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  product?: Maybe<Product>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

/** The products to change. */
export type UpdateProductsInput = {
  /** The products. Where a value of one is out of bounds, none is changed. */
  products: Array<UpdateProductInput>;
};

/** The result of `updateProducts`. */
export type UpdateProductsPayload = {
  __typename?: 'UpdateProductsPayload';
  /** What became of each product, in the order of the call. Null if the whole call was refused. */
  results?: Maybe<Array<ProductResult>>;
  /** Why the whole call was refused. Empty if it was not. */
  userErrors: Array<UserError>;
};

/** Changes of a location. A field that is not given stays as it is. */
export type UpdateStockLocationInput = {
  /** The version you have seen. If it has changed since, the call is refused with VERSION_CONFLICT. */
  expectedVersion: Scalars['Int']['input'];
  /** The location. */
  id: Scalars['ID']['input'];
  /** The name, unique in the shop. */
  name?: InputMaybe<Scalars['String']['input']>;
  /** Orders take from the lowest first. */
  priority?: InputMaybe<Scalars['Int']['input']>;
};

/** The result of `updateStockLocation`. */
export type UpdateStockLocationPayload = {
  __typename?: 'UpdateStockLocationPayload';
  /** The location in its current state. After VERSION_CONFLICT too, so that no other request is needed. Null if the call was refused otherwise. */
  location?: Maybe<StockLocation>;
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
};

export type User = {
  __typename?: 'User';
  /** What products holds of the user: the products that the user waits for. Null for anyone else. */
  dataInProducts?: Maybe<PersonalData>;
  id: Scalars['ID']['output'];
  /** The products that the user waited for and that have come back, the newest first. `unwatchProduct` takes a notice away. Null for anyone else. */
  notices?: Maybe<Array<ProductWatch>>;
  /** The products that the user waits for, the newest first; with the notices 100 at most. Null for anyone else. */
  watchedProducts?: Maybe<Array<ProductWatch>>;
};


export type UserDataInProductsArgs = {
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

/** The products with a value. */
export type ValueFacet = {
  __typename?: 'ValueFacet';
  /** How many products have it. */
  count: Scalars['Int']['output'];
  /** The value as it is shown, in the language that the request asks for. */
  label: Scalars['String']['output'];
  /** The value, as a filter takes it. */
  value: Scalars['String']['output'];
};

/** A new variant. */
export type VariantInput = {
  /** The price of one unit, in the currency's smallest unit. Default: the product's. */
  price?: InputMaybe<Scalars['MinorUnits']['input']>;
  /** The stock keeping unit, unique in the shop regardless of case. */
  sku: Scalars['String']['input'];
  /** The number of units in the warehouse at the start. */
  stock?: InputMaybe<Scalars['Int']['input']>;
  /** A value of each option of the product, in their order. */
  values: Array<Scalars['String']['input']>;
};

/** The product to wait for. */
export type WatchProductInput = {
  /** The product, or a variant. */
  productId: Scalars['ID']['input'];
};

/** The result of `watchProduct`. */
export type WatchProductPayload = {
  __typename?: 'WatchProductPayload';
  /** Why the call was refused. Empty if it succeeded. */
  userErrors: Array<UserError>;
  /** What was noted. Null if the call was refused. */
  watch?: Maybe<ProductWatch>;
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
  Product: Product;
  Reconciliation: Reconciliation;
  User: User;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"checkedOut":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"checkedOut":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true},"coupon":{"code":true,"percent":true,"amount":{"amount":true},"minimum":{"amount":true},"problem":true}}>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"currency":true,"lines":{"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}}> ) );
  CartLine:
    ( { __typename: 'CartLine' }
    & GraphQLRecursivePick<FederationTypes['CartLine'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"currency":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"currency":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"productId":true,"currency":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}>
        | GraphQLRecursivePick<FederationTypes['CartLine'], {"currency":true,"productId":true,"quantity":true,"priceWhenAdded":{"amount":true},"checkedOut":true}> ) );
  Health:
    ( { __typename: 'Health' }
    & GraphQLRecursivePick<FederationTypes['Health'], {"id":true}> );
  ListItem:
    ( { __typename: 'ListItem' }
    & GraphQLRecursivePick<FederationTypes['ListItem'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['ListItem'], {"productId":true,"quantity":true,"priceWhenAdded":{"amount":true}}> ) );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  Reconciliation:
    ( { __typename: 'Reconciliation' }
    & GraphQLRecursivePick<FederationTypes['Reconciliation'], {"from":true,"to":true,"productsFrom":true,"productsTo":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AddProductImageInput: AddProductImageInput;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddProductImagePayload: ResolverTypeWrapper<Partial<Omit<AddProductImagePayload, 'image'> & { image?: Maybe<ResolversTypes['ProductImage']> }>>;
  AddVariantsInput: AddVariantsInput;
  AddVariantsPayload: ResolverTypeWrapper<Partial<Omit<AddVariantsPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  AdjustStockInput: AdjustStockInput;
  AdjustStockPayload: ResolverTypeWrapper<Partial<Omit<AdjustStockPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  Attribute: ResolverTypeWrapper<AttributeRow>;
  AttributeCondition: AttributeCondition;
  AttributeConnection: ResolverTypeWrapper<Omit<AttributeConnection, 'edges'> & { edges: Array<ResolversTypes['AttributeEdge']> }>;
  AttributeEdge: ResolverTypeWrapper<Omit<AttributeEdge, 'node'> & { node: ResolversTypes['Attribute'] }>;
  AttributeFacet: ResolverTypeWrapper<Omit<AttributeFacet, 'attribute' | 'values'> & { attribute: ResolversTypes['Attribute'], values: Array<ResolversTypes['ValueFacet']> }>;
  AttributeKind: AttributeKind;
  AttributeValue: ResolverTypeWrapper<AttributeValueRow>;
  AttributeValueInput: AttributeValueInput;
  Availability: Availability;
  AvailabilityFacet: ResolverTypeWrapper<AvailabilityFacet>;
  CancelProductImportInput: CancelProductImportInput;
  CancelProductImportPayload: ResolverTypeWrapper<Partial<Omit<CancelProductImportPayload, 'import'> & { import?: Maybe<ResolversTypes['ProductImport']> }>>;
  Cart: ResolverTypeWrapper<CartRow>;
  CartCoupon: ResolverTypeWrapper<CartCoupon>;
  CartDiscount: ResolverTypeWrapper<CartDiscount>;
  CartLine: ResolverTypeWrapper<CartLineRow>;
  CartWarning: ResolverTypeWrapper<CartWarning>;
  CartWarningCode: CartWarningCode;
  Category: ResolverTypeWrapper<CategoryRow>;
  CategoryFacet: ResolverTypeWrapper<Omit<CategoryFacet, 'category'> & { category: ResolversTypes['Category'] }>;
  Collection: ResolverTypeWrapper<CollectionRow>;
  CollectionAttribute: ResolverTypeWrapper<CollectionAttribute>;
  CollectionConnection: ResolverTypeWrapper<Omit<CollectionConnection, 'edges'> & { edges: Array<ResolversTypes['CollectionEdge']> }>;
  CollectionEdge: ResolverTypeWrapper<Omit<CollectionEdge, 'node'> & { node: ResolversTypes['Collection'] }>;
  CollectionRule: ResolverTypeWrapper<CollectionRule>;
  CollectionRuleInput: CollectionRuleInput;
  ConsumerLag: ResolverTypeWrapper<ConsumerLag>;
  CreateAttributeInput: CreateAttributeInput;
  CreateAttributePayload: ResolverTypeWrapper<Partial<Omit<CreateAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversTypes['Attribute']> }>>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: ResolverTypeWrapper<Partial<Omit<CreateCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>>;
  CreateCollectionInput: CreateCollectionInput;
  CreateCollectionPayload: ResolverTypeWrapper<Partial<Omit<CreateCollectionPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>>;
  CreateImageUploadInput: CreateImageUploadInput;
  CreateImageUploadPayload: ResolverTypeWrapper<Partial<CreateImageUploadPayload>>;
  CreateProductImportInput: CreateProductImportInput;
  CreateProductImportPayload: ResolverTypeWrapper<Partial<Omit<CreateProductImportPayload, 'import'> & { import?: Maybe<ResolversTypes['ProductImport']> }>>;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: ResolverTypeWrapper<Partial<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  CreateProductsInput: CreateProductsInput;
  CreateProductsPayload: ResolverTypeWrapper<Partial<Omit<CreateProductsPayload, 'results'> & { results?: Maybe<Array<ResolversTypes['ProductResult']>> }>>;
  CreateStockLocationInput: CreateStockLocationInput;
  CreateStockLocationPayload: ResolverTypeWrapper<Partial<Omit<CreateStockLocationPayload, 'location'> & { location?: Maybe<ResolversTypes['StockLocation']> }>>;
  Currency: ResolverTypeWrapper<Currency>;
  CurrencyPrice: ResolverTypeWrapper<CurrencyPriceRow>;
  CurrencyPriceInput: CurrencyPriceInput;
  CustomerGroup: ResolverTypeWrapper<Partial<CustomerGroup> & Pick<CustomerGroup, 'id'>>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAttributeInput: DeleteAttributeInput;
  DeleteAttributePayload: ResolverTypeWrapper<Partial<Omit<DeleteAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversTypes['Attribute']> }>>;
  DeleteCategoryInput: DeleteCategoryInput;
  DeleteCategoryPayload: ResolverTypeWrapper<Partial<Omit<DeleteCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>>;
  DeleteCollectionInput: DeleteCollectionInput;
  DeleteCollectionPayload: ResolverTypeWrapper<Partial<Omit<DeleteCollectionPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>>;
  DeleteProductInput: DeleteProductInput;
  DeleteProductPayload: ResolverTypeWrapper<Partial<Omit<DeleteProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  DeleteStockLocationInput: DeleteStockLocationInput;
  DeleteStockLocationPayload: ResolverTypeWrapper<Partial<Omit<DeleteStockLocationPayload, 'location'> & { location?: Maybe<ResolversTypes['StockLocation']> }>>;
  ErrorCode: ErrorCode;
  GroupPrice: ResolverTypeWrapper<GroupPriceRow>;
  GroupPriceInput: GroupPriceInput;
  Health: ResolverTypeWrapper<Partial<Health> & Pick<Health, 'id'>>;
  ImageFormat: ImageFormat;
  ImageType: ImageType;
  ListItem: ResolverTypeWrapper<ListItemRow>;
  LocationStock: ResolverTypeWrapper<LocationStockRow>;
  LocationStockConnection: ResolverTypeWrapper<Omit<LocationStockConnection, 'edges'> & { edges: Array<ResolversTypes['LocationStockEdge']> }>;
  LocationStockEdge: ResolverTypeWrapper<Omit<LocationStockEdge, 'node'> & { node: ResolversTypes['LocationStock'] }>;
  MinorUnits: ResolverTypeWrapper<Scalars['MinorUnits']['output']>;
  Money: ResolverTypeWrapper<Money>;
  MoveCategoryInput: MoveCategoryInput;
  MoveCategoryPayload: ResolverTypeWrapper<Partial<Omit<MoveCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<Partial<Omit<Order, 'takenFrom'> & { takenFrom?: Maybe<Array<ResolversTypes['TakenStock']>> }> & Pick<Omit<Order, 'takenFrom'> & { takenFrom?: Maybe<Array<ResolversTypes['TakenStock']>> }, 'id'>>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Permission: Permission;
  PersonalData: ResolverTypeWrapper<PersonalData>;
  PersonalRow: ResolverTypeWrapper<PersonalRow>;
  PriceFacet: ResolverTypeWrapper<PriceFacet>;
  PriceRange: ResolverTypeWrapper<PriceRange>;
  Product: ResolverTypeWrapper<ProductRow>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'edges'> & { edges: Array<ResolversTypes['ProductEdge']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductExport: ResolverTypeWrapper<ProductExport>;
  ProductFact: ResolverTypeWrapper<ProductFact>;
  ProductFilter: ProductFilter;
  ProductImage: ResolverTypeWrapper<ProductImageRow>;
  ProductImport: ResolverTypeWrapper<ProductImportRow>;
  ProductImportConnection: ResolverTypeWrapper<Omit<ProductImportConnection, 'edges'> & { edges: Array<ResolversTypes['ProductImportEdge']> }>;
  ProductImportEdge: ResolverTypeWrapper<Omit<ProductImportEdge, 'node'> & { node: ResolversTypes['ProductImport'] }>;
  ProductImportError: ResolverTypeWrapper<ProductImportErrorRow>;
  ProductImportErrorConnection: ResolverTypeWrapper<Omit<ProductImportErrorConnection, 'edges'> & { edges: Array<ResolversTypes['ProductImportErrorEdge']> }>;
  ProductImportErrorEdge: ResolverTypeWrapper<Omit<ProductImportErrorEdge, 'node'> & { node: ResolversTypes['ProductImportError'] }>;
  ProductImportStatus: ProductImportStatus;
  ProductOption: ResolverTypeWrapper<ProductOptionRow>;
  ProductOptionInput: ProductOptionInput;
  ProductPricesInput: ProductPricesInput;
  ProductResult: ResolverTypeWrapper<Omit<ProductResult, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ProductSearch: ResolverTypeWrapper<Omit<ProductSearch, 'edges' | 'facets'> & { edges: Array<ResolversTypes['ProductEdge']>, facets: ResolversTypes['SearchFacets'] }>;
  ProductSearchSort: ProductSearchSort;
  ProductSort: ProductSort;
  ProductStatus: ProductStatus;
  ProductWatch: ResolverTypeWrapper<ProductWatchRow>;
  QuantityPrice: ResolverTypeWrapper<QuantityPriceRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Reconciliation: ResolverTypeWrapper<Partial<Reconciliation> & Pick<Reconciliation, 'from' | 'to' | 'productsFrom' | 'productsTo'>>;
  RemoveProductImageInput: RemoveProductImageInput;
  RemoveProductImagePayload: ResolverTypeWrapper<Partial<Omit<RemoveProductImagePayload, 'image'> & { image?: Maybe<ResolversTypes['ProductImage']> }>>;
  Sale: ResolverTypeWrapper<Sale>;
  SaleInput: SaleInput;
  SearchFacets: ResolverTypeWrapper<Omit<SearchFacets, 'attributes' | 'categories'> & { attributes: Array<ResolversTypes['AttributeFacet']>, categories: Array<ResolversTypes['CategoryFacet']> }>;
  SearchSuggestions: ResolverTypeWrapper<Omit<SearchSuggestions, 'categories' | 'products'> & { categories: Array<ResolversTypes['Category']>, products: Array<ResolversTypes['Product']> }>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  SetProductAttributesInput: SetProductAttributesInput;
  SetProductAttributesPayload: ResolverTypeWrapper<Partial<Omit<SetProductAttributesPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  SetProductCategoriesInput: SetProductCategoriesInput;
  SetProductCategoriesPayload: ResolverTypeWrapper<Partial<Omit<SetProductCategoriesPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  SetProductPricesInput: SetProductPricesInput;
  SetProductPricesPayload: ResolverTypeWrapper<Partial<Omit<SetProductPricesPayload, 'results'> & { results?: Maybe<Array<ResolversTypes['ProductResult']>> }>>;
  SetTranslationsInput: SetTranslationsInput;
  SetTranslationsPayload: ResolverTypeWrapper<Partial<Omit<SetTranslationsPayload, 'results'> & { results?: Maybe<Array<ResolversTypes['TranslationResult']>> }>>;
  Shop: ResolverTypeWrapper<Shop>;
  StockAlert: ResolverTypeWrapper<StockAlertRow>;
  StockAlertConnection: ResolverTypeWrapper<Omit<StockAlertConnection, 'edges'> & { edges: Array<ResolversTypes['StockAlertEdge']> }>;
  StockAlertEdge: ResolverTypeWrapper<Omit<StockAlertEdge, 'node'> & { node: ResolversTypes['StockAlert'] }>;
  StockAlertKind: StockAlertKind;
  StockFact: ResolverTypeWrapper<StockFact>;
  StockFault: ResolverTypeWrapper<StockFault>;
  StockLocation: ResolverTypeWrapper<StockLocationRow>;
  StockMovement: ResolverTypeWrapper<StockMovementRow>;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'edges'> & { edges: Array<ResolversTypes['StockMovementEdge']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  StockMovementKind: StockMovementKind;
  SubgraphHealth: ResolverTypeWrapper<SubgraphHealth>;
  TakenStock: ResolverTypeWrapper<TakenStockRow>;
  TransferStockInput: TransferStockInput;
  TransferStockPayload: ResolverTypeWrapper<Partial<Omit<TransferStockPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  TranslatedTerm: ResolverTypeWrapper<TranslatedTerm>;
  TranslatedTermInput: TranslatedTermInput;
  Translation: ResolverTypeWrapper<TranslationRow>;
  TranslationInput: TranslationInput;
  TranslationResult: ResolverTypeWrapper<Omit<TranslationResult, 'translation'> & { translation?: Maybe<ResolversTypes['Translation']> }>;
  UnwatchProductInput: UnwatchProductInput;
  UnwatchProductPayload: ResolverTypeWrapper<Partial<Omit<UnwatchProductPayload, 'watch'> & { watch?: Maybe<ResolversTypes['ProductWatch']> }>>;
  UpdateAttributeInput: UpdateAttributeInput;
  UpdateAttributePayload: ResolverTypeWrapper<Partial<Omit<UpdateAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversTypes['Attribute']> }>>;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryPayload: ResolverTypeWrapper<Partial<Omit<UpdateCategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>>;
  UpdateCollectionInput: UpdateCollectionInput;
  UpdateCollectionPayload: ResolverTypeWrapper<Partial<Omit<UpdateCollectionPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>>;
  UpdateProductImageInput: UpdateProductImageInput;
  UpdateProductImagePayload: ResolverTypeWrapper<Partial<Omit<UpdateProductImagePayload, 'image'> & { image?: Maybe<ResolversTypes['ProductImage']> }>>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: ResolverTypeWrapper<Partial<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>>;
  UpdateProductsInput: UpdateProductsInput;
  UpdateProductsPayload: ResolverTypeWrapper<Partial<Omit<UpdateProductsPayload, 'results'> & { results?: Maybe<Array<ResolversTypes['ProductResult']>> }>>;
  UpdateStockLocationInput: UpdateStockLocationInput;
  UpdateStockLocationPayload: ResolverTypeWrapper<Partial<Omit<UpdateStockLocationPayload, 'location'> & { location?: Maybe<ResolversTypes['StockLocation']> }>>;
  User: ResolverTypeWrapper<Partial<Omit<User, 'notices' | 'watchedProducts'> & { notices?: Maybe<Array<ResolversTypes['ProductWatch']>>, watchedProducts?: Maybe<Array<ResolversTypes['ProductWatch']>> }> & Pick<Omit<User, 'notices' | 'watchedProducts'> & { notices?: Maybe<Array<ResolversTypes['ProductWatch']>>, watchedProducts?: Maybe<Array<ResolversTypes['ProductWatch']>> }, 'id'>>;
  UserError: ResolverTypeWrapper<UserError>;
  ValueFacet: ResolverTypeWrapper<ValueFacetRow>;
  VariantInput: VariantInput;
  WatchProductInput: WatchProductInput;
  WatchProductPayload: ResolverTypeWrapper<Partial<Omit<WatchProductPayload, 'watch'> & { watch?: Maybe<ResolversTypes['ProductWatch']> }>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AddProductImageInput: AddProductImageInput;
  ID: Scalars['ID']['output'];
  AddProductImagePayload: Partial<Omit<AddProductImagePayload, 'image'> & { image?: Maybe<ResolversParentTypes['ProductImage']> }>;
  AddVariantsInput: AddVariantsInput;
  AddVariantsPayload: Partial<Omit<AddVariantsPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  AdjustStockInput: AdjustStockInput;
  AdjustStockPayload: Partial<Omit<AdjustStockPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  Attribute: AttributeRow;
  AttributeCondition: AttributeCondition;
  AttributeConnection: Omit<AttributeConnection, 'edges'> & { edges: Array<ResolversParentTypes['AttributeEdge']> };
  AttributeEdge: Omit<AttributeEdge, 'node'> & { node: ResolversParentTypes['Attribute'] };
  AttributeFacet: Omit<AttributeFacet, 'attribute' | 'values'> & { attribute: ResolversParentTypes['Attribute'], values: Array<ResolversParentTypes['ValueFacet']> };
  AttributeValue: AttributeValueRow;
  AttributeValueInput: AttributeValueInput;
  AvailabilityFacet: AvailabilityFacet;
  CancelProductImportInput: CancelProductImportInput;
  CancelProductImportPayload: Partial<Omit<CancelProductImportPayload, 'import'> & { import?: Maybe<ResolversParentTypes['ProductImport']> }>;
  Cart: CartRow;
  CartCoupon: CartCoupon;
  CartDiscount: CartDiscount;
  CartLine: CartLineRow;
  CartWarning: CartWarning;
  Category: CategoryRow;
  CategoryFacet: Omit<CategoryFacet, 'category'> & { category: ResolversParentTypes['Category'] };
  Collection: CollectionRow;
  CollectionAttribute: CollectionAttribute;
  CollectionConnection: Omit<CollectionConnection, 'edges'> & { edges: Array<ResolversParentTypes['CollectionEdge']> };
  CollectionEdge: Omit<CollectionEdge, 'node'> & { node: ResolversParentTypes['Collection'] };
  CollectionRule: CollectionRule;
  CollectionRuleInput: CollectionRuleInput;
  ConsumerLag: ConsumerLag;
  CreateAttributeInput: CreateAttributeInput;
  CreateAttributePayload: Partial<Omit<CreateAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversParentTypes['Attribute']> }>;
  CreateCategoryInput: CreateCategoryInput;
  CreateCategoryPayload: Partial<Omit<CreateCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> }>;
  CreateCollectionInput: CreateCollectionInput;
  CreateCollectionPayload: Partial<Omit<CreateCollectionPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> }>;
  CreateImageUploadInput: CreateImageUploadInput;
  CreateImageUploadPayload: Partial<CreateImageUploadPayload>;
  CreateProductImportInput: CreateProductImportInput;
  CreateProductImportPayload: Partial<Omit<CreateProductImportPayload, 'import'> & { import?: Maybe<ResolversParentTypes['ProductImport']> }>;
  CreateProductInput: CreateProductInput;
  CreateProductPayload: Partial<Omit<CreateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  CreateProductsInput: CreateProductsInput;
  CreateProductsPayload: Partial<Omit<CreateProductsPayload, 'results'> & { results?: Maybe<Array<ResolversParentTypes['ProductResult']>> }>;
  CreateStockLocationInput: CreateStockLocationInput;
  CreateStockLocationPayload: Partial<Omit<CreateStockLocationPayload, 'location'> & { location?: Maybe<ResolversParentTypes['StockLocation']> }>;
  Currency: Currency;
  CurrencyPrice: CurrencyPriceRow;
  CurrencyPriceInput: CurrencyPriceInput;
  CustomerGroup: Partial<CustomerGroup> & Pick<CustomerGroup, 'id'>;
  DateTime: Scalars['DateTime']['output'];
  DeleteAttributeInput: DeleteAttributeInput;
  DeleteAttributePayload: Partial<Omit<DeleteAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversParentTypes['Attribute']> }>;
  DeleteCategoryInput: DeleteCategoryInput;
  DeleteCategoryPayload: Partial<Omit<DeleteCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> }>;
  DeleteCollectionInput: DeleteCollectionInput;
  DeleteCollectionPayload: Partial<Omit<DeleteCollectionPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> }>;
  DeleteProductInput: DeleteProductInput;
  DeleteProductPayload: Partial<Omit<DeleteProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  DeleteStockLocationInput: DeleteStockLocationInput;
  DeleteStockLocationPayload: Partial<Omit<DeleteStockLocationPayload, 'location'> & { location?: Maybe<ResolversParentTypes['StockLocation']> }>;
  GroupPrice: GroupPriceRow;
  GroupPriceInput: GroupPriceInput;
  Health: Partial<Health> & Pick<Health, 'id'>;
  ListItem: ListItemRow;
  LocationStock: LocationStockRow;
  LocationStockConnection: Omit<LocationStockConnection, 'edges'> & { edges: Array<ResolversParentTypes['LocationStockEdge']> };
  LocationStockEdge: Omit<LocationStockEdge, 'node'> & { node: ResolversParentTypes['LocationStock'] };
  MinorUnits: Scalars['MinorUnits']['output'];
  Money: Money;
  MoveCategoryInput: MoveCategoryInput;
  MoveCategoryPayload: Partial<Omit<MoveCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> }>;
  Mutation: Record<PropertyKey, never>;
  Order: Partial<Omit<Order, 'takenFrom'> & { takenFrom?: Maybe<Array<ResolversParentTypes['TakenStock']>> }> & Pick<Omit<Order, 'takenFrom'> & { takenFrom?: Maybe<Array<ResolversParentTypes['TakenStock']>> }, 'id'>;
  PageInfo: PageInfo;
  PersonalData: PersonalData;
  PersonalRow: PersonalRow;
  PriceFacet: PriceFacet;
  PriceRange: PriceRange;
  Product: ProductRow;
  ProductConnection: Omit<ProductConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductExport: ProductExport;
  ProductFact: ProductFact;
  ProductFilter: ProductFilter;
  ProductImage: ProductImageRow;
  ProductImport: ProductImportRow;
  ProductImportConnection: Omit<ProductImportConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductImportEdge']> };
  ProductImportEdge: Omit<ProductImportEdge, 'node'> & { node: ResolversParentTypes['ProductImport'] };
  ProductImportError: ProductImportErrorRow;
  ProductImportErrorConnection: Omit<ProductImportErrorConnection, 'edges'> & { edges: Array<ResolversParentTypes['ProductImportErrorEdge']> };
  ProductImportErrorEdge: Omit<ProductImportErrorEdge, 'node'> & { node: ResolversParentTypes['ProductImportError'] };
  ProductOption: ProductOptionRow;
  ProductOptionInput: ProductOptionInput;
  ProductPricesInput: ProductPricesInput;
  ProductResult: Omit<ProductResult, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ProductSearch: Omit<ProductSearch, 'edges' | 'facets'> & { edges: Array<ResolversParentTypes['ProductEdge']>, facets: ResolversParentTypes['SearchFacets'] };
  ProductWatch: ProductWatchRow;
  QuantityPrice: QuantityPriceRow;
  Query: Record<PropertyKey, never>;
  Reconciliation: Partial<Reconciliation> & Pick<Reconciliation, 'from' | 'to' | 'productsFrom' | 'productsTo'>;
  RemoveProductImageInput: RemoveProductImageInput;
  RemoveProductImagePayload: Partial<Omit<RemoveProductImagePayload, 'image'> & { image?: Maybe<ResolversParentTypes['ProductImage']> }>;
  Sale: Sale;
  SaleInput: SaleInput;
  SearchFacets: Omit<SearchFacets, 'attributes' | 'categories'> & { attributes: Array<ResolversParentTypes['AttributeFacet']>, categories: Array<ResolversParentTypes['CategoryFacet']> };
  SearchSuggestions: Omit<SearchSuggestions, 'categories' | 'products'> & { categories: Array<ResolversParentTypes['Category']>, products: Array<ResolversParentTypes['Product']> };
  SelectedOption: SelectedOption;
  SetProductAttributesInput: SetProductAttributesInput;
  SetProductAttributesPayload: Partial<Omit<SetProductAttributesPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  SetProductCategoriesInput: SetProductCategoriesInput;
  SetProductCategoriesPayload: Partial<Omit<SetProductCategoriesPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  SetProductPricesInput: SetProductPricesInput;
  SetProductPricesPayload: Partial<Omit<SetProductPricesPayload, 'results'> & { results?: Maybe<Array<ResolversParentTypes['ProductResult']>> }>;
  SetTranslationsInput: SetTranslationsInput;
  SetTranslationsPayload: Partial<Omit<SetTranslationsPayload, 'results'> & { results?: Maybe<Array<ResolversParentTypes['TranslationResult']>> }>;
  Shop: Shop;
  StockAlert: StockAlertRow;
  StockAlertConnection: Omit<StockAlertConnection, 'edges'> & { edges: Array<ResolversParentTypes['StockAlertEdge']> };
  StockAlertEdge: Omit<StockAlertEdge, 'node'> & { node: ResolversParentTypes['StockAlert'] };
  StockFact: StockFact;
  StockFault: StockFault;
  StockLocation: StockLocationRow;
  StockMovement: StockMovementRow;
  StockMovementConnection: Omit<StockMovementConnection, 'edges'> & { edges: Array<ResolversParentTypes['StockMovementEdge']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  SubgraphHealth: SubgraphHealth;
  TakenStock: TakenStockRow;
  TransferStockInput: TransferStockInput;
  TransferStockPayload: Partial<Omit<TransferStockPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  TranslatedTerm: TranslatedTerm;
  TranslatedTermInput: TranslatedTermInput;
  Translation: TranslationRow;
  TranslationInput: TranslationInput;
  TranslationResult: Omit<TranslationResult, 'translation'> & { translation?: Maybe<ResolversParentTypes['Translation']> };
  UnwatchProductInput: UnwatchProductInput;
  UnwatchProductPayload: Partial<Omit<UnwatchProductPayload, 'watch'> & { watch?: Maybe<ResolversParentTypes['ProductWatch']> }>;
  UpdateAttributeInput: UpdateAttributeInput;
  UpdateAttributePayload: Partial<Omit<UpdateAttributePayload, 'attribute'> & { attribute?: Maybe<ResolversParentTypes['Attribute']> }>;
  UpdateCategoryInput: UpdateCategoryInput;
  UpdateCategoryPayload: Partial<Omit<UpdateCategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> }>;
  UpdateCollectionInput: UpdateCollectionInput;
  UpdateCollectionPayload: Partial<Omit<UpdateCollectionPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> }>;
  UpdateProductImageInput: UpdateProductImageInput;
  UpdateProductImagePayload: Partial<Omit<UpdateProductImagePayload, 'image'> & { image?: Maybe<ResolversParentTypes['ProductImage']> }>;
  UpdateProductInput: UpdateProductInput;
  UpdateProductPayload: Partial<Omit<UpdateProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> }>;
  UpdateProductsInput: UpdateProductsInput;
  UpdateProductsPayload: Partial<Omit<UpdateProductsPayload, 'results'> & { results?: Maybe<Array<ResolversParentTypes['ProductResult']>> }>;
  UpdateStockLocationInput: UpdateStockLocationInput;
  UpdateStockLocationPayload: Partial<Omit<UpdateStockLocationPayload, 'location'> & { location?: Maybe<ResolversParentTypes['StockLocation']> }>;
  User: Partial<Omit<User, 'notices' | 'watchedProducts'> & { notices?: Maybe<Array<ResolversParentTypes['ProductWatch']>>, watchedProducts?: Maybe<Array<ResolversParentTypes['ProductWatch']>> }> & Pick<Omit<User, 'notices' | 'watchedProducts'> & { notices?: Maybe<Array<ResolversParentTypes['ProductWatch']>>, watchedProducts?: Maybe<Array<ResolversParentTypes['ProductWatch']>> }, 'id'>;
  UserError: UserError;
  ValueFacet: ValueFacetRow;
  VariantInput: VariantInput;
  WatchProductInput: WatchProductInput;
  WatchProductPayload: Partial<Omit<WatchProductPayload, 'watch'> & { watch?: Maybe<ResolversParentTypes['ProductWatch']> }>;
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

export type AddProductImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddProductImagePayload'] = ResolversParentTypes['AddProductImagePayload']> = {
  image?: Resolver<Maybe<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AddVariantsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddVariantsPayload'] = ResolversParentTypes['AddVariantsPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AdjustStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AdjustStockPayload'] = ResolversParentTypes['AdjustStockPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type AttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Attribute'] = ResolversParentTypes['Attribute']> = {
  choices?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFilterable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AttributeKind'], ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translations?: Resolver<Maybe<Array<ResolversTypes['Translation']>>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AttributeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeConnection'] = ResolversParentTypes['AttributeConnection']> = {
  edges?: Resolver<Array<ResolversTypes['AttributeEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type AttributeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeEdge'] = ResolversParentTypes['AttributeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
};

export type AttributeFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeFacet'] = ResolversParentTypes['AttributeFacet']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['ValueFacet']>, ParentType, ContextType>;
};

export type AttributeValueResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AttributeValue'] = ResolversParentTypes['AttributeValue']> = {
  attribute?: Resolver<ResolversTypes['Attribute'], ParentType, ContextType>;
  boolean?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  choices?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  labels?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AvailabilityFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AvailabilityFacet'] = ResolversParentTypes['AvailabilityFacet']> = {
  inStock?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soldOut?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CancelProductImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelProductImportPayload'] = ResolversParentTypes['CancelProductImportPayload']> = {
  import?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  discounts?: Resolver<Maybe<Array<ResolversTypes['CartDiscount']>>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isOrderable?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  subtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  total?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['CartWarning']>>, ParentType, ContextType>;
};

export type CartDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartDiscount'] = ResolversParentTypes['CartDiscount']> = {
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  problem?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
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

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category']> = {
  breadcrumbs?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<CategoryProductsArgs, 'first' | 'sort'>>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translations?: Resolver<Maybe<Array<ResolversTypes['Translation']>>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CategoryFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryFacet'] = ResolversParentTypes['CategoryFacet']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Collection'] = ResolversParentTypes['Collection']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isFilled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lookedAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  productCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<CollectionProductsArgs, 'first' | 'sort'>>;
  rule?: Resolver<Maybe<ResolversTypes['CollectionRule']>, ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  translations?: Resolver<Maybe<Array<ResolversTypes['Translation']>>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CollectionAttributeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionAttribute'] = ResolversParentTypes['CollectionAttribute']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  min?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  values?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
};

export type CollectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionConnection'] = ResolversParentTypes['CollectionConnection']> = {
  edges?: Resolver<Array<ResolversTypes['CollectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CollectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionEdge'] = ResolversParentTypes['CollectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
};

export type CollectionRuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionRule'] = ResolversParentTypes['CollectionRule']> = {
  attributes?: Resolver<Maybe<Array<ResolversTypes['CollectionAttribute']>>, ParentType, ContextType>;
  categoryId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  maxPrice?: Resolver<Maybe<ResolversTypes['MinorUnits']>, ParentType, ContextType>;
  minPrice?: Resolver<Maybe<ResolversTypes['MinorUnits']>, ParentType, ContextType>;
  newForDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  onSale?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  skuPrefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ConsumerLagResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConsumerLag'] = ResolversParentTypes['ConsumerLag']> = {
  events?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  producer?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type CreateAttributePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateAttributePayload'] = ResolversParentTypes['CreateAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCategoryPayload'] = ResolversParentTypes['CreateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateCollectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateCollectionPayload'] = ResolversParentTypes['CreateCollectionPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateImageUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateImageUploadPayload'] = ResolversParentTypes['CreateImageUploadPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  uploadId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProductImportPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductImportPayload'] = ResolversParentTypes['CreateProductImportPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  import?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType>;
  uploadUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductPayload'] = ResolversParentTypes['CreateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateProductsPayload'] = ResolversParentTypes['CreateProductsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ProductResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CreateStockLocationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateStockLocationPayload'] = ResolversParentTypes['CreateStockLocationPayload']> = {
  location?: Resolver<Maybe<ResolversTypes['StockLocation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type CurrencyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Currency'] = ResolversParentTypes['Currency']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CurrencyPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CurrencyPrice'] = ResolversParentTypes['CurrencyPrice']> = {
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  group?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  groupId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  minQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
};

export type CustomerGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroup'] = ResolversParentTypes['CustomerGroup']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAttributePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAttributePayload'] = ResolversParentTypes['DeleteAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCategoryPayload'] = ResolversParentTypes['DeleteCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteCollectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCollectionPayload'] = ResolversParentTypes['DeleteCollectionPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteProductPayload'] = ResolversParentTypes['DeleteProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type DeleteStockLocationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteStockLocationPayload'] = ResolversParentTypes['DeleteStockLocationPayload']> = {
  location?: Resolver<Maybe<ResolversTypes['StockLocation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type GroupPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GroupPrice'] = ResolversParentTypes['GroupPrice']> = {
  group?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  groupId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  minQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
};

export type HealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Health'] = ResolversParentTypes['Health'], FederationReferenceType extends FederationReferenceTypes['Health'] = FederationReferenceTypes['Health']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Health']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  products?: Resolver<Maybe<ResolversTypes['SubgraphHealth']>, ParentType, ContextType>;
};

export type ListItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ListItem'] = ResolversParentTypes['ListItem'], FederationReferenceType extends FederationReferenceTypes['ListItem'] = FederationReferenceTypes['ListItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ListItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  warnings?: Resolver<Maybe<Array<ResolversTypes['CartWarning']>>, ParentType, ContextType>;
};

export type LocationStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationStock'] = ResolversParentTypes['LocationStock']> = {
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['StockLocation'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LocationStockConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationStockConnection'] = ResolversParentTypes['LocationStockConnection']> = {
  edges?: Resolver<Array<ResolversTypes['LocationStockEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type LocationStockEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocationStockEdge'] = ResolversParentTypes['LocationStockEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LocationStock'], ParentType, ContextType>;
};

export interface MinorUnitsScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['MinorUnits'], any> {
  name: 'MinorUnits';
}

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  currency?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  decimals?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MoveCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MoveCategoryPayload'] = ResolversParentTypes['MoveCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addProductImage?: Resolver<Maybe<ResolversTypes['AddProductImagePayload']>, ParentType, ContextType, RequireFields<MutationAddProductImageArgs, 'input'>>;
  addVariants?: Resolver<Maybe<ResolversTypes['AddVariantsPayload']>, ParentType, ContextType, RequireFields<MutationAddVariantsArgs, 'input'>>;
  adjustStock?: Resolver<Maybe<ResolversTypes['AdjustStockPayload']>, ParentType, ContextType, RequireFields<MutationAdjustStockArgs, 'input'>>;
  cancelProductImport?: Resolver<Maybe<ResolversTypes['CancelProductImportPayload']>, ParentType, ContextType, RequireFields<MutationCancelProductImportArgs, 'input'>>;
  createAttribute?: Resolver<Maybe<ResolversTypes['CreateAttributePayload']>, ParentType, ContextType, RequireFields<MutationCreateAttributeArgs, 'input'>>;
  createCategory?: Resolver<Maybe<ResolversTypes['CreateCategoryPayload']>, ParentType, ContextType, RequireFields<MutationCreateCategoryArgs, 'input'>>;
  createCollection?: Resolver<Maybe<ResolversTypes['CreateCollectionPayload']>, ParentType, ContextType, RequireFields<MutationCreateCollectionArgs, 'input'>>;
  createImageUpload?: Resolver<Maybe<ResolversTypes['CreateImageUploadPayload']>, ParentType, ContextType, RequireFields<MutationCreateImageUploadArgs, 'input'>>;
  createProduct?: Resolver<Maybe<ResolversTypes['CreateProductPayload']>, ParentType, ContextType, RequireFields<MutationCreateProductArgs, 'input'>>;
  createProductImport?: Resolver<Maybe<ResolversTypes['CreateProductImportPayload']>, ParentType, ContextType, RequireFields<MutationCreateProductImportArgs, 'input'>>;
  createProducts?: Resolver<Maybe<ResolversTypes['CreateProductsPayload']>, ParentType, ContextType, RequireFields<MutationCreateProductsArgs, 'input'>>;
  createStockLocation?: Resolver<Maybe<ResolversTypes['CreateStockLocationPayload']>, ParentType, ContextType, RequireFields<MutationCreateStockLocationArgs, 'input'>>;
  deleteAttribute?: Resolver<Maybe<ResolversTypes['DeleteAttributePayload']>, ParentType, ContextType, RequireFields<MutationDeleteAttributeArgs, 'input'>>;
  deleteCategory?: Resolver<Maybe<ResolversTypes['DeleteCategoryPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCategoryArgs, 'input'>>;
  deleteCollection?: Resolver<Maybe<ResolversTypes['DeleteCollectionPayload']>, ParentType, ContextType, RequireFields<MutationDeleteCollectionArgs, 'input'>>;
  deleteProduct?: Resolver<Maybe<ResolversTypes['DeleteProductPayload']>, ParentType, ContextType, RequireFields<MutationDeleteProductArgs, 'input'>>;
  deleteStockLocation?: Resolver<Maybe<ResolversTypes['DeleteStockLocationPayload']>, ParentType, ContextType, RequireFields<MutationDeleteStockLocationArgs, 'input'>>;
  moveCategory?: Resolver<Maybe<ResolversTypes['MoveCategoryPayload']>, ParentType, ContextType, RequireFields<MutationMoveCategoryArgs, 'input'>>;
  removeProductImage?: Resolver<Maybe<ResolversTypes['RemoveProductImagePayload']>, ParentType, ContextType, RequireFields<MutationRemoveProductImageArgs, 'input'>>;
  setProductAttributes?: Resolver<Maybe<ResolversTypes['SetProductAttributesPayload']>, ParentType, ContextType, RequireFields<MutationSetProductAttributesArgs, 'input'>>;
  setProductCategories?: Resolver<Maybe<ResolversTypes['SetProductCategoriesPayload']>, ParentType, ContextType, RequireFields<MutationSetProductCategoriesArgs, 'input'>>;
  setProductPrices?: Resolver<Maybe<ResolversTypes['SetProductPricesPayload']>, ParentType, ContextType, RequireFields<MutationSetProductPricesArgs, 'input'>>;
  setTranslations?: Resolver<Maybe<ResolversTypes['SetTranslationsPayload']>, ParentType, ContextType, RequireFields<MutationSetTranslationsArgs, 'input'>>;
  transferStock?: Resolver<Maybe<ResolversTypes['TransferStockPayload']>, ParentType, ContextType, RequireFields<MutationTransferStockArgs, 'input'>>;
  unwatchProduct?: Resolver<Maybe<ResolversTypes['UnwatchProductPayload']>, ParentType, ContextType, RequireFields<MutationUnwatchProductArgs, 'input'>>;
  updateAttribute?: Resolver<Maybe<ResolversTypes['UpdateAttributePayload']>, ParentType, ContextType, RequireFields<MutationUpdateAttributeArgs, 'input'>>;
  updateCategory?: Resolver<Maybe<ResolversTypes['UpdateCategoryPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCategoryArgs, 'input'>>;
  updateCollection?: Resolver<Maybe<ResolversTypes['UpdateCollectionPayload']>, ParentType, ContextType, RequireFields<MutationUpdateCollectionArgs, 'input'>>;
  updateProduct?: Resolver<Maybe<ResolversTypes['UpdateProductPayload']>, ParentType, ContextType, RequireFields<MutationUpdateProductArgs, 'input'>>;
  updateProductImage?: Resolver<Maybe<ResolversTypes['UpdateProductImagePayload']>, ParentType, ContextType, RequireFields<MutationUpdateProductImageArgs, 'input'>>;
  updateProducts?: Resolver<Maybe<ResolversTypes['UpdateProductsPayload']>, ParentType, ContextType, RequireFields<MutationUpdateProductsArgs, 'input'>>;
  updateStockLocation?: Resolver<Maybe<ResolversTypes['UpdateStockLocationPayload']>, ParentType, ContextType, RequireFields<MutationUpdateStockLocationArgs, 'input'>>;
  watchProduct?: Resolver<Maybe<ResolversTypes['WatchProductPayload']>, ParentType, ContextType, RequireFields<MutationWatchProductArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  takenFrom?: Resolver<Maybe<Array<ResolversTypes['TakenStock']>>, ParentType, ContextType>;
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

export type PriceFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceFacet'] = ResolversParentTypes['PriceFacet']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxPrice?: Resolver<Maybe<ResolversTypes['MinorUnits']>, ParentType, ContextType>;
  minPrice?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  archived?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  attributes?: Resolver<Array<ResolversTypes['AttributeValue']>, ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['Availability'], ParentType, ContextType>;
  available?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  collections?: Resolver<Array<ResolversTypes['Collection']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  currencyPrices?: Resolver<Maybe<Array<ResolversTypes['CurrencyPrice']>>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  groupPrices?: Resolver<Maybe<Array<ResolversTypes['GroupPrice']>>, ParentType, ContextType>;
  held?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  images?: Resolver<Array<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  lowStockAt?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  onHand?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  onSale?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  options?: Resolver<Array<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType>;
  publishAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  quantityPrices?: Resolver<Array<ResolversTypes['QuantityPrice']>, ParentType, ContextType>;
  regularPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  sale?: Resolver<Maybe<ResolversTypes['Sale']>, ParentType, ContextType>;
  selectedOptions?: Resolver<Array<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  seoDescription?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  seoTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  slug?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  stockByLocation?: Resolver<Maybe<Array<ResolversTypes['LocationStock']>>, ParentType, ContextType>;
  stockMovements?: Resolver<Maybe<ResolversTypes['StockMovementConnection']>, ParentType, ContextType, RequireFields<ProductStockMovementsArgs, 'first'>>;
  taxClass?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  translations?: Resolver<Maybe<Array<ResolversTypes['Translation']>>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  variantOf?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  variants?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type ProductExportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductExport'] = ResolversParentTypes['ProductExport']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ProductFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductFact'] = ResolversParentTypes['ProductFact']> = {
  changedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  says?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductImageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImage'] = ResolversParentTypes['ProductImage']> = {
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isMade?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  translations?: Resolver<Maybe<Array<ResolversTypes['Translation']>>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ProductImageUrlArgs, 'format' | 'width'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  width?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductImportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImport'] = ResolversParentTypes['ProductImport']> = {
  created?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  done?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dryRun?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  errors?: Resolver<ResolversTypes['ProductImportErrorConnection'], ParentType, ContextType, RequireFields<ProductImportErrorsArgs, 'first'>>;
  failed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fileName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  finishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reportUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  rows?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductImportStatus'], ParentType, ContextType>;
  unchanged?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updated?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductImportConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportConnection'] = ResolversParentTypes['ProductImportConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductImportEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductImportEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportEdge'] = ResolversParentTypes['ProductImportEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductImport'], ParentType, ContextType>;
};

export type ProductImportErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportError'] = ResolversParentTypes['ProductImportError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductImportErrorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportErrorConnection'] = ResolversParentTypes['ProductImportErrorConnection']> = {
  edges?: Resolver<Array<ResolversTypes['ProductImportErrorEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductImportErrorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductImportErrorEdge'] = ResolversParentTypes['ProductImportErrorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductImportError'], ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type ProductResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductResult'] = ResolversParentTypes['ProductResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ProductSearchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductSearch'] = ResolversParentTypes['ProductSearch']> = {
  didYouMean?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['SearchFacets'], ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductWatchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductWatch'] = ResolversParentTypes['ProductWatch']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  since?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  toldAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type QuantityPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['QuantityPrice'] = ResolversParentTypes['QuantityPrice']> = {
  minQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  attributes?: Resolver<Maybe<ResolversTypes['AttributeConnection']>, ParentType, ContextType, RequireFields<QueryAttributesArgs, 'first'>>;
  categories?: Resolver<Maybe<Array<ResolversTypes['Category']>>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QueryCategoryArgs>>;
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType, Partial<QueryCollectionArgs>>;
  collections?: Resolver<Maybe<ResolversTypes['CollectionConnection']>, ParentType, ContextType, RequireFields<QueryCollectionsArgs, 'first'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryProductArgs>>;
  productExport?: Resolver<Maybe<ResolversTypes['ProductExport']>, ParentType, ContextType, RequireFields<QueryProductExportArgs, 'withStock'>>;
  productImport?: Resolver<Maybe<ResolversTypes['ProductImport']>, ParentType, ContextType, RequireFields<QueryProductImportArgs, 'id'>>;
  productImports?: Resolver<Maybe<ResolversTypes['ProductImportConnection']>, ParentType, ContextType, RequireFields<QueryProductImportsArgs, 'first'>>;
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryProductsArgs, 'first' | 'sort'>>;
  searchProducts?: Resolver<Maybe<ResolversTypes['ProductSearch']>, ParentType, ContextType, RequireFields<QuerySearchProductsArgs, 'first' | 'sort' | 'text'>>;
  searchSuggestions?: Resolver<Maybe<ResolversTypes['SearchSuggestions']>, ParentType, ContextType, RequireFields<QuerySearchSuggestionsArgs, 'first' | 'text'>>;
  shop?: Resolver<Maybe<ResolversTypes['Shop']>, ParentType, ContextType>;
  stockAlerts?: Resolver<Maybe<ResolversTypes['StockAlertConnection']>, ParentType, ContextType, RequireFields<QueryStockAlertsArgs, 'first'>>;
  stockLocations?: Resolver<Maybe<Array<ResolversTypes['StockLocation']>>, ParentType, ContextType>;
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

export type RemoveProductImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveProductImagePayload'] = ResolversParentTypes['RemoveProductImagePayload']> = {
  image?: Resolver<Maybe<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SaleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Sale'] = ResolversParentTypes['Sale']> = {
  from?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isOn?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SearchFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacets'] = ResolversParentTypes['SearchFacets']> = {
  attributes?: Resolver<Array<ResolversTypes['AttributeFacet']>, ParentType, ContextType>;
  availability?: Resolver<ResolversTypes['AvailabilityFacet'], ParentType, ContextType>;
  categories?: Resolver<Array<ResolversTypes['CategoryFacet']>, ParentType, ContextType>;
  countsAreExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  price?: Resolver<Array<ResolversTypes['PriceFacet']>, ParentType, ContextType>;
};

export type SearchSuggestionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchSuggestions'] = ResolversParentTypes['SearchSuggestions']> = {
  categories?: Resolver<Array<ResolversTypes['Category']>, ParentType, ContextType>;
  products?: Resolver<Array<ResolversTypes['Product']>, ParentType, ContextType>;
  words?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SetProductAttributesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductAttributesPayload'] = ResolversParentTypes['SetProductAttributesPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetProductCategoriesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductCategoriesPayload'] = ResolversParentTypes['SetProductCategoriesPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetProductPricesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetProductPricesPayload'] = ResolversParentTypes['SetProductPricesPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ProductResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type SetTranslationsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTranslationsPayload'] = ResolversParentTypes['SetTranslationsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['TranslationResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type ShopResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shop'] = ResolversParentTypes['Shop']> = {
  currencies?: Resolver<Array<ResolversTypes['Currency']>, ParentType, ContextType>;
  locales?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
};

export type StockAlertResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAlert'] = ResolversParentTypes['StockAlert']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockAlertKind'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StockAlertConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAlertConnection'] = ResolversParentTypes['StockAlertConnection']> = {
  edges?: Resolver<Array<ResolversTypes['StockAlertEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalCountIsExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type StockAlertEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockAlertEdge'] = ResolversParentTypes['StockAlertEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockAlert'], ParentType, ContextType>;
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
  locationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['MinorUnits'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type StockLocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLocation'] = ResolversParentTypes['StockLocation']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isMain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stock?: Resolver<Maybe<ResolversTypes['LocationStockConnection']>, ParentType, ContextType, RequireFields<StockLocationStockArgs, 'first'>>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  held?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['StockMovementKind'], ParentType, ContextType>;
  location?: Resolver<ResolversTypes['StockLocation'], ParentType, ContextType>;
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

export type SubgraphHealthResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubgraphHealth'] = ResolversParentTypes['SubgraphHealth']> = {
  deadLetters?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lags?: Resolver<Maybe<Array<ResolversTypes['ConsumerLag']>>, ParentType, ContextType>;
  runningSince?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type TakenStockResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakenStock'] = ResolversParentTypes['TakenStock']> = {
  location?: Resolver<ResolversTypes['StockLocation'], ParentType, ContextType>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TransferStockPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TransferStockPayload'] = ResolversParentTypes['TransferStockPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type TranslatedTermResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslatedTerm'] = ResolversParentTypes['TranslatedTerm']> = {
  term?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TranslationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Translation'] = ResolversParentTypes['Translation']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  locale?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seoDescription?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  seoTitle?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  subjectId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  terms?: Resolver<Array<ResolversTypes['TranslatedTerm']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TranslationResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TranslationResult'] = ResolversParentTypes['TranslationResult']> = {
  index?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  translation?: Resolver<Maybe<ResolversTypes['Translation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UnwatchProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnwatchProductPayload'] = ResolversParentTypes['UnwatchProductPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  watch?: Resolver<Maybe<ResolversTypes['ProductWatch']>, ParentType, ContextType>;
};

export type UpdateAttributePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateAttributePayload'] = ResolversParentTypes['UpdateAttributePayload']> = {
  attribute?: Resolver<Maybe<ResolversTypes['Attribute']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCategoryPayload'] = ResolversParentTypes['UpdateCategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateCollectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateCollectionPayload'] = ResolversParentTypes['UpdateCollectionPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductImagePayload'] = ResolversParentTypes['UpdateProductImagePayload']> = {
  image?: Resolver<Maybe<ResolversTypes['ProductImage']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductPayload'] = ResolversParentTypes['UpdateProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateProductsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProductsPayload'] = ResolversParentTypes['UpdateProductsPayload']> = {
  results?: Resolver<Maybe<Array<ResolversTypes['ProductResult']>>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UpdateStockLocationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateStockLocationPayload'] = ResolversParentTypes['UpdateStockLocationPayload']> = {
  location?: Resolver<Maybe<ResolversTypes['StockLocation']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  dataInProducts?: Resolver<Maybe<ResolversTypes['PersonalData']>, ParentType, ContextType, RequireFields<UserDataInProductsArgs, 'first'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notices?: Resolver<Maybe<Array<ResolversTypes['ProductWatch']>>, ParentType, ContextType>;
  watchedProducts?: Resolver<Maybe<Array<ResolversTypes['ProductWatch']>>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['ErrorCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  path?: Resolver<Array<ResolversTypes['String']>, ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ValueFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValueFacet'] = ResolversParentTypes['ValueFacet']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type WatchProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WatchProductPayload'] = ResolversParentTypes['WatchProductPayload']> = {
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
  watch?: Resolver<Maybe<ResolversTypes['ProductWatch']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AddProductImagePayload?: AddProductImagePayloadResolvers<ContextType>;
  AddVariantsPayload?: AddVariantsPayloadResolvers<ContextType>;
  AdjustStockPayload?: AdjustStockPayloadResolvers<ContextType>;
  Attribute?: AttributeResolvers<ContextType>;
  AttributeConnection?: AttributeConnectionResolvers<ContextType>;
  AttributeEdge?: AttributeEdgeResolvers<ContextType>;
  AttributeFacet?: AttributeFacetResolvers<ContextType>;
  AttributeValue?: AttributeValueResolvers<ContextType>;
  AvailabilityFacet?: AvailabilityFacetResolvers<ContextType>;
  CancelProductImportPayload?: CancelProductImportPayloadResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartDiscount?: CartDiscountResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartWarning?: CartWarningResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  CategoryFacet?: CategoryFacetResolvers<ContextType>;
  Collection?: CollectionResolvers<ContextType>;
  CollectionAttribute?: CollectionAttributeResolvers<ContextType>;
  CollectionConnection?: CollectionConnectionResolvers<ContextType>;
  CollectionEdge?: CollectionEdgeResolvers<ContextType>;
  CollectionRule?: CollectionRuleResolvers<ContextType>;
  ConsumerLag?: ConsumerLagResolvers<ContextType>;
  CreateAttributePayload?: CreateAttributePayloadResolvers<ContextType>;
  CreateCategoryPayload?: CreateCategoryPayloadResolvers<ContextType>;
  CreateCollectionPayload?: CreateCollectionPayloadResolvers<ContextType>;
  CreateImageUploadPayload?: CreateImageUploadPayloadResolvers<ContextType>;
  CreateProductImportPayload?: CreateProductImportPayloadResolvers<ContextType>;
  CreateProductPayload?: CreateProductPayloadResolvers<ContextType>;
  CreateProductsPayload?: CreateProductsPayloadResolvers<ContextType>;
  CreateStockLocationPayload?: CreateStockLocationPayloadResolvers<ContextType>;
  Currency?: CurrencyResolvers<ContextType>;
  CurrencyPrice?: CurrencyPriceResolvers<ContextType>;
  CustomerGroup?: CustomerGroupResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAttributePayload?: DeleteAttributePayloadResolvers<ContextType>;
  DeleteCategoryPayload?: DeleteCategoryPayloadResolvers<ContextType>;
  DeleteCollectionPayload?: DeleteCollectionPayloadResolvers<ContextType>;
  DeleteProductPayload?: DeleteProductPayloadResolvers<ContextType>;
  DeleteStockLocationPayload?: DeleteStockLocationPayloadResolvers<ContextType>;
  GroupPrice?: GroupPriceResolvers<ContextType>;
  Health?: HealthResolvers<ContextType>;
  ListItem?: ListItemResolvers<ContextType>;
  LocationStock?: LocationStockResolvers<ContextType>;
  LocationStockConnection?: LocationStockConnectionResolvers<ContextType>;
  LocationStockEdge?: LocationStockEdgeResolvers<ContextType>;
  MinorUnits?: GraphQLScalarType;
  Money?: MoneyResolvers<ContextType>;
  MoveCategoryPayload?: MoveCategoryPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PersonalData?: PersonalDataResolvers<ContextType>;
  PersonalRow?: PersonalRowResolvers<ContextType>;
  PriceFacet?: PriceFacetResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Product?: ProductResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductExport?: ProductExportResolvers<ContextType>;
  ProductFact?: ProductFactResolvers<ContextType>;
  ProductImage?: ProductImageResolvers<ContextType>;
  ProductImport?: ProductImportResolvers<ContextType>;
  ProductImportConnection?: ProductImportConnectionResolvers<ContextType>;
  ProductImportEdge?: ProductImportEdgeResolvers<ContextType>;
  ProductImportError?: ProductImportErrorResolvers<ContextType>;
  ProductImportErrorConnection?: ProductImportErrorConnectionResolvers<ContextType>;
  ProductImportErrorEdge?: ProductImportErrorEdgeResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  ProductResult?: ProductResultResolvers<ContextType>;
  ProductSearch?: ProductSearchResolvers<ContextType>;
  ProductWatch?: ProductWatchResolvers<ContextType>;
  QuantityPrice?: QuantityPriceResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  RemoveProductImagePayload?: RemoveProductImagePayloadResolvers<ContextType>;
  Sale?: SaleResolvers<ContextType>;
  SearchFacets?: SearchFacetsResolvers<ContextType>;
  SearchSuggestions?: SearchSuggestionsResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  SetProductAttributesPayload?: SetProductAttributesPayloadResolvers<ContextType>;
  SetProductCategoriesPayload?: SetProductCategoriesPayloadResolvers<ContextType>;
  SetProductPricesPayload?: SetProductPricesPayloadResolvers<ContextType>;
  SetTranslationsPayload?: SetTranslationsPayloadResolvers<ContextType>;
  Shop?: ShopResolvers<ContextType>;
  StockAlert?: StockAlertResolvers<ContextType>;
  StockAlertConnection?: StockAlertConnectionResolvers<ContextType>;
  StockAlertEdge?: StockAlertEdgeResolvers<ContextType>;
  StockFact?: StockFactResolvers<ContextType>;
  StockFault?: StockFaultResolvers<ContextType>;
  StockLocation?: StockLocationResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  SubgraphHealth?: SubgraphHealthResolvers<ContextType>;
  TakenStock?: TakenStockResolvers<ContextType>;
  TransferStockPayload?: TransferStockPayloadResolvers<ContextType>;
  TranslatedTerm?: TranslatedTermResolvers<ContextType>;
  Translation?: TranslationResolvers<ContextType>;
  TranslationResult?: TranslationResultResolvers<ContextType>;
  UnwatchProductPayload?: UnwatchProductPayloadResolvers<ContextType>;
  UpdateAttributePayload?: UpdateAttributePayloadResolvers<ContextType>;
  UpdateCategoryPayload?: UpdateCategoryPayloadResolvers<ContextType>;
  UpdateCollectionPayload?: UpdateCollectionPayloadResolvers<ContextType>;
  UpdateProductImagePayload?: UpdateProductImagePayloadResolvers<ContextType>;
  UpdateProductPayload?: UpdateProductPayloadResolvers<ContextType>;
  UpdateProductsPayload?: UpdateProductsPayloadResolvers<ContextType>;
  UpdateStockLocationPayload?: UpdateStockLocationPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  ValueFacet?: ValueFacetResolvers<ContextType>;
  WatchProductPayload?: WatchProductPayloadResolvers<ContextType>;
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
