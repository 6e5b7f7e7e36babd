/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** A coupon to put into a cart. */
export type ApplyCouponInput = {
  /** The cart's id; default: the caller's own cart. */
  cartId?: string | null | undefined;
  /** The coupon's code, in upper or lower case. */
  code: string;
};

/** Whether a product can be ordered now. */
export type Availability =
  /** It can, but only few units are left. */
  | 'FEW_LEFT'
  /** It can. */
  | 'IN_STOCK'
  /** It cannot: no unit is left, or it is not for sale. */
  | 'OUT_OF_STOCK';

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

/** Which order to pay, and how. */
export type InitiatePaymentInput = {
  /** A text of your choice. A repeated call with the same key returns the same payment. */
  idempotencyKey: string;
  /** The payment method: a token of the payment provider. The sandbox provider knows tok_approve, tok_decline, tok_insufficient_funds, tok_timeout_charged, tok_timeout_not_charged, tok_webhook_only, tok_slow, tok_slow_decline, tok_slow_capture_refused, tok_capture_refused and tok_refund_refused. */
  method: string;
  /** The order. Its total is paid. */
  orderId: string;
};

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

/** An order to place. */
export type PlaceOrderInput = {
  /** The cart to order. */
  cartId: string;
  /** The currency of the expected total, from the cart's `currency`. Default: the shop's own, whatever the request asks for by `x-currency`. If it is not that of the cart, the order is refused with PRICE_CHANGED. */
  currency?: string | null | undefined;
  /** The e-mail address for messages about the order. Required for guests. */
  email?: string | null | undefined;
  /** The expected total, from the cart's `total`. If the total differs, the order is refused with PRICE_CHANGED and nothing is charged. */
  expectedTotal: number;
  /** A key of the client's choice. Repeating the call with the same key returns the same order. */
  idempotencyKey: string;
  /** The delivery address. */
  shippingAddress: ShippingAddressInput;
};

/** The cart to take the coupon out of. */
export type RemoveCouponInput = {
  /** The cart's id; default: the caller's own cart. */
  cartId?: string | null | undefined;
};

/** Lines to remove from a cart. */
export type RemoveFromCartInput = {
  /** The ids of the lines, all of the same cart. */
  lineIds: Array<string>;
};

/** The delivery address of an order: one of the address book, or another. The order keeps it as it is given. */
export type ShippingAddressInput = {
  /** Town or city. */
  city: string;
  /** Country: ISO 3166 code of two letters. */
  country: string;
  /** Street and number. */
  line1: string;
  /** Second address line. */
  line2?: string | null | undefined;
  /** The recipient's name. */
  name: string;
  /** Telephone number, for the delivery. */
  phone?: string | null | undefined;
  /** Postcode. */
  postcode: string;
  /** State, province or county. */
  region?: string | null | undefined;
};

/** The new quantity of a cart line. */
export type UpdateCartLineInput = {
  /** The cart line's id. */
  lineId: string;
  /** The new number of units. Use `removeFromCart` to remove the line. */
  quantity: number;
};

export type UpdateCartLineMutationVariables = Exact<{
  input: UpdateCartLineInput;
}>;


