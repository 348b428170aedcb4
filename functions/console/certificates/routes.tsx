import type { Hono } from 'hono'
import { PersonName } from '../../../shared/domain/registration/person-name'
import {
  type CertificateChange,
  changeCertificate,
} from '../../../shared/use-cases/certificates/change-certificate'
import type { ConsoleAppOptions, ConsoleEnv } from '../console-context'
import { readFormValues } from '../forms/form-values'
import { requires } from '../route-action'
import { CertificatesPage } from './certificates-page'

/** The certificates of a clinic: revoking one, making it valid again, and correcting the name on it. */
export const addCertificateRoutes = (app: Hono<ConsoleEnv>, { deps }: ConsoleAppOptions): void => {
  app.get('/console/clinics/:id/certificates', requires('attendance:match'), async (c) => {
    const clinic = c.get('clinic')
    const certificates = await deps.certificates.listByClinic(clinic.id)
    const query = { text: c.req.query('text') ?? '', page: c.req.query('page') ?? '1' }
    return c.html(
      <CertificatesPage
        {...{ clinic, certificates, staff: c.get('staff'), notice: c.req.query('notice'), ...query }}
      />,
    )
  })

  app.post('/console/clinics/:id/certificates', requires('attendance:match'), async (c) => {
    const clinic = c.get('clinic')
    const values = await readFormValues(c)
    const change = toChange(values)
    const target = {
      clinicId: clinic.id,
      registrationId: values['registration'] ?? '',
      revision: Number(values['revision']),
    }
    const result = change ? await changeCertificate(deps, c.get('staff'), target, change) : 'no-name'
    const notice = result === 'saved' ? `certificate-${change?.kind}` : `certificate-${result}`
    return c.redirect(`/console/clinics/${clinic.id}/certificates?notice=${notice}`, 303)
  })
}

/** undefined when the name is missing or no name. */
const toChange = (values: Record<string, string>): CertificateChange | undefined => {
  const { change, name = '' } = values
  if (change === 'revoke' || change === 'reinstate') return { kind: change }
  const parsed = PersonName.safeParse(name)
  return parsed.success ? { kind: 'correct', name: parsed.data } : undefined
}
