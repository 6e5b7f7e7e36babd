import { deletedOwners } from '#kit/data/deleted-owners.ts'
import { type MarkedTable, marked } from '#kit/data/personal-data.ts'
import { auditHead, consumerOffsets, consumerProgress, deadLetters, outbox } from './tables.ts'

/** The columns of the tables that every subgraph has. Events leave the outbox by its retention, dead letters when they are handled. */
export const columnsOfAll: MarkedTable[] = [
  marked(outbox, { passing: ['body'], other: ['seq', 'id', 'type', 'occurredAt', 'requestId'] }),
  marked(consumerOffsets, { other: ['producer', 'seq'] }),
  marked(deadLetters, { passing: ['event'], other: ['id', 'reason', 'failedAt', 'attempts'] }),
  marked(consumerProgress, { other: ['consumer', 'seq'] }),
  marked(auditHead, { other: ['id', 'number', 'hash'] }),
  marked(deletedOwners, { owner: 'owner', other: ['owner', 'at'] }),
]
