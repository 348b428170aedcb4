import {
  createJoinLinkBlocks,
  createParagraph,
  createTimesBlock,
  emphasizedTitle,
  formatDayStart,
  frameRegistrantMail,
  isolatedTitle,
  modeKey,
  translatorFor,
} from '../content/content-blocks'
import type { MailContent } from '../content/mail-content'
import {
  MailCompositionError,
  type RegistrantMailRequest,
  requireDay,
} from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

/** @throws MailCompositionError without a joining link: the mail has no other purpose */
export const joinLinkTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, links } = request
  const translator = translatorFor(request)
  const day = requireDay(request)
  if (links.join === null) throw new MailCompositionError('join link')
  const clock = formatDayStart(clinic, day, translator)
  const placeholders = { number: day.number, clinic: isolatedTitle(clinic) }
  return frameRegistrantMail(request, {
    subject: translator.t('join-link.subject', { ...placeholders, clock }),
    preview: translator.t('joinSection.soon', { number: day.number, clock }),
    heading: translator.t('join-link.heading', { number: day.number }),
    blocks: [
      createParagraph(
        ...translator.toParts('join-link.intro', { number: day.number, clinic: emphasizedTitle(clinic) }),
        ' ',
        translator.t(modeKey(clinic)),
      ),
      ...createJoinLinkBlocks(request),
      createTimesBlock(request, null, [day]),
      ...createVenueBlocks(clinic, translator),
    ],
    footer: [[translator.t('footer.withdraw')]],
  })
}
