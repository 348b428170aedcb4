import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { installedFonts } from '../../../../cli/mails/installed-fonts'
import { createCertificateApp } from '../../../../functions/render-certificate/app'
import { aCertificate } from '../../../support/builders/certificate-builders'
import { createInMemoryDependencies } from '../../../support/in-memory-dependencies'

const warned: string[] = []
const appWith = async (...certificates: ReturnType<typeof aCertificate>[]) => {
  const deps = createInMemoryDependencies()
  for (const certificate of certificates) await deps.certificates.issue(certificate)
  const log = {
    info: () => {},
    warn: (word: string, ids = {}) => void warned.push(`${word} ${JSON.stringify(ids)}`),
    error: () => {},
  }
  return createCertificateApp({ deps, siteUrl: 'https://clinics.example.org', fonts: installedFonts, log })
}

describe('the PDF of a certificate', () => {
  it('is served by its code, to nobody’s cache and no search engine', async () => {
    const app = await appWith(aCertificate())
    const response = await app.request('/certificates/7k3f9m2qxb4t/pdf')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/pdf')
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-robots-tag')).toContain('noindex')
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(await response.arrayBuffer())))
    expect(text.join(' ')).toContain('Ayaan Nur')
  })

  it('is drawn for a name with letters that no font has, and the log counts them without the name', async () => {
    const app = await appWith(aCertificate({ name: 'አበበ Bikila' }))
    expect((await app.request('/certificates/7K3F-9M2Q-XB4T/pdf')).status).toBe(200)
    expect(warned).toEqual([`letters-without-font {"clinic":"${aCertificate().clinicId}","missing":2}`])
  })

  it.each([
    ['a revoked one', aCertificate({ revokedAt: '2026-12-12T09:00:00.000Z' }), '7K3F-9M2Q-XB4T'],
    ['an unknown code', aCertificate(), '0000-0000-0000'],
    ['no code at all', aCertificate(), 'xyz'],
  ])('of %s is not drawn: the page says why', async (_, certificate, code) => {
    const response = await (await appWith(certificate)).request(`/certificates/${code}/pdf`)
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe(`/certificates/${code}`)
  })
})
