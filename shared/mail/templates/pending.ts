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

/** What happens until the organiser has decided. No calendar. */
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
