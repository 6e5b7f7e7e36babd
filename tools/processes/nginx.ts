import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ports of this machine: nginx's own, and those of its upstream servers. */
export type NginxOptions = {
  port: number
  routers: number[]
  auth: number
  orders: number
  payments: number
  products: number
  requestsPerSecond: number
}

const source = join(import.meta.dirname, '../../nginx')

/** Writes the folder that nginx runs in: the files of nginx/, with the ports of this machine. Returns nginx's arguments. */
export function writeNginxFolder(dir: string, options: NginxOptions): string[] {
  mkdirSync(dir)
  for (const file of readdirSync(source)) copyFileSync(join(source, file), join(dir, file))
  writeFileSync(join(dir, 'upstreams.conf'), upstreams(options))
  writeFileSync(join(dir, 'listen.conf'), `listen 127.0.0.1:${options.port};\n`)
  return ['-p', `${dir}/`, '-c', join(dir, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;']
}

function upstreams({ routers, auth, orders, payments, products, requestsPerSecond }: NginxOptions): string {
  return [
    'access_log access.log shop;',
    `limit_req_zone $network zone=address:10m rate=${requestsPerSecond}r/s;`,
    `limit_req_zone $network zone=images:10m rate=${2 * requestsPerSecond}r/s;`,
    `limit_req_zone $network zone=files:10m rate=${Math.ceil(requestsPerSecond / 20)}r/s;`,
    // subscribers of a test are on one machine: what has no name is not counted
    'map "" $nobody {}',
    'limit_conn_zone $nobody zone=streams:10m;',
    upstream('router', routers, '  include keep-alive.conf;\n'),
    upstream('auth', [auth]),
    upstream('orders', [orders]),
    upstream('payments', [payments]),
    upstream('products', [products]),
  ].join('\n')
}

function upstream(name: string, ports: number[], more = ''): string {
  return `upstream ${name} {\n${ports.map((port) => `  server 127.0.0.1:${port} max_fails=0;\n`).join('')}${more}}\n`
}
