import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import { addMilliseconds, DAY_MS } from '../../shared/domain/values/instant'
import type { Language } from '../../shared/domain/values/language'
import { composeInvitation } from '../../shared/mail/compose-invitation'
import { clinicStart, replyToOf, type SampleMail, sampleEnvelope, sampleSite } from './sample-envelope'
import { sampleContact } from './sample-people'
import { sampleRegistrantMails } from './sample-registrant-mails'
import { sampleStaffMails } from './sample-staff-mails'

/** Every kind of mail that a clinic sends, in every variant, in the order of a clinic's life. */
export const sampleMails = (clinic: PlannableClinic, language: Language): SampleMail[] => {
  const beforeClinic = addMilliseconds(clinicStart(clinic), -21 * DAY_MS)
  const invitation = (name: string, isReminder: boolean): SampleMail => ({
    name,
    compose: () =>
      composeInvitation({
        ...sampleEnvelope,
        clinic,
        contact: sampleContact(language),
        language,
        inviter: null,
        isFollower: false,
        isReminder,
        now: beforeClinic,
        links: {
          clinic: `${sampleSite}/clinics/${clinic.id}`,
          unsubscribe: `${sampleSite}/unsubscribe/sample`,
        },
        replyTo: replyToOf(clinic),
      }),
  })
  return [
    invitation('invitation', false),
    invitation('invitation-reminder', true),
    ...sampleRegistrantMails(clinic, language, beforeClinic),
    ...clinic.days.flatMap((day) => sampleStaffMails(clinic, day, language)),
  ]
}
