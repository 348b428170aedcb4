import type { Hono } from 'hono'
import { parseCertificateCode } from '../../../shared/domain/certificate/certificate'
import type { SiteAppOptions, SiteEnv } from '../site-dependencies'
import { CertificatePage } from './certificate-page'

/** The public page that shows whether a certificate is valid. The PDF has a function of its own. */
export const addCertificateCheck = (app: Hono<SiteEnv>, { deps }: SiteAppOptions): void => {
  app.get('/certificates/:code', async (c) => {
    const typed = c.req.param('code')
    const code = parseCertificateCode(typed)
    if (code && code !== typed) return c.redirect(`/certificates/${code}`, 302)
    const certificate = code ? ((await deps.certificates.findByCode(code)) ?? null) : null
    c.header('cache-control', 'no-store')
    c.header('x-robots-tag', 'noindex, nofollow')
    return c.html(
      <CertificatePage {...{ language: c.get('language'), certificate }} />,
      certificate ? 200 : 404,
    )
  })
}
