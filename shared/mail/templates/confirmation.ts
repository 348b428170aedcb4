import {
  alreadyRemindedDays,
  createJoinLinkBlocks,
  createJoinLinkNotice,
  createParagraph,
  createPersonalPageBlock,
  createTimesBlock,
  emphasizedTitle,
  formatDaysRange,
  frameRegistrantMail,
  isolatedTitle,
  modeKey,
  relevantDays,
  translatorFor,
} from '../content/content-blocks'
import { createGapAnalysisBlocks } from '../content/gap-analysis-blocks'
import type { MailContent } from '../content/mail-content'
import { createProgrammeBlocks } from '../content/programme-blocks'
import type { RegistrantMailRequest } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

/** Confirms a registration; repeats what reminders that have already gone out told the other registrants. */
export const confirmationTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, registration } = request
  const translator = translatorFor(request)
  const days = relevantDays(request)
  const joinLinkSection = createJoinLinkBlocks(request)
  const laterParagraphs =
    joinLinkSection.length === 0
      ? createJoinLinkNotice(request, 'confirmation.joinLinkLater')
      : days.slice(1, 2).map(() => createParagraph(translator.t('confirmation.joinLinkAgain')))
  return frameRegistrantMail(request, {
    subject: translator.t('confirmation.subject', {
      clinic: isolatedTitle(clinic),
      dates: formatDaysRange(days, translator),
    }),
    preview: translator.t('confirmation.intro', { clinic: isolatedTitle(clinic) }),
    heading: translator.t('confirmation.heading'),
    blocks: [
      createParagraph(
        ...translator.toParts('confirmation.intro', { clinic: emphasizedTitle(clinic) }),
        ' ',
        translator.t(modeKey(clinic)),
      ),
      ...joinLinkSection,
      createTimesBlock(request, translator.t('confirmation.days', { count: days.length }), days),
      ...(registration.attendingDays === null
        ? []
        : [createParagraph(translator.t('confirmation.chosenDays'))]),
      ...createVenueBlocks(clinic, translator),
      ...createProgrammeBlocks(translator, request.clinic, alreadyRemindedDays(request)),
      ...laterParagraphs,
      createParagraph(translator.t('confirmation.calendar', { count: days.length })),
      ...createGapAnalysisBlocks(request),
      ...(joinLinkSection.length > 0 ? [] : [createPersonalPageBlock(request)]),
    ],
    footer: [[translator.t('footer.withdraw')]],
  })
}
