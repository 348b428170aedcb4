import type { Hono } from 'hono'
import { SignJWT } from 'jose'
import { type Certificate, parseCertificateCode } from '../../../shared/domain/certificate/certificate'
import { toEpochMillis } from '../../../shared/domain/values/time/instant'
import type { SiteAppOptions, SiteContext, SiteEnv } from '../site-dependencies'
import {
  badgeIssuerId,
  badgeKeyUrl,
  createBadgeCredential,
  createBadgeStatus,
  createIssuerProfile,
} from './badge-credential'
import { deriveBadgeKeys } from './badge-keys'

/** Badges of certificates as signed files, and what a verifier asks for: the issuer, its keys, and what was revoked. */
export const addBadgeRoutes = (app: Hono<SiteEnv>, { deps, siteUrl }: SiteAppOptions): void => {
  const keys = async () => deriveBadgeKeys(await deps.secrets.badgeKeys())
  const findCertificate = async (c: SiteContext): Promise<Certificate | undefined> => {
    const code = parseCertificateCode(c.req.param('code') ?? '')
    return code ? deps.certificates.findByCode(code) : undefined
  }

  // Verifiers are pages of other sites, and what they read here is public.
  for (const path of ['/badges/*', '/certificates/:code/badge', '/certificates/:code/status'])
    app.use(path, async (c, next) => {
      await next()
      c.header('access-control-allow-origin', '*')
    })

  app.get('/certificates/:code/badge', async (c) => {
    const certificate = await findCertificate(c)
    // The page says why: there is none, or it was revoked.
    if (certificate?.revokedAt !== null)
      return c.redirect(`/certificates/${encodeURIComponent(c.req.param('code'))}`, 303)
    const [signing] = await keys()
    if (!signing) throw new Error('the stage has no key for badges')
    const credential = createBadgeCredential(certificate, siteUrl)
    const jwt = await new SignJWT({ ...credential })
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT', kid: badgeKeyUrl(siteUrl, signing.thumbprint) })
      .setIssuer(badgeIssuerId(siteUrl))
      .setJti(credential.id)
      .setNotBefore(new Date(toEpochMillis(certificate.issuedAt)))
      .sign(signing.privateKey)
    c.header('cache-control', 'no-store')
    c.header('x-robots-tag', 'noindex, nofollow')
    return c.body(jwt, 200, {
      'content-type': 'application/vc+jwt',
      'content-disposition': `attachment; filename="badge-${certificate.code}.jwt"`,
    })
  })

  app.get('/certificates/:code/status', async (c) => {
    const certificate = await findCertificate(c)
    c.header('x-robots-tag', 'noindex, nofollow')
    return certificate ? c.json(createBadgeStatus(certificate, siteUrl)) : c.notFound()
  })

  app.get('/badges/issuer', (c) => c.json(createIssuerProfile(siteUrl)))

  app.get('/badges/keys', async (c) =>
    c.json({
      keys: (await keys()).map(({ thumbprint, publicJwk }) => ({
        ...publicJwk,
        kid: badgeKeyUrl(siteUrl, thumbprint),
      })),
    }),
  )

  app.get('/badges/keys/:thumbprint', async (c) => {
    const thumbprint = c.req.param('thumbprint')
    const key = (await keys()).find((each) => each.thumbprint === thumbprint)
    return key ? c.json({ ...key.publicJwk, kid: badgeKeyUrl(siteUrl, thumbprint) }) : c.notFound()
  })
}
