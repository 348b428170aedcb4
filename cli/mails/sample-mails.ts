import type { PlannableClinic } from '../../shared/domain/clinic/clinic'
import type { Language } from '../../shared/domain/values/language'
import { addMilliseconds, DAY_MS } from '../../shared/domain/values/time/instant'
import { composeFollowRequest } from '../../shared/mail/compose-follow-request'
import { composeInvitation } from '../../shared/mail/compose-invitation'
import { clinicStart, replyToOf, type SampleMail, sampleEnvelope, sampleSite } from './sample-envelope'
import { sampleContact } from './sample-people'
import { sampleRegistrantMails } from './sample-registrant-mails'
import { sampleStaffMails } from './sample-staff-mails'

/** Every kind of mail that people get about a clinic, in every variant, in the order of a clinic's life. */
export const sampleMails = (clinic: PlannableClinic, language: Language): SampleMail[] => {
  const beforeClinic = addMilliseconds(clinicStart(clinic), -21 * DAY_MS)
  const invitation = (name: string, { isReminder = false, isFollower = false } = {}): SampleMail => ({
    name,
    compose: () =>
      composeInvitation({
        ...sampleEnvelope,
        clinic,
        contact: sampleContact(language),
        language,
        inviter: null,
        isFollower,
        isReminder,
        now: beforeClinic,
        links: {
          clinic: `${sampleSite}/clinics/${clinic.id}`,
          unsubscribe: `${sampleSite}/unsubscribe/sample`,
        },
        replyTo: replyToOf(clinic),
      }),
  })
  const followRequest: SampleMail = {
    name: 'follow-request',
    compose: () =>
      composeFollowRequest({
        ...sampleEnvelope,
        email: sampleContact(language).email,
        language,
        links: { site: sampleSite, confirm: `${sampleSite}/follow/sample` },
        now: beforeClinic,
      }),
  }
  return [
    followRequest,
    invitation('invitation-follower', { isFollower: true }),
    invitation('invitation'),
    invitation('invitation-reminder', { isReminder: true }),
    ...sampleRegistrantMails(clinic, language, beforeClinic),
    ...clinic.days.flatMap((day) => sampleStaffMails(clinic, day, language)),
  ]
}
