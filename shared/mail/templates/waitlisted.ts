import { wasWaitlistedByStaff } from '../../domain/registration/registration-states'
import {
  createParagraph,
  createPersonalPageBlock,
  createTimesBlock,
  emphasizedTitle,
  formatDaysRange,
  frameRegistrantMail,
  isolatedTitle,
  relevantDays,
  translatorFor,
} from '../content/content-blocks'
import type { MailContent } from '../content/mail-content'
import type { RegistrantMailRequest } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

/** What the waiting list means and how to leave it. No calendar: there is no seat yet. */
export const waitlistedTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, registration, waitlistPosition } = request
  const translator = translatorFor(request)
  const days = relevantDays(request)
  return frameRegistrantMail(request, {
    subject: translator.t('waitlisted.subject', {
      clinic: isolatedTitle(clinic),
      dates: formatDaysRange(days, translator),
    }),
    preview: translator.t('waitlisted.intro', { clinic: isolatedTitle(clinic) }),
    heading: translator.t('waitlisted.heading'),
    blocks: [
      ...(wasWaitlistedByStaff(registration) ? [createParagraph(translator.t('waitlisted.approved'))] : []),
      createParagraph(...translator.toParts('waitlisted.intro', { clinic: emphasizedTitle(clinic) })),
      ...(waitlistPosition === null
        ? []
        : [createParagraph(translator.t('waitlisted.place', { place: waitlistPosition }))]),
      createParagraph(translator.t('waitlisted.next')),
      createTimesBlock(request, translator.t('confirmation.days', { count: days.length }), days),
      ...createVenueBlocks(clinic, translator),
      createPersonalPageBlock(request),
    ],
    footer: [[translator.t('waitlisted.leave')]],
  })
}
