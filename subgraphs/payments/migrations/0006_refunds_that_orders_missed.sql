-- earlier code of orders ignored the refunds that staff made: they are told again, which changes nothing where they are known
INSERT INTO outbox (id, type, body, occurredAt, requestId)
SELECT 'evt_' || substr(id, 5), 'payment.refunded',
  json_object('type', 'payment.refunded', 'orderId', orderId, 'refundId', id, 'paymentId', paymentId, 'amount', amount),
  unixepoch() * 1000, requestId
FROM refunds WHERE status = 'DONE' AND idempotencyKey IS NOT NULL;
