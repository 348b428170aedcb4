import { once } from 'node:events'
import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { afterEach, describe, expect, it } from 'vitest'
import { type LocalListener, openListener } from '../../../../../infra/local/http/listener'

let listener: LocalListener
afterEach(() => listener.close())

/** A page that waits for the whole body, as those with a form do. */
const serveEcho = async (requestTimeout: number): Promise<void> => {
  listener = await openListener(0, requestTimeout)
  listener.serve(async (request, response) => {
    const body = await text(request).catch(() => undefined)
    if (body !== undefined) response.end(body)
  })
}

const openConnection = async () => {
  const socket = connect(Number(new URL(listener.url).port), '127.0.0.1')
  await once(socket, 'connect')
  return socket
}

describe('a page of the local stack', () => {
  it('answers a body that never ends with 408, breaks the connection, and answers others', async () => {
    await serveEcho(100)
    const socket = await openConnection()
    const answer = text(socket)
    socket.write('POST /advance HTTP/1.1\r\nhost: localhost\r\ncontent-length: 20\r\n\r\nto=next')

    expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
    expect(await (await fetch(listener.url, { method: 'POST', body: 'to=next' })).text()).toBe('to=next')
  })

  it('answers a head that never ends alike', async () => {
    await serveEcho(100)
    const socket = await openConnection()
    const answer = text(socket)
    socket.write('GET / HTTP/1.1\r\nhost: localhost\r\n')

    expect(await answer).toMatch(/^HTTP\/1\.1 408 /)
  })
})
