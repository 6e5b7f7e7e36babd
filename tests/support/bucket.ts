import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { onTestFinished } from 'vitest'

const [region, keyId, secret] = ['eu-test-1', 'bucket-key', 'bucket-secret']

/** Opens a server that keeps objects for requests whose Signature Version 4 is right, as S3 does, until the test ends. */
export async function openBucket() {
  const objects = new Map<string, Buffer>()
  const state = { isDown: false, refused: 0 }
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await Array.fromAsync(request))
    const path = request.url ?? ''
    const isRight = isSigned(request)
    if (!isRight) state.refused += 1
    if (state.isDown || !isRight) return void response.writeHead(state.isDown ? 503 : 403).end('<Error><Secret>inside</Secret></Error>')
    if (request.method === 'PUT') objects.set(path, body)
    if (request.method === 'DELETE') objects.delete(path)
    const found = request.method === 'GET' ? objects.get(path) : Buffer.alloc(0)
    response.writeHead(found ? 200 : 404).end(found)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  const settings = {
    IMAGE_BUCKET_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    IMAGE_BUCKET: 'shop',
    IMAGE_BUCKET_REGION: region,
    IMAGE_BUCKET_KEY_ID: keyId,
    IMAGE_BUCKET_SECRET_KEY: secret,
  }
  return { objects, state, settings }
}

/** By the rules of AWS, written again: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html */
function isSigned({ method, url, headers }: IncomingMessage): boolean {
  const [, day, names, signature] =
    /Credential=bucket-key\/(\d{8})\/eu-test-1\/s3\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]+)$/.exec(
      headers.authorization ?? '',
    ) ?? []
  if (!day || !names) return false
  const signed = names.split(';').map((name) => `${name}:${headers[name]}\n`)
  const request = [method, url, '', signed.join(''), names, headers['x-amz-content-sha256']].join('\n')
  const scope = `${day}/${region}/s3/aws4_request`
  const text = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, createHash('sha256').update(request).digest('hex')].join('\n')
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>((so, part) => hmac(so, part), `AWS4${secret}`)
  return hmac(key, text).toString('hex') === signature
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest()
}
