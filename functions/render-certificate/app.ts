import { Hono } from 'hono'
import { toCertificateData } from '../../shared/certificate/certificate-data'
import { createCertificatePdf } from '../../shared/certificate/certificate-document'
import type { FontLibrary } from '../../shared/certificate/font-library'
import { parseCertificateCode } from '../../shared/domain/certificate/certificate'
import { errorDetails } from '../../shared/lambda/error-details'
import type { StructuredLog } from '../../shared/lambda/log'
import type { Dependencies } from '../../shared/ports/dependencies'
import { securityHeaders } from '../../shared/web/security-headers'

interface CertificateAppOptions {
  deps: Pick<Dependencies, 'certificates'>
  /** The site's origin, without a slash at its end. */
  siteUrl: string
  fonts: FontLibrary
  log: StructuredLog
}

/** Answers with the PDF of a valid certificate, in a function of its own: its fonts are larger than all other code. */
export const createCertificateApp = ({ deps, siteUrl, fonts, log }: CertificateAppOptions): Hono => {
  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(securityHeaders)) c.header(name, value)
    c.header('cache-control', 'no-store')
    c.header('x-robots-tag', 'noindex, nofollow')
  })
  app.get('/certificates/:code/pdf', async (c) => {
    const code = parseCertificateCode(c.req.param('code'))
    const certificate = code && (await deps.certificates.findByCode(code))
    // The page says why: there is none, or it was revoked.
    if (!certificate || certificate.revokedAt !== null)
      return c.redirect(`/certificates/${encodeURIComponent(c.req.param('code'))}`, 303)
    const missing = fonts.missingLetters(certificate.name)
    if (missing.length > 0)
      log.warn('letters-without-font', { clinic: certificate.clinicId, missing: missing.length })
    const pdf = await createCertificatePdf(toCertificateData(certificate, siteUrl), fonts)
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="certificate-${certificate.code}.pdf"`,
    })
  })
  app.onError((error, c) => {
    const id = crypto.randomUUID().slice(0, 8)
    log.error('page-failed', { id, ...errorDetails(error), page: 'certificates' })
    return c.text(id, 500)
  })
  return app
}
