import { formatLongDate } from '../../i18n/format-times'
import {
  createJoinLinkBlocks,
  createJoinLinkNotice,
  createParagraph,
  createPersonalPageBlock,
  createTimesBlock,
  emphasizedTitle,
  formatDayStart,
  frameRegistrantMail,
  isolatedTitle,
  modeKey,
  relevantDays,
  translatorFor,
} from '../content/content-blocks'
import type { MailContent } from '../content/mail-content'
import { createProgrammeBlocks } from '../content/programme-blocks'
import {
  MailCompositionError,
  type RegistrantMailRequest,
  requireDay,
} from '../content/registrant-mail-request'
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
      createPersonalPageBlock(request),
    ],
    footer: [[translator.t('footer.withdraw')]],
  })
}

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
      ...createProgrammeBlocks(translator, [day]),
      ...(joinLinkSection.length > 0 ? [] : [createPersonalPageBlock(request)]),
    ],
    footer: [[translator.t('footer.withdraw')]],
  })
}

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
