import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import type Provider from 'oidc-provider'
import type { Instant } from '../../../../shared/domain/values/time/instant'
import { createOpenIdProvider, type SignInClient } from './openid-provider'
import type { SamplePerson } from './sample-people'
import { ChoosePersonPage, ExpiredSignInPage } from './sign-in-pages'

export interface SignInServerOptions {
  /** 0: any free one. */
  port: number
  client: SignInClient
  /** Who may sign in at the moment. */
  people: () => SamplePerson[]
  /** The host in the issuer's address, `localhost` by default. */
  issuerHost?: string
  now: () => Instant
}

/**
 * Starts the sign-in of the local stack.
 * @returns the issuer, below which the discovery document is served
 * @throws Error EADDRINUSE when the port is taken
 */
export const startSignInServer = async ({
  port,
  client,
  people,
  issuerHost = 'localhost',
  now,
}: SignInServerOptions) => {
  const server = createServer()
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, issuerHost === 'localhost' ? '127.0.0.1' : issuerHost, listening)
  })
  const issuer = `http://${issuerHost}:${(server.address() as AddressInfo).port}`
  server.on('request', createSignInListener(issuer, { client, people, now }))
  const stop = async (): Promise<void> => {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
  return { issuer, stop }
}

/** The application that answers at the issuer's address. */
export const createSignInListener = (
  issuer: string,
  { client, people, now }: Pick<SignInServerOptions, 'client' | 'people' | 'now'>,
): RequestListener => {
  const provider = createOpenIdProvider(issuer, client, people, now)
  const answer = provider.callback()
  return (request, response) => {
    if (request.url?.startsWith('/sign-in/')) return void askForPerson(provider, people, request, response)
    forgetSession(request)
    void answer(request, response)
  }
}

/** Each sign-in asks for the person, so that signing out and in again can change who it is. */
const forgetSession = ({ headers }: IncomingMessage): void => {
  const kept = headers.cookie?.split(/;\s*/).filter((cookie) => !cookie.startsWith('_session'))
  if (kept) headers.cookie = kept.join('; ')
}

const askForPerson = async (
  provider: Provider,
  people: () => SamplePerson[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  try {
    const { uid } = await provider.interactionDetails(request, response)
    const form = request.method === 'POST' ? new URLSearchParams(await text(request)) : undefined
    const person = people().find(({ id }) => id === form?.get('person'))
    if (person) {
      await provider.interactionFinished(request, response, { login: { accountId: person.id } })
      return
    }
    send(response, 200, <ChoosePersonPage uid={uid} people={people()} />)
  } catch {
    send(response, 400, <ExpiredSignInPage />)
  }
}

const send = (response: ServerResponse, status: number, page: { toString(): string }): void => {
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' }).end(page.toString())
}
