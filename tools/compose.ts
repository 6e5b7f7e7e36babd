import { readFileSync } from 'node:fs'
import { parse } from 'yaml'

type Service = { image?: string; volumes?: (string | { source: string })[] }
type File = { filename: string; content: string }

const [base, demo, logs] = ['docker-compose.yml', 'docker-compose.demo.yml', 'docker-compose.logs.yml']

const listOfInit = /(?<=^ {2}init:\n(?: {4}.*\n)+? {4}volumes:\n)(?: {6}- .*\n)+/m
const listOfVolumes = /(?<=^volumes:\n)[\s\S]*/m
const listOfLogs = /(?<=^services:\n)[\s\S]*/m
const listsOfDemo = /(?<=^services:\n)[\s\S]*/m

/** Returns the compose files with their lists of all volumes, of all services of ours and of all services, taken from the services. */
export function renderCompose(): File[] {
  const text = readFileSync(base, 'utf8')
  const { init, ...others } = parse(text, { merge: true }).services as Record<string, Service>
  const volumes = [...new Set(Object.values(others).flatMap(volumesOf))]
  const ours = Object.entries({ init, ...others }).filter(([, service]) => service?.image === 'bazaar:local')
  return [
    {
      filename: base,
      content: text
        .replace(
          listOfInit,
          lines(volumes, (name) => `      - ${name}:/volumes/${name}`),
        )
        .replace(
          listOfVolumes,
          lines(volumes, (name) => `  ${name}: {}`),
        ),
    },
    {
      filename: demo,
      content: readFileSync(demo, 'utf8').replace(
        listsOfDemo,
        `${lines(ours, ([name]) => `  ${name}: *demo`)}\nvolumes:\n${lines(volumes, demoVolume)}`,
      ),
    },
    {
      filename: logs,
      content: readFileSync(logs, 'utf8').replace(
        listOfLogs,
        lines(['init', ...Object.keys(others)], (name) => `  ${name}: *logs`),
      ),
    },
  ]
}

/** Returns the named volumes of a service: a mount that begins with a path is none. */
function volumesOf({ volumes = [] }: Service): string[] {
  const sources = volumes.map((mount) => (typeof mount === 'string' ? mount.split(':')[0] : mount.source) ?? '')
  return sources.filter((source) => /^\w/.test(source))
}

/** A volume of the demonstration's own: what is in it never gets into production. */
function demoVolume(name: string): string {
  return `  ${name}: { name: "\${COMPOSE_PROJECT_NAME:-bazaar}_demo_${name}" }`
}

function lines<T>(all: T[], line: (one: T) => string): string {
  return all.map((one) => `${line(one)}\n`).join('')
}
