import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { subgraphNames } from '#schema/subgraph-dirs.ts'
import { nodeArgs, routerYoungMb } from '#tools/processes/node-args.ts'

type Mount = string | { source: string; target: string; read_only?: boolean }
type Service = {
  [key: string]: unknown
  image?: string
  ports?: string[]
  command?: string
  volumes?: Mount[]
  environment?: Record<string, string>
  networks?: string[] | Record<string, { ipv4_address: string }>
  extra_hosts?: string[]
  depends_on?: Record<string, { condition: string }>
}
type Compose = {
  services: Record<string, Service>
  networks: Record<string, { internal?: boolean }>
  volumes: Record<string, { name?: string }>
}

const [base, demo, tls] = [read('docker-compose.yml'), read('docker-compose.demo.yml'), read('docker-compose.tls.yml')]
const dockerfile = readFileSync('Dockerfile', 'utf8')

const all = Object.entries(base.services)
const ours = all.filter(([, { image }]) => image === 'bazaar:local')

test('every subgraph has its service, beside two routers, the provider, Redis, nginx and init', () => {
  const others = ['router-1', 'router-2', 'sandbox-provider', 'redis', 'nginx', 'init']
  expect(Object.keys(base.services).sort()).toEqual([...subgraphNames(), ...others].sort())
  for (const name of subgraphNames()) expect(service(name).command).toBe(name)
})

