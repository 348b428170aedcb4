import { wasWaitlistedByStaff } from '../../domain/registration/registration-states'
import { formatMoment } from '../../i18n/format-times'
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
import { MailCompositionError, type RegistrantMailRequest } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

/** She is on the waiting list: what comes of it, and how to leave it. No calendar, she has no day yet. */
export const waitlistedTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, registration } = request
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
      createParagraph(translator.t('waitlisted.next')),
      createTimesBlock(request, translator.t('confirmation.days', { count: days.length }), days),
      ...createVenueBlocks(clinic, translator),
      createPersonalPageBlock(request),
    ],
    footer: [[translator.t('waitlisted.leave')]],
  })
}

/** The organiser decides: what comes next. No calendar. */
export const pendingTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic } = request
  const translator = translatorFor(request)
  const days = relevantDays(request)
  return frameRegistrantMail(request, {
    subject: translator.t('pending.subject', {
      clinic: isolatedTitle(clinic),
      dates: formatDaysRange(days, translator),
    }),
    preview: translator.t('pending.intro', { clinic: isolatedTitle(clinic) }),
    heading: translator.t('pending.heading'),
    blocks: [
      createParagraph(...translator.toParts('pending.intro', { clinic: emphasizedTitle(clinic) })),
      createParagraph(translator.t('pending.next')),
      createTimesBlock(request, translator.t('confirmation.days', { count: days.length }), days),
      ...createVenueBlocks(clinic, translator),
      createPersonalPageBlock(request),
    ],
    footer: [[translator.t('pending.leave')]],
  })
}

/** The organiser has decided not to take her. No calendar, nothing to do. */
export const rejectedTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic } = request
  const translator = translatorFor(request)
  const days = relevantDays(request)
  return frameRegistrantMail(request, {
    subject: translator.t('rejected.subject', { clinic: isolatedTitle(clinic) }),
    preview: translator.t('rejected.intro', { clinic: isolatedTitle(clinic) }),
    heading: translator.t('rejected.heading'),
    blocks: [
      createParagraph(...translator.toParts('rejected.intro', { clinic: emphasizedTitle(clinic) })),
      createTimesBlock(request, translator.t('withdrawn.days', { count: days.length }), days),
      createParagraph(translator.t('rejected.thanks')),
    ],
  })
}

/**
 * A seat is free and held for her until then.
 * @throws MailCompositionError without the instant until which the seat is held
 */
export const seatOfferedTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, registration, links } = request
  const translator = translatorFor(request)
  const days = relevantDays(request)
  if (registration.offeredUntil === null) throw new MailCompositionError('term')
  const moment = formatMoment(registration.offeredUntil, registration.timeZone, translator.language)
  return frameRegistrantMail(request, {
    subject: translator.t('seat-offered.subject', { clinic: isolatedTitle(clinic) }),
    preview: translator.t('seat-offered.until', { moment }),
    heading: translator.t('seat-offered.heading'),
    blocks: [
      createParagraph(...translator.toParts('seat-offered.intro', { clinic: emphasizedTitle(clinic) })),
      createParagraph(...translator.toParts('seat-offered.until', { moment: { strong: moment } })),
      {
        type: 'action',
        action: { label: translator.t('seat-offered.button'), url: links.personalPage },
        isSecondary: true,
      },
      createParagraph(translator.t('seat-offered.otherwise')),
      createTimesBlock(request, translator.t('confirmation.days', { count: days.length }), days),
      ...createVenueBlocks(clinic, translator),
    ],
  })
}
