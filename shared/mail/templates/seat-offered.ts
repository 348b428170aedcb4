import { formatMoment } from '../../i18n/format-times'
import {
  createParagraph,
  createTimesBlock,
  emphasizedTitle,
  frameRegistrantMail,
  isolatedTitle,
  relevantDays,
  translatorFor,
} from '../content/content-blocks'
import type { MailContent } from '../content/mail-content'
import { MailCompositionError, type RegistrantMailRequest } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

/**
 * A seat is offered, and held until the offer expires.
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