test.each(all)('%s is nobody of power, writes only where it must, and has its limits', (_, given) => {
  expect(given).toMatchObject({ user: '1000:1000', read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
  expect(given).toMatchObject({ mem_limit: expect.any(String), cpus: expect.any(Number), pids_limit: expect.any(Number) })
  expect(given.tmpfs).toEqual([expect.stringMatching(/^\/tmp:size=/)])
  expect(given).not.toHaveProperty('privileged')
  expect(Number.parseInt(String(given.stop_grace_period), 10)).toBeGreaterThanOrEqual(10)
})

test('a router has the flags of the image, and the young generation that it has on a machine without containers', () => {
  const [, flags = ''] = /NODE_OPTIONS="(.*)"/.exec(dockerfile) ?? []
  const expected = flags.replace(/--max-semi-space-size=\d+/, `--max-semi-space-size=${routerYoungMb}`)
  expect(expected).not.toBe(flags)
  for (const name of ['router-1', 'router-2']) expect(service(name).environment?.NODE_OPTIONS).toBe(expected)
  expect(nodeArgs('.', 'app/service.ts', 'router')).toContain(`--max-semi-space-size=${routerYoungMb}`)
  expect(nodeArgs('.', 'app/service.ts', 'orders')).not.toContain(`--max-semi-space-size=${routerYoungMb}`)
})

test('only nginx is published, and on loopback alone', () => {
  const published = all.filter(([, { ports }]) => ports).map(([name, { ports }]) => [name, ports])
  expect(published).toEqual([['nginx', ['127.0.0.1:8080:8080']]])
  expect(tls.services.nginx?.ports).toEqual([expect.stringContaining('127.0.0.1:8443')])
  expect(Object.values(demo.services).some(({ ports }) => ports)).toBe(false)
})

test('all but nginx and init, which has no network, are on the internal network alone', () => {
  expect(base.networks.inside?.internal).toBe(true)
  for (const [name, given] of all) {
    if (name === 'init') expect(given.network_mode).toBe('none')
    else expect(networksOf(given)).toEqual(name === 'nginx' ? ['inside', 'edge'] : ['inside'])
  }
})

test('whom nginx asks has the address that nginx knows', () => {
  const addresses = Object.fromEntries((service('nginx').extra_hosts ?? []).map((host) => host.split(/:(.*)/, 2)))
  const upstreams = readFileSync('nginx/upstreams.conf', 'utf8')
  const asked = [...upstreams.matchAll(/server ([\w-]+):4000/g)].map(([, name = '']) => name)
  expect(Object.keys(addresses).sort()).toEqual(asked.sort())
  for (const name of asked) expect(service(name).networks).toMatchObject({ inside: { ipv4_address: addresses[name] } })
})

test('who needs what init makes waits for it and starts in any order otherwise', () => {
  for (const [name, { depends_on: waits }] of all)
    expect(waits).toEqual(['init', 'nginx'].includes(name) ? undefined : { init: { condition: 'service_completed_successfully' } })
})

test('every service is asked whether it is well', () => {
  expect(dockerfile).toMatch(/^HEALTHCHECK .*\n.*\/health\/ready/m)
  for (const [name, given] of all.filter(([, { image }]) => image !== 'bazaar:local'))
    expect([name, given]).toHaveProperty('1.healthcheck.test')
  expect(ours.filter(([, given]) => given.healthcheck).map(([name]) => name)).toEqual(['init'])
})

test('each has its own volume, and init has all of them', () => {
  const sourceOf = (mount: Mount): string => (typeof mount === 'string' ? mount.split(':')[0] : mount.source) ?? ''
  const named = (name: string) => (service(name).volumes ?? []).map(sourceOf).filter((source) => source in base.volumes)
  expect(named('init').sort()).toEqual(Object.keys(base.volumes).sort())
  for (const name of [...subgraphNames(), 'sandbox-provider', 'redis']) expect(named(name)).toEqual([name])
  for (const name of ['router-1', 'router-2']) expect(service(name).volumes).toEqual(['router:/data:ro'])
})

test('the base is production, and no file holds a secret', () => {
  for (const [, { environment }] of ours)
    expect(environment).toMatchObject({ NODE_ENV: 'production', PAYMENT_PROVIDER: 'sandbox', TRIAL: '1' })
  const variables = [base, demo, tls]
    .flatMap(({ services }) => Object.values(services))
    .flatMap(({ environment = {} }) => Object.keys(environment))
  expect(variables.filter((name) => /PASSWORD|SECRET|KEY|TOKEN/.test(name) && !name.endsWith('_FILE'))).toEqual([])
})

test('with docker-compose.logs.yml the lines of every service go to another machine, by TLS', () => {
  const { services } = read('docker-compose.logs.yml')
  expect(Object.keys(services).sort()).toEqual(Object.keys(base.services).sort())
  for (const { logging } of Object.values(services))
    expect(logging).toMatchObject({
      driver: 'syslog',
      options: { 'syslog-address': expect.stringMatching(/^tcp\+tls:\/\/\$\{LOG_SERVER:\?/) },
    })
})

test('the demonstration is development, everywhere', () => {
  expect(Object.keys(demo.services).sort()).toEqual(ours.map(([name]) => name).sort())
  for (const { environment } of Object.values(demo.services)) expect(environment).toMatchObject({ NODE_ENV: 'development', SEED: '1' })
})

test('the demonstration has a volume of its own for each of production', () => {
  expect(Object.entries(demo.volumes)).toEqual(
    Object.keys(base.volumes).map((name) => [name, { name: `\${COMPOSE_PROJECT_NAME:-bazaar}_demo_${name}` }]),
  )
})

test('the image is built by any Docker and runs as nobody of power', () => {
  expect(dockerfile).not.toMatch(/^# *syntax=/m)
  expect(dockerfile).toMatch(/^USER 1000:1000$/m)
  expect(dockerfile.match(/^FROM .*/gm)).toEqual([
    'FROM node:24-bookworm-slim AS bundle',
    'FROM bundle AS pages',
    'FROM node:24-bookworm-slim',
  ])
})

test('the files keep to Compose 1.29', () => {
  const known = ['services', 'networks', 'volumes']
  for (const file of [base, demo, tls]) expect(Object.keys(file).filter((key) => !key.startsWith('x-') && !known.includes(key))).toEqual([])
  const text = ['', '.demo', '.tls'].map((name) => readFileSync(`docker-compose${name}.yml`, 'utf8')).join()
  expect(text).not.toMatch(/^\s*(name|include|start_interval|required|develop):/m)
})

function read(file: string): Compose {
  return parse(readFileSync(file, 'utf8'), { merge: true })
}

function service(name: string): Service {
  return base.services[name] ?? {}
}

function networksOf({ networks = [] }: Service): string[] {
  return Array.isArray(networks) ? networks : Object.keys(networks)
}
