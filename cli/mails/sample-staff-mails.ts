import type { PlannableClinic, PlannableDay } from '../../shared/domain/clinic/clinic'
import type { Language } from '../../shared/domain/values/language'
import { addMilliseconds, HOUR_MS } from '../../shared/domain/values/time/instant'
import { composeDaySummary } from '../../shared/mail/compose-day-summary'
import { composeNoDataNotice } from '../../shared/mail/compose-no-data-notice'
import { type SampleMail, sampleEnvelope, sampleSite as site } from './sample-envelope'
import { sampleSummary } from './sample-summary'

/** The mails to organisers and ITU about a day's attendance. */
export const sampleStaffMails = (
  clinic: PlannableClinic,
  day: PlannableDay,
  language: Language,
): SampleMail[] => {
  const recipient = { name: 'Hodan Warsame', email: 'hodan.warsame@example.org', language }
  const links = { summary: `${site}/console/clinics/${clinic.id}/days/${day.number}` }
  const summary = sampleSummary(clinic, day)
  const { dataTakenAt, counts, source } = summary
  const corrected = {
    ...summary,
    edition: 2,
    corrects: { source, dataTakenAt, counts: { ...counts, joined: counts.joined - 2 } },
  }
  const base = { ...sampleEnvelope, clinic, recipient, replyTo: null }
  return [
    { name: `day-summary-${day.number}`, compose: () => composeDaySummary({ ...base, summary, links }) },
    {
      name: `day-summary-corrected-${day.number}`,
      compose: () => composeDaySummary({ ...base, summary: corrected, links }),
    },
    {
      name: `day-summary-no-data-${day.number}`,
      compose: () =>
        composeNoDataNotice({
          ...base,
          day,
          links: { ...links, upload: `${links.summary}/report` },
          now: addMilliseconds(summary.window.to, HOUR_MS),
        }),
    },
  ]
}
