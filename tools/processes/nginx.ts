import { copyFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Ports of this machine: nginx's own and those that it passes requests on to. */
export type Edge = { port: number; routers: number[]; auth: number; payments: number; requestsPerSecond: number }

const source = join(import.meta.dirname, '../../nginx')

/** Fills the folder that nginx runs in: the shop's own configuration, placed on this machine. Answers its arguments. */
export function placeNginx(dir: string, edge: Edge): string[] {
  mkdirSync(dir)
  for (const file of readdirSync(source)) copyFileSync(join(source, file), join(dir, file))
  writeFileSync(join(dir, 'place.conf'), place(edge))
  writeFileSync(join(dir, 'listen.conf'), `listen 127.0.0.1:${edge.port};\n`)
  return ['-p', `${dir}/`, '-c', join(dir, 'nginx.conf'), '-e', 'stderr', '-g', 'daemon off;']
}

function place({ routers, auth, payments, requestsPerSecond }: Edge): string {
  return [
    'access_log access.log shop;',
    `limit_req_zone $binary_remote_addr zone=address:10m rate=${requestsPerSecond}r/s;`,
    upstream('router', routers, '  include keep-alive.conf;\n'),
    upstream('auth', [auth]),
    upstream('payments', [payments]),
  ].join('\n')
}

function upstream(name: string, ports: number[], more = ''): string {
  return `upstream ${name} {\n${ports.map((port) => `  server 127.0.0.1:${port} max_fails=0;\n`).join('')}${more}}\n`
}
