import { commaOf } from '../../i18n/language-properties'
import {
  createJoinLinkBlocks,
  createJoinLinkNotice,
  createParagraph,
  createPersonalPageBlock,
  createTimeRow,
  emphasizedTitle,
  frameRegistrantMail,
  isolatedTitle,
  translatorFor,
} from '../content/content-blocks'
import type { ContentBlock, MailContent, TimeRow } from '../content/mail-content'
import { type RegistrantMailRequest, requireDay } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

/** Previous and new time, each in both zones. Without a previous time only the new one is given. */
export const movedTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, former } = request
  const translator = translatorFor(request)
  const day = requireDay(request)
  const { number } = day
  const formerRows: TimeRow[] = former
    ? [createTimeRow(request, translator.t('moved.before'), former, true)]
    : []
  const newRow = createTimeRow(request, translator.t('moved.now'), { ...day, zone: clinic.timeZone })
  const joinLinkSection = createJoinLinkBlocks(request)
  const times: ContentBlock = { type: 'times', title: null, rows: [...formerRows, newRow] }
  return frameRegistrantMail(request, {
    subject: translator.t('moved.subject', { number, date: newRow.date, clinic: isolatedTitle(clinic) }),
    preview: newRow.date + commaOf(translator.language) + newRow.clock,
    heading: translator.t('moved.heading', { number }),
    blocks: [
      createParagraph(...translator.toParts('moved.intro', { number, clinic: emphasizedTitle(clinic) })),
      times,
      ...createVenueBlocks(clinic, translator),
      ...joinLinkSection,
      createParagraph(translator.t('moved.calendar')),
      ...(joinLinkSection.length > 0
        ? []
        : [...createJoinLinkNotice(request, 'reminder-day.joinLinkLater'), createPersonalPageBlock(request)]),
    ],
    footer: [[translator.t('footer.withdraw')]],
  })
}
