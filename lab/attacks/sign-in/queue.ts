import { inSeconds, mostOf, number } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import { type Attempt, homeOf, networkAt, password, type SignInShop } from './shop.ts'

/** SIGN_IN_LIMIT: what one network may try in a minute. */
const atOnce = 20
const logins = 10
const tries = 5

/** Fills the queue of passwords from one network, and then from many at once, while people log in. */
export async function fillQueue(shop: SignInShop, networks: number): Promise<Statement[]> {
  const { email } = await shop.register('queued')
  const first = 1 << 23
  const one = flood(shop, [networkAt(first)])
  const others = await Array.fromAsync({ length: logins }, (_, at) => shop.login(networkAt(first + 1 + at), { email, password }))
  await one
  const many = flood(
    shop,
    Array.from({ length: networks }, (_, at) => networkAt(first + 100 + at)),
  )
  const owner = await Array.fromAsync({ length: logins }, () => patiently(() => shop.login(homeOf('queued'), { email, password })))
  const attempts = await many
  const refused = attempts.filter(({ codes }) => codes.includes('RATE_LIMITED')).length
  const slowest = inSeconds(mostOf(owner.map(({ ms }) => ms)))
  const sent = `${networks} networks send ${number(attempts.length)} and ${number(refused)} are refused`
  return [
    none(`refused of ${logins} logins from elsewhere, while one network sends ${atOnce} at once`, codesOf(others)),
    none(`refused of the owner's ${logins} logins (the slowest took ${slowest}), while ${sent}`, codesOf(owner)),
    { what: 'the queue was full', holds: refused > 0, says: `${number(refused)} refused` },
  ]
}

async function flood({ login }: SignInShop, networks: string[]): Promise<Attempt[]> {
  const from = (network: string) =>
    Array.from({ length: atOnce }, (_, at) => login(network, { email: `${network}-${at}@example.com`, password: 'a wrong guess' }))
  return Promise.all(networks.flatMap(from))
}

/** Tries again as a client does where a busy shop has not answered in time. */
async function patiently(attempt: () => Promise<Attempt>): Promise<Attempt> {
  for (let left = tries; ; left -= 1) {
    const done = await attempt()
    if (left === 1 || !done.codes.includes('SERVICE_UNAVAILABLE')) return done
  }
}

function codesOf(attempts: Attempt[]): string[] {
  return attempts.flatMap(({ codes }) => codes)
}
