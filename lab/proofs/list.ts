import { base } from '#lab/upgrade/base.ts'

/** A long proof: the program of lab/ that it is, its arguments, and whether it needs a running shop. */
export type Proof = { name: string; args: string[]; needsShop?: boolean }

type Choice = { short: boolean; file?: string | undefined }

const faults: Record<string, string> = {
  frozen: '--subgraphs orders --alternations 1 --seconds 2',
  rolling: '--checkouts 1 --queries 4',
  idle: '--connections 10 --requests 60 --most 4',
  poison: '',
  disk: '--seconds 4',
  latency: '--orders 60',
  redis: '--checkouts 100',
  keys: '',
}

const attacks: Record<string, string> = {
  costs: '--operations 60',
  'free-work': '--requests 1500',
  sweep: '--orders 200 --carts 200',
  forgery: '--producers users,orders',
  'sign-in': '--networks 12 --samples 30 --flood 30',
  edits: '',
  page: '',
}

/** Every long proof in its order, with the arguments of its long or its short form. */
export function proofsOf({ short, file }: Choice): Proof[] {
  const args = (long: string, brief: string) => (short ? brief : long).split(' ').filter(Boolean)
  return [
    ...(file === undefined ? [] : [{ name: 'replay', args: ['replay', file, ...args('', '--limit 200')], needsShop: true }]),
    ...(file === undefined ? [] : [{ name: 'upgrade', args: ['upgrade', file, '--from', base, ...args('--limit 2100', '--limit 40')] }]),
    ...(file === undefined
      ? []
      : [{ name: 'search-quality', args: ['search-quality', file, ...args('', '--slips 100 --rephrasings 50')] }]),
    { name: 'same-answers', args: ['same-answers', ...args('', '--operations 1500')] },
    { name: 'races', args: ['races', ...args('', '--rounds 2')] },
    { name: 'imports', args: ['imports', ...args('', '--products 300 --kills 2')] },
    { name: 'live', args: ['live', ...args('', '--subscribers 200 --updates 6 --carts 20')] },
    { name: 'mails', args: ['mails', ...args('', '--letters CART_ABANDONED')] },
    { name: 'chaos', args: ['chaos', ...args('--checkouts 2000 --kills 200', '--checkouts 200 --kills 20')] },
    ...Object.entries(faults).map(([name, brief]) => ({ name, args: ['faults', name, ...args('', brief)] })),
    ...Object.entries(attacks).map(([name, brief]) => ({ name, args: ['attacks', name, ...args('', brief)] })),
    { name: 'webhooks', args: ['webhooks', ...args('', '--events 500')] },
    { name: 'backups', args: ['backups', ...args('--minutes 10', '--minutes 1')] },
  ]
}
