import { gunzipSync } from 'node:zlib'
import { handle, type LambdaContext } from 'hono/aws-lambda'
import { describe, expect, it } from 'vitest'
import { styleSheet } from '../../../../../shared/web/style/style-sheet'
import { aPublishedClinic, aRegistration, somaliaClinicId } from '../../../../support/builders/builders'
import { aSite, siteUrl } from '../site-fixture'

const style = async (encoding?: string) => {
  const { app } = await aSite({ clinics: [] })
  return app.request(`${siteUrl}/style.css`, encoding ? { headers: { 'accept-encoding': encoding } } : {})
}

describe('the style sheet', () => {
  it.each(['gzip, deflate, br', 'br;q=1.0, gzip;q=0.8', 'GZIP, gzip'])(
    'is compressed for %s',
    async (encoding) => {
      const answer = await style(encoding)
      const bytes = Buffer.from(await answer.arrayBuffer())
      expect(answer.headers.get('content-encoding')).toBe('gzip')
      expect(answer.headers.get('vary')).toContain('Accept-Encoding')
      expect(bytes.length).toBeLessThan(styleSheet.text.length / 3)
      expect(gunzipSync(bytes).toString()).toBe(styleSheet.text)
    },
  )

  it.each([undefined, 'br', 'identity', 'gzip;q=0', 'gzip;q=0.0, br'])(
    'is plain for %s',
    async (encoding) => {
      const answer = await style(encoding)
      expect(answer.headers.get('content-encoding')).toBeNull()
      expect(await answer.text()).toBe(styleSheet.text)
    },
  )

  it('is not alone: the form of a clinic is compressed, and no other personal page than the form', async () => {
    const { app, tokenFor } = await aSite({
      clinics: [aPublishedClinic()],
      registrations: [aRegistration()],
    })
    const encodingOf = async (path: string) => {
      const headers = { 'accept-encoding': 'gzip' }
      const answer = await app.request(`${siteUrl}${path}`, { headers })
      return [answer.status, answer.headers.get('content-encoding')]
    }
    const clinic = `/clinics/${somaliaClinicId}`
    expect(await encodingOf(`${clinic}/register?lang=ar`)).toEqual([200, 'gzip'])
    expect(await encodingOf(clinic)).toEqual([200, 'gzip'])
    expect(await encodingOf('/clinics/none')).toEqual([404, 'gzip'])
    const my = `/my/${await tokenFor('my')}`
    expect(await encodingOf(`${my}/change`)).toEqual([200, 'gzip'])
    expect(await encodingOf(my)).toEqual([200, null])
  })

  it('leaves Lambda as base64 when it is compressed', async () => {
    const { app } = await aSite({ clinics: [] })
    const event = {
      version: '2.0',
      rawPath: '/style.css',
      rawQueryString: '',
      headers: { host: new URL(siteUrl).host, 'accept-encoding': 'gzip' },
      requestContext: { http: { method: 'GET', path: '/style.css' }, domainName: new URL(siteUrl).host },
    }
    const result = (await handle(app)(event as never, {} as LambdaContext)) as unknown as {
      isBase64Encoded: boolean
      body: string
    }
    expect(result.isBase64Encoded).toBe(true)
    expect(gunzipSync(Buffer.from(result.body, 'base64')).toString()).toBe(styleSheet.text)
  })
})
