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
