import type { FastifyReply } from 'fastify'

/** Adds a header of the request to those that decide what the answer is, for whoever keeps it. */
export function addVary(reply: FastifyReply, header: string): void {
  reply.header('vary', [reply.getHeader('vary'), header].flat().filter(Boolean).join(', '))
}
