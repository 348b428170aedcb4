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
  relevantDays,
  translatorFor,
} from '../content/content-blocks'
import { createGapAnalysisBlocks } from '../content/gap-analysis-blocks'
import type { MailContent } from '../content/mail-content'
import { MailCompositionError, type RegistrantMailRequest } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

export const reminderWeekTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic } = request
  const translator = translatorFor(request)
  const days = relevantDays(request)
  const [first] = days
  if (!first) throw new MailCompositionError('day')
  const date = formatLongDate(first.date, translator.language)
  return frameRegistrantMail(request, {
    subject: translator.t('reminder-week.subject', { clinic: isolatedTitle(clinic), date }),
    preview: translator.t('reminder-week.intro', { clinic: isolatedTitle(clinic), date }),
    heading: translator.t('reminder-week.heading'),
    blocks: [
      createParagraph(
        ...translator.toParts('reminder-week.intro', { clinic: emphasizedTitle(clinic), date }),
      ),
      ...createJoinLinkBlocks(request),
      createTimesBlock(request, null, days),
      ...createVenueBlocks(clinic, translator),
      ...createJoinLinkNotice(request, 'confirmation.joinLinkLater'),
      ...createGapAnalysisBlocks(request),
      createPersonalPageBlock(request),
    ],
    footer: [[translator.t('footer.withdraw')]],
  })
}
