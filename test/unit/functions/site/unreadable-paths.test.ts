import { handle, type LambdaContext } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import type { TokenPurpose } from '../../../../shared/domain/values/token'
import { aRegistration, somaliaClinicId } from '../../../support/builders/builders'
import { aSite } from './site-fixture'

/** What an HTTP API sends (payload format 2.0): the path is decoded. */
const anEvent = (path: string) => ({
  version: '2.0' as const,
  routeKey: '$default',
  rawPath: path,
  rawQueryString: '',
  headers: { host: 'clinics.example.org' },
  isBase64Encoded: false,
  requestContext: {
    domainName: 'clinics.example.org',
    http: { method: 'GET', path, protocol: 'HTTP/1.1', sourceIp: '192.0.2.1', userAgent: 'x' },
  },
})

const damages = ['\u0000', '\u0000\u0000', '%00', '\n', '\r', '\t', ' ', '%20', '\u007f', '\\', '%0a']

describe('an address with a character that no link of ours has', () => {
  it('is not found, also where a URL would drop the character', async () => {
    const registration = aRegistration()
    const { app, tokenFor } = await aSite({ registrations: [registration] })
    const statusOf = async (path: string) => {
      const answer = await handle(app)(anEvent(path) as never, {} as LambdaContext)
      return (answer as unknown as { statusCode: number }).statusCode
    }
    const purposes: TokenPurpose[] = ['my', 'join']
    const paths = [
      '/',
      `/clinics/${somaliaClinicId}`,
      `/clinics/${somaliaClinicId}/register`,
      ...(await Promise.all(purposes.map(async (purpose) => `/${purpose}/${await tokenFor(purpose)}`))),
    ]
    for (const path of paths) {
      expect([path, await statusOf(path)]).toEqual([path, 200])
      for (const damage of damages)
        for (const damaged of [`${path}${damage}`, path.replace(/(?<=.)\/|^\//, `$&${damage}`)])
          expect([damaged, await statusOf(damaged)]).toEqual([damaged, 404])
    }
  })

  it('is not found in the reader’s language, with a page that says what to do', async () => {
    const { get, tokenFor } = await aSite({ registrations: [aRegistration()] })
    const answer = await get(`/my/${await tokenFor('my')}%00`, { 'accept-language': 'fr' })
    expect(answer.status).toBe(404)
    expect(await answer.text()).toContain('Page introuvable')
  })
})