export type UpdateCartLineMutation = { updateCartLine: { cart: { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RemoveFromCartMutationVariables = Exact<{
  input: RemoveFromCartInput;
}>;


export type RemoveFromCartMutation = { removeFromCart: { cart: { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type ApplyCouponMutationVariables = Exact<{
  input: ApplyCouponInput;
}>;


export type ApplyCouponMutation = { applyCoupon: { cart: { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type RemoveCouponMutationVariables = Exact<{
  input: RemoveCouponInput;
}>;


export type RemoveCouponMutation = { removeCoupon: { cart: { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type OrderContentFragment = { id: string, status: OrderStatus, placedAt: string, email: string | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, name: string, quantity: number, product: { id: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, lineTotal: { amount: number, currency: string, decimals: number } }>, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string } | null, timeline: Array<{ id: string, kind: OrderTimelineKind, at: string }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }> };

export type OrderQueryVariables = Exact<{
  id: string;
}>;


export type OrderQuery = { order: { id: string, status: OrderStatus, placedAt: string, email: string | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, name: string, quantity: number, product: { id: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, lineTotal: { amount: number, currency: string, decimals: number } }>, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string } | null, timeline: Array<{ id: string, kind: OrderTimelineKind, at: string }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type LiveOrderSubscriptionVariables = Exact<{
  id: string;
}>;


export type LiveOrderSubscription = { order: { id: string, status: OrderStatus, placedAt: string, email: string | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, name: string, quantity: number, product: { id: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, lineTotal: { amount: number, currency: string, decimals: number } }>, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string } | null, timeline: Array<{ id: string, kind: OrderTimelineKind, at: string }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { placeOrder: { order: { id: string, status: OrderStatus, placedAt: string, email: string | null, currentCart: { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> } | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, name: string, quantity: number, product: { id: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, lineTotal: { amount: number, currency: string, decimals: number } }>, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string } | null, timeline: Array<{ id: string, kind: OrderTimelineKind, at: string }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type PayMutationVariables = Exact<{
  input: InitiatePaymentInput;
}>;


export type PayMutation = { initiatePayment: { payment: { id: string, status: PaymentStatus, failureReason: PaymentFailureReason | null, order: { id: string, status: OrderStatus, placedAt: string, email: string | null, currentCart: { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> } | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, amount: { amount: number, currency: string, decimals: number } }>, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, name: string, quantity: number, product: { id: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, lineTotal: { amount: number, currency: string, decimals: number } }>, shippingAddress: { name: string, line1: string, line2: string | null, city: string, region: string | null, postcode: string, country: string } | null, timeline: Array<{ id: string, kind: OrderTimelineKind, at: string }>, refusals: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null } | null, userErrors: Array<{ code: ErrorCode, message: string, path: Array<string> }> } | null };

export type PriceFragment = { amount: number, currency: string, decimals: number };

export type ProductCardFragment = { id: string, name: string, slug: string, availability: Availability, price: { amount: number, currency: string, decimals: number } | null, regularPrice: { amount: number, currency: string, decimals: number } | null, images: Array<{ id: string, alt: string, url: string }> };

export type CartContentFragment = { id: string, version: number, currency: string, isOrderable: boolean | null, subtotal: { amount: number, currency: string, decimals: number } | null, discounts: Array<{ code: string, problem: ErrorCode | null, message: string | null, amount: { amount: number, currency: string, decimals: number } }> | null, total: { amount: number, currency: string, decimals: number } | null, lines: Array<{ id: string, quantity: number, productId: string, unitPrice: { amount: number, currency: string, decimals: number } | null, lineTotal: { amount: number, currency: string, decimals: number } | null, product: { id: string, name: string, slug: string, images: Array<{ id: string, alt: string, url: string }> } | null, warnings: Array<{ code: CartWarningCode, message: string, productId: string }> | null }> };

export type RefusalFragment = { code: ErrorCode, message: string, path: Array<string> };

const fragmentPrice = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Price"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Money"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"amount"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"decimals"}}]}}
const fragmentRefusal = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"Refusal"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UserError"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}
const fragmentOrderContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"OrderContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Order"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"placedAt"}},{"kind":"Field","name":{"kind":"Name","value":"email"}},{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"shippingAddress"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"line1"}},{"kind":"Field","name":{"kind":"Name","value":"line2"}},{"kind":"Field","name":{"kind":"Name","value":"city"}},{"kind":"Field","name":{"kind":"Name","value":"region"}},{"kind":"Field","name":{"kind":"Name","value":"postcode"}},{"kind":"Field","name":{"kind":"Name","value":"country"}}]}},{"kind":"Field","name":{"kind":"Name","value":"timeline"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}},{"kind":"Field","name":{"kind":"Name","value":"refusals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}
const fragmentProductCard = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"ProductCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Product"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"availability"}},{"kind":"Field","name":{"kind":"Name","value":"price"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"regularPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]}]}}]}}
const fragmentCartContent = {"kind":"FragmentDefinition","name":{"kind":"Name","value":"CartContent"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Cart"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"currency"}},{"kind":"Field","name":{"kind":"Name","value":"isOrderable"}},{"kind":"Field","name":{"kind":"Name","value":"subtotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"discounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"amount"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"problem"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"quantity"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}},{"kind":"Field","name":{"kind":"Name","value":"unitPrice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"lineTotal"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Price"}}]}},{"kind":"Field","name":{"kind":"Name","value":"product"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"slug"}},{"kind":"Field","name":{"kind":"Name","value":"images"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"alt"}},{"kind":"Field","name":{"kind":"Name","value":"url"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"width"},"value":{"kind":"IntValue","value":"320"}}]}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"warnings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"productId"}}]}}]}}]}}
export const PriceFragmentDoc = {"kind":"Document","definitions":[fragmentPrice]} as unknown as DocumentNode<PriceFragment, unknown>;
export const RefusalFragmentDoc = {"kind":"Document","definitions":[fragmentRefusal]} as unknown as DocumentNode<RefusalFragment, unknown>;
export const OrderContentFragmentDoc = {"kind":"Document","definitions":[fragmentOrderContent,fragmentPrice,fragmentRefusal]} as unknown as DocumentNode<OrderContentFragment, unknown>;
export const ProductCardFragmentDoc = {"kind":"Document","definitions":[fragmentProductCard,fragmentPrice]} as unknown as DocumentNode<ProductCardFragment, unknown>;
export const CartContentFragmentDoc = {"kind":"Document","definitions":[fragmentCartContent,fragmentPrice]} as unknown as DocumentNode<CartContentFragment, unknown>;
export const UpdateCartLineDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UpdateCartLine"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"UpdateCartLineInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"updateCartLine"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentPrice,fragmentCartContent,fragmentRefusal]} as unknown as DocumentNode<UpdateCartLineMutation, UpdateCartLineMutationVariables>;
export const RemoveFromCartDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveFromCart"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveFromCartInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeFromCart"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentPrice,fragmentCartContent,fragmentRefusal]} as unknown as DocumentNode<RemoveFromCartMutation, RemoveFromCartMutationVariables>;
export const ApplyCouponDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ApplyCoupon"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ApplyCouponInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"applyCoupon"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentPrice,fragmentCartContent,fragmentRefusal]} as unknown as DocumentNode<ApplyCouponMutation, ApplyCouponMutationVariables>;
export const RemoveCouponDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveCoupon"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveCouponInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeCoupon"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartContent"}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentPrice,fragmentCartContent,fragmentRefusal]} as unknown as DocumentNode<RemoveCouponMutation, RemoveCouponMutationVariables>;
export const OrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Order"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderContent"}}]}}]}},fragmentPrice,fragmentRefusal,fragmentOrderContent]} as unknown as DocumentNode<OrderQuery, OrderQueryVariables>;
export const LiveOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"LiveOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderContent"}}]}}]}},fragmentPrice,fragmentRefusal,fragmentOrderContent]} as unknown as DocumentNode<LiveOrderSubscription, LiveOrderSubscriptionVariables>;
export const PlaceOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderContent"}},{"kind":"Field","name":{"kind":"Name","value":"currentCart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartContent"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentPrice,fragmentRefusal,fragmentOrderContent,fragmentCartContent]} as unknown as DocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const PayDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"Pay"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InitiatePaymentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"initiatePayment"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"payment"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"failureReason"}},{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"OrderContent"}},{"kind":"Field","name":{"kind":"Name","value":"currentCart"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"CartContent"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"userErrors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"Refusal"}}]}}]}}]}},fragmentPrice,fragmentRefusal,fragmentOrderContent,fragmentCartContent]} as unknown as DocumentNode<PayMutation, PayMutationVariables>;