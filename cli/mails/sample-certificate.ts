import { toCertificateData } from '../../shared/certificate/certificate-data'
import { createCertificatePdf } from '../../shared/certificate/certificate-document'
import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { dayWindow } from '../../shared/domain/clinic/times/day-window'
import type { Language } from '../../shared/domain/values/language'
import { MINUTE_MS, toEpochMillis } from '../../shared/domain/values/time/instant'
import { installedFonts } from './installed-fonts'
import { clinicStart, sampleSite } from './sample-envelope'
import { sampleRegistration } from './sample-people'

/** The certificate of the invented registrant, who attended every day to its end, as a PDF. */
export const createSampleCertificate = (clinic: PlannableClinic, language: Language): Promise<Buffer> => {
  const { id, name, organisation } = sampleRegistration(clinic.id, language, clinicStart(clinic))
  const windows = clinic.days.map((day) => dayWindow(clinic, day))
  const minutes = windows.reduce(
    (sum, { from, to }) => sum + (toEpochMillis(to) - toEpochMillis(from)) / MINUTE_MS,
    0,
  )
  const certificate = {
    clinicId: clinic.id,
    registrationId: id,
    code: 'SAMP-1E00-0000',
    revision: 1,
    name,
    organisation,
    language,
    clinicTitle: clinic.title,
    dates: clinic.days.map(({ date }) => date),
    coOrganisers: clinic.coOrganisers,
    minutes,
    issuedAt: windows.at(-1)?.to ?? clinicStart(clinic),
    revokedAt: null,
  }
  return createCertificatePdf(toCertificateData(certificate, sampleSite), installedFonts)
}
