import { createPublicKey, type JsonWebKey } from 'node:crypto'
import jws from 'jws'
import { describe, expect, it } from 'vitest'
import type { createBadgeCredential } from '../../../../../functions/site/certificates/badge-credential'
import { deriveBadgeKeys } from '../../../../../functions/site/certificates/badge-keys'
import type { Certificate } from '../../../../../shared/domain/certificate/certificate'
import { aCertificate } from '../../../../support/builders/certificate-builders'
import { aSite, siteUrl } from '../site-fixture'

const page = '/certificates/7K3F-9M2Q-XB4T'

const siteWith = async (overrides: Partial<Certificate> = {}) => {
  const site = await aSite()
  await site.deps.certificates.issue(aCertificate(overrides))
  const json = async (path: string) => (await site.get(path)).json()
  return { ...site, json }
}

/** Fetches the key that the header names, as a verifier does. */
const verify = async (jwt: string, json: (path: string) => Promise<unknown>): Promise<boolean> => {
  const keyUrl = jws.decode(jwt)?.header['kid'] ?? ''
  const jwk = (await json(keyUrl.replace(siteUrl, ''))) as JsonWebKey
  const pem = createPublicKey({ key: jwk, format: 'jwk' }).export({ format: 'pem', type: 'spki' })
  return jws.verify(jwt, 'ES256', pem as string)
}

const payloadOf = (jwt: string) => jws.decode(jwt)?.payload as ReturnType<typeof createBadgeCredential>

describe('the badge of a certificate', () => {
  it('is a signed credential of Open Badges 3.0 that another library verifies', async () => {
    const { get, json } = await siteWith({ name: 'هدى عثمان', language: 'ar' })
    const response = await get(`${page}/badge`)
    expect(response.headers.get('content-type')).toBe('application/vc+jwt')
    expect(response.headers.get('cache-control')).toBe('no-store')
    const jwt = await response.text()
    expect(await verify(jwt, json)).toBe(true)
    expect(jws.decode(jwt)?.header).toMatchObject({ alg: 'ES256', typ: 'JWT' })
    const credential = payloadOf(jwt)
    expect(credential).toMatchObject({
      '@context': ['https://www.w3.org/ns/credentials/v2', expect.stringContaining('/ob/v3p0/')],
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { id: `${siteUrl}/badges/issuer`, type: ['Profile'] },
      iss: `${siteUrl}/badges/issuer`,
      id: `${siteUrl}${page}/badge`,
      jti: `${siteUrl}${page}/badge`,
      validFrom: '2026-12-11T10:05:00.000Z',
      nbf: Date.parse('2026-12-11T10:05:00.000Z') / 1000,
    })
    expect(credential.credentialSubject).toMatchObject({
      type: ['AchievementSubject'],
      identifier: [{ identityHash: 'هدى عثمان', identityType: 'name', hashed: false }],
      achievement: { type: ['Achievement'], name: 'DFS Security Clinic for Somalia', inLanguage: 'ar' },
    })
    expect(credential).not.toHaveProperty('vc')
    expect(JSON.stringify(credential)).not.toMatch(/National Communications|ayaan@/)
  })

  it('is not valid when a letter of it was changed, or under another key', async () => {
    const { get, json } = await siteWith()
    const [header = '', payload = '', signature = ''] = (await (await get(`${page}/badge`)).text()).split('.')
    const forged = Buffer.from(payload, 'base64url').toString().replace('Ayaan Nur', 'Ayaan Nor')
    const jwt = [header, Buffer.from(forged).toString('base64url'), signature].join('.')
    expect(forged).toContain('Ayaan Nor')
    expect(await verify(jwt, json)).toBe(false)
    const { keys } = (await json('/badges/keys')) as { keys: JsonWebKey[] }
    const other = createPublicKey({ key: keys[1] as JsonWebKey, format: 'jwk' })
    const pem = other.export({ format: 'pem', type: 'spki' }) as string
    expect(jws.verify([header, payload, signature].join('.'), 'ES256', pem)).toBe(false)
  })

  it('says where its revocation is shown', async () => {
    const { get, json } = await siteWith()
    const { credentialStatus } = payloadOf(await (await get(`${page}/badge`)).text())
    const path = credentialStatus.id.replace(siteUrl, '')
    expect(credentialStatus.type).toBe('1EdTechRevocationList')
    expect(await json(path)).toEqual({
      id: credentialStatus.id,
      issuer: `${siteUrl}/badges/issuer`,
      revokedCredential: [],
    })
    const revoked = await siteWith({ revokedAt: '2026-12-12T09:00:00.000Z' })
    expect(await revoked.json(path)).toMatchObject({
      revokedCredential: [{ id: `${siteUrl}${page}/badge`, revoked: true }],
    })
    expect((await revoked.get(`${page}/badge`)).headers.get('location')).toBe(page)
  })

  it.each(['/certificates/7K3F-9M2Q-XB4U/status', '/certificates/x/status', '/badges/keys/none'])(
    'has nothing at %s',
    async (path) => {
      const { get } = await siteWith()
      expect((await get(path)).status).toBe(404)
    },
  )

  it('is read by verifiers that are pages of other sites, with its issuer, keys and status', async () => {
    const { get, json } = await siteWith()
    const { keys } = (await json('/badges/keys')) as { keys: { kid: string }[] }
    const paths = [`${page}/badge`, `${page}/status`, '/badges/issuer', '/badges/keys']
    for (const path of [...paths, ...keys.map(({ kid }) => kid.replace(siteUrl, ''))]) {
      const response = await get(path)
      expect([path, response.status, response.headers.get('access-control-allow-origin')]).toEqual([
        path,
        200,
        '*',
      ])
    }
    for (const path of [page, `${page}/pdf`, '/'])
      expect((await get(path)).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('leads to the page that says so, where there is no certificate', async () => {
    const { get } = await siteWith()
    const response = await get('/certificates/7K3F-9M2Q-XB4U/badge')
    expect(response.headers.get('location')).toBe('/certificates/7K3F-9M2Q-XB4U')
  })

  it('is linked from the page of a valid certificate, and of no revoked one', async () => {
    const link = `href="${page}/badge"`
    expect(await (await (await siteWith()).get(page)).text()).toContain(link)
    const revoked = await siteWith({ revokedAt: '2026-12-12T09:00:00.000Z' })
    expect(await (await revoked.get(page)).text()).not.toContain(link)
  })

  it('has an issuer with a profile at its address', async () => {
    const { json } = await siteWith()
    expect(await json('/badges/issuer')).toMatchObject({
      id: `${siteUrl}/badges/issuer`,
      type: ['Profile'],
      name: 'International Telecommunication Union',
    })
  })
})

describe('the keys of badges', () => {
  it('are published without their private half, the signing one first', async () => {
    const { json, deps } = await siteWith()
    const { keys } = (await json('/badges/keys')) as { keys: Record<string, string>[] }
    expect(keys.map((key) => Object.keys(key).toSorted())).toEqual(
      Array.from({ length: 2 }, () => ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']),
    )
    const [first, second] = await deriveBadgeKeys(await deps.secrets.badgeKeys())
    expect(keys.map(({ kid }) => kid?.split('/').at(-1))).toEqual([first?.thumbprint, second?.thumbprint])
    expect(first?.thumbprint).not.toBe(second?.thumbprint)
  })

  it('are the same for the same text', async () => {
    const [first, again, other] = await deriveBadgeKeys(['a', 'a', 'b'])
    expect(again?.publicJwk).toEqual(first?.publicJwk)
    expect(other?.publicJwk).not.toEqual(first?.publicJwk)
  })
})
