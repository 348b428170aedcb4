import { formatLongDate } from '../../i18n/format-times'
import {
  createJoinLinkBlocks,
  createJoinLinkNotice,
  createParagraph,
  createPersonalPageBlock,
  createTimesBlock,
  emphasizedTitle,
  frameRegistrantMail,
  isolatedTitle,
  translatorFor,
} from '../content/content-blocks'
import type { MailContent } from '../content/mail-content'
import { createProgrammeBlocks } from '../content/programme-blocks'
import { type RegistrantMailRequest, requireDay } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

export const reminderDayTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic } = request
  const translator = translatorFor(request)
  const day = requireDay(request)
  const placeholders = { number: day.number, clinic: isolatedTitle(clinic) }
  const joinLinkSection = createJoinLinkBlocks(request)
  return frameRegistrantMail(request, {
    subject: translator.t('reminder-day.subject', {
      ...placeholders,
      date: formatLongDate(day.date, translator.language),
    }),
    preview: translator.t('reminder-day.intro', placeholders),
    heading: translator.t('reminder-day.heading', { number: day.number }),
    blocks: [
      createParagraph(
        ...translator.toParts('reminder-day.intro', { number: day.number, clinic: emphasizedTitle(clinic) }),
      ),
      ...joinLinkSection,
      createTimesBlock(request, null, [day]),
      ...createVenueBlocks(clinic, translator),
      ...(joinLinkSection.length > 0 ? [] : createJoinLinkNotice(request, 'reminder-day.joinLinkLater')),
      ...createProgrammeBlocks(translator, request.clinic, [day]),
      ...(joinLinkSection.length > 0 ? [] : [createPersonalPageBlock(request)]),
    ],
    footer: [[translator.t('footer.withdraw')]],
  })
}
