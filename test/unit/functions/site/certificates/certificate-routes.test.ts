import { describe, expect, it } from 'vitest'
import { supportedLanguages } from '../../../../../shared/domain/values/language'
import { certificateTranslator } from '../../../../../shared/i18n/certificate-translator'
import { aCertificate } from '../../../../support/builders/certificate-builders'
import { readableText } from '../../../../support/pages/language-leaks'
import { aSite } from '../site-fixture'

const siteWith = async (...certificates: ReturnType<typeof aCertificate>[]) => {
  const site = await aSite()
  for (const certificate of certificates) await site.deps.certificates.issue(certificate)
  return site
}

describe('the page that checks a certificate', () => {
  it('says for whom and for which clinic a valid one is, and nothing else of the person', async () => {
    const { get } = await siteWith(aCertificate())
    const response = await get('/certificates/7K3F-9M2Q-XB4T')
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-robots-tag')).toContain('noindex')
    const words = readableText(html)
    for (const part of ['This certificate is valid', 'Ayaan Nur', 'DFS Security Clinic for Somalia'])
      expect(words).toContain(part)
    expect(html).not.toContain('National Communications Authority')
    expect(html).not.toContain('ayaan@')
  })

  it('says that a revoked one no longer holds, and since when', async () => {
    const { get } = await siteWith(aCertificate({ revokedAt: '2026-12-12T09:00:00.000Z' }))
    const words = readableText(await (await get('/certificates/7K3F-9M2Q-XB4T')).text())
    expect(words).toContain('This certificate is no longer valid')
    expect(words).toContain('12 December 2026')
    expect(words).not.toContain('is valid')
  })

  it.each(['7k3f9m2qxb4t', '7K3F.9M2Q.XB4T', '7k3f-9m2q-xb4t'])(
    'finds the code typed as %s',
    async (typed) => {
      const { get } = await siteWith(aCertificate())
      const response = await get(`/certificates/${encodeURIComponent(typed)}`)
      expect(response.headers.get('location')).toBe('/certificates/7K3F-9M2Q-XB4T')
    },
  )

  it.each(['7K3F-9M2Q-XB4U', '0000-0000-0000', 'abc', '..%2f', 'x'.repeat(500)])(
    'says of %s that there is no such certificate',
    async (code) => {
      const { get } = await siteWith(aCertificate())
      const response = await get(`/certificates/${code}`)
      expect(response.status).toBe(404)
      expect(readableText(await response.text())).toContain('There is no certificate with this number')
    },
  )

  it.each(supportedLanguages)('is in %s', async (language) => {
    const { get } = await siteWith(aCertificate())
    const html = await (await get(`/certificates/7K3F-9M2Q-XB4T?lang=${language}`)).text()
    expect(html).toContain(certificateTranslator(language).t('page.valid'))
  })
})
