import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Config } from '#kit/config.ts'

/** Signs the events of this service, and tells whether a producer has signed what a stream says that it has. */
export type Signatures = {
  /** The signature of a text; undefined where this service has no key. */
  sign: (text: string) => string | undefined
  /** Whether a text is signed by the producer, or needs no signature. */
  isSigned: (producer: string, text: string, signature: string | undefined) => boolean
}

type Folder = Pick<Config, 'DATA_DIR'>

/** For a Redis that belongs to nobody else: nothing is signed, and everything is believed. */
export const noSignatures: Signatures = { sign: () => undefined, isSigned: () => true }

/** Makes a private key (Ed25519) in the form of a line of a key file. */
export function newEventKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('hex')
}

/** The public keys that belong to the private ones of a key file, a line each. */
export function publicKeysOf(privateKeys: string): string {
  return linesOf(privateKeys)
    .map((line) => createPublicKey(privateKeyIn(line)).export({ type: 'spki', format: 'der' }).toString('hex'))
    .join('\n')
}

/** The file of a subgraph's private keys, which only the subgraph has. The first one signs. */
export function eventKeyFile({ DATA_DIR }: Folder, subgraph: string): string {
  return join(DATA_DIR, 'keys', 'events', `${subgraph}.key`)
}

/** The file of a subgraph's public keys, which every service has. All of them verify. */
export function publicKeyFile({ DATA_DIR }: Folder, subgraph: string): string {
  return join(DATA_DIR, 'keys', 'events', `${subgraph}.pub`)
}

/**
 * Reads the public keys of all producers, and the private key of `service` where it is a producer. Throws where the public keys are
 * missing: nothing would be verified. `ACCEPT_UNSIGNED_EVENTS` believes events without a signature, and still none with a wrong one.
 */
export function readSignatures(config: Config, service: string): Signatures {
  const folder = join(config.DATA_DIR, 'keys', 'events')
  const names = readdirSync(folder).filter((file) => file.endsWith('.pub'))
  const publicKeys = new Map(
    names.map((file) => [basename(file, '.pub'), linesOf(readFileSync(join(folder, file), 'utf8')).map(publicKeyIn)]),
  )
  const own = existsSync(eventKeyFile(config, service)) ? readFileSync(eventKeyFile(config, service), 'utf8') : undefined
  const signing = own === undefined ? undefined : privateKeyIn(linesOf(own)[0] ?? '')
  return {
    sign: (text) => signing && sign(null, Buffer.from(text), signing).toString('base64url'),
    isSigned: (producer, text, signature) => {
      if (!signature) return config.ACCEPT_UNSIGNED_EVENTS
      const [bytes, seal] = [Buffer.from(text), Buffer.from(signature, 'base64url')]
      return (publicKeys.get(producer) ?? []).some((key) => verify(null, bytes, key, seal))
    },
  }
}

function linesOf(text: string): string[] {
  return text.trim().split('\n')
}

function privateKeyIn(line: string): KeyObject {
  return createPrivateKey({ key: Buffer.from(line, 'hex'), format: 'der', type: 'pkcs8' })
}

function publicKeyIn(line: string): KeyObject {
  return createPublicKey({ key: Buffer.from(line, 'hex'), format: 'der', type: 'spki' })
}
