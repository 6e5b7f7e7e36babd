import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'undici'
import { inMs, mostOf, quantileOf, tableOf } from '#lab/figures.ts'
import { none, type Statement } from '#lab/proof.ts'
import { type Random, randomOf } from '#lab/random.ts'
import { countOf, readArgs } from './args.ts'
import { onStage, type Stage, sayAll } from './stage.ts'

export type Options = { connections: number; requests: number; most: number; seed: string }

type Sent = { idleMs: number; ms: number; fault?: string }
type Line = { sent: Sent[]; connects: number }

type Target = { name: string; lines: Line[] }

const usage = `npm run faults -- idle [options]

Sends requests over connections that are kept open, each idle for 1 to 10 s before every request: through nginx, and at the same time
straight to a router. None may fail: whoever closes an idle connection under a request loses it.

  --connections N   connections to each (default: 40)
  --requests N      requests to each (default: 400)
  --most N          the longest idle time, in seconds (default: 10)
  --seed TEXT       what idle times are drawn from (default: idle)`

const query = { query: '{ products(first: 3) { edges { node { id available } } } }' }

const head = ['to', 'requests', 'connections', 'opened', 'failed', 'idle before, p50', 'p50', 'slowest']

/** Keeps connections open and idle, and says what became of the requests over them. */
export async function idleLong({ shop, goods }: Stage, options: Options): Promise<Statement[]> {
  const targets = await Promise.all([
    openLines('nginx', shop.url, goods.scarce.id, options),
    openLines('a router', shop.service('router-1').url, goods.scarce.id, options),
  ])
  console.log(`\n${tableOf(head, targets.map(rowOf))}\n`)
  return targets.map(statementOf)
}

/** The command. */
export async function run(args: string[]): Promise<boolean> {
  const given = readArgs(args, { connections: '40', requests: '400', most: '10', seed: 'idle' })
  if (!given) {
    console.log(usage)
    return true
  }
  const [connections, requests, most] = [
    countOf('connections', given.connections),
    countOf('requests', given.requests),
    countOf('most', given.most),
  ]
  return onStage(async (stage) => {
    console.error(`About ${Math.ceil((requests / connections) * (1 + most / 2))} s, seed ${given.seed}`)
    return sayAll(await idleLong(stage, { connections, requests, most, seed: given.seed }))
  })
}

async function openLines(name: string, url: string, productId: string, options: Options): Promise<Target> {
  const names = Array.from({ length: options.connections }, (_, at) => `${name.replaceAll(' ', '-')}-${at}`)
  return { name, lines: await Promise.all(names.map((one) => openLine(url, one, productId, options))) }
}

/** One connection that is kept open, with its requests. */
async function openLine(url: string, name: string, productId: string, { requests, connections, most, seed }: Options): Promise<Line> {
  const random = randomOf(`${seed}/${name}`)
  const client = new Client(new URL(url).origin, { keepAliveTimeout: 600_000, keepAliveMaxTimeout: 600_000 })
  const line: Line = { sent: [], connects: 0 }
  client.on('connect', () => {
    line.connects += 1
  })
  for (let at = 0; at < requests / connections; at += 1)
    line.sent.push(await sendAfterIdle(client, name.padEnd(22, '-'), random, productId, most))
  await client.close()
  return line
}

async function sendAfterIdle(client: Client, guest: string, random: Random, productId: string, most: number): Promise<Sent> {
  const idleMs = 1000 + random() * (most - 1) * 1000
  const body = random() < 0.5 ? query : mutation(productId)
  await sleep(idleMs)
  const start = performance.now()
  const fault = await send(client, guest, body)
  return { idleMs, ms: performance.now() - start, ...(fault !== undefined && { fault }) }
}

function mutation(productId: string) {
  return {
    query: 'mutation ($input: AddToCartInput!) { addToCart(input: $input) { cart { id } userErrors { code } } }',
    variables: { input: { lines: [{ productId, quantity: 1 }] } },
  }
}

async function send(client: Client, guest: string, body: object): Promise<string | undefined> {
  const headers = { 'content-type': 'application/json', 'x-guest-token': guest }
  try {
    const response = await client.request({ method: 'POST', path: '/graphql', headers, body: JSON.stringify(body) })
    return faultIn(response.statusCode, await response.body.text())
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

function faultIn(status: number, text: string): string | undefined {
  if (status !== 200) return `HTTP ${status}`
  const { data, errors } = JSON.parse(text)
  return errors ? errors[0].extensions.code : Object.values(data).includes(null) ? 'null' : undefined
}

function rowOf(target: Target): string[] {
  const [times, idle] = [sentOver(target).map(({ ms }) => ms), sentOver(target).map(({ idleMs }) => idleMs / 1000)]
  const connects = target.lines.reduce((sum, line) => sum + line.connects, 0)
  const counts = [times.length, target.lines.length, connects, faultsOf(target).length].map(String)
  return [target.name, ...counts, `${quantileOf(idle, 0.5).toFixed(1)} s`, inMs(quantileOf(times, 0.5)), inMs(mostOf(times))]
}

function sentOver({ lines }: Target) {
  return lines.flatMap(({ sent }) => sent)
}

function faultsOf(target: Target) {
  return sentOver(target).filter(({ fault }) => fault !== undefined)
}

function statementOf(target: Target): Statement {
  return none(
    `failed of ${sentOver(target).length} requests to ${target.name}`,
    faultsOf(target).map(({ fault, idleMs }) => `${fault} after ${(idleMs / 1000).toFixed(1)} s idle`),
  )
}
