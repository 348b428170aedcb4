import {
  createJoinLinkBlocks,
  createJoinLinkNotice,
  createLinkLine,
  createParagraph,
  createPersonalPageBlock,
  createTimeRow,
  createTimesBlock,
  emphasizedTitle,
  frameRegistrantMail,
  isolatedTitle,
  relevantDays,
  translatorFor,
} from '../content/content-blocks'
import type { ContentBlock, MailContent, TimeRow } from '../content/mail-content'
import { type RegistrantMailRequest, requireDay } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

/** Old and new time in words, each in both zones. Without a former time only the new one is told. */
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
    preview: `${newRow.date}, ${newRow.clock}`,
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

/** The clinic does not take place, or the person is out of it: by her own word, or because an offer is over. */
export const cancelledTemplate = (request: RegistrantMailRequest): MailContent =>
  request.gaveUp === null || request.gaveUp === 'seat'
    ? cancelledDaysTemplate(request)
    : registrationEndedTemplate(request, request.gaveUp)

/** Whether the days stand in the person's calendar, by her confirmation: only then there is something to remove. */
export const hasCalendarEntries = ({ gaveUp, registration }: RegistrantMailRequest): boolean =>
  gaveUp === 'seat' || (gaveUp === null && registration.status === 'confirmed')

const cancelledDaysTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, gaveUp } = request
  const translator = translatorFor(request)
  const days = relevantDays(request)
  const keyPrefix = gaveUp === 'seat' ? 'withdrawn' : 'cancelled'
  const count = days.length
  return frameRegistrantMail(request, {
    subject: translator.t(`${keyPrefix}.subject`, { clinic: isolatedTitle(clinic) }),
    preview: translator.t(`${keyPrefix}.intro`, { clinic: isolatedTitle(clinic) }),
    heading: translator.t(`${keyPrefix}.heading`),
    blocks: [
      createParagraph(...translator.toParts(`${keyPrefix}.intro`, { clinic: emphasizedTitle(clinic) })),
      createTimesBlock(request, translator.t(`${keyPrefix}.days`, { count }), days),
      ...(hasCalendarEntries(request)
        ? [createParagraph(translator.t('cancelled.calendar', { count }))]
        : []),
      ...(gaveUp === 'seat' ? createReturnBlocks(request, 'withdrawn.again') : []),
    ],
  })
}

const registrationEndedTemplate = (
  request: RegistrantMailRequest,
  gaveUp: keyof typeof registrationEndedKeys,
): MailContent => {
  const { clinic } = request
  const translator = translatorFor(request)
  const [keyPrefix, returnKey] = registrationEndedKeys[gaveUp]
  return frameRegistrantMail(request, {
    subject: translator.t(`${keyPrefix}.subject`, { clinic: isolatedTitle(clinic) }),
    preview: translator.t(`${keyPrefix}.intro`, { clinic: isolatedTitle(clinic) }),
    heading: translator.t(`${keyPrefix}.heading`),
    blocks: [
      createParagraph(...translator.toParts(`${keyPrefix}.intro`, { clinic: emphasizedTitle(clinic) })),
      ...createReturnBlocks(request, returnKey),
    ],
  })
}

const registrationEndedKeys = {
  place: ['left-waiting-list', 'withdrawn.again'],
  offer: ['offer-lapsed', 'offer-lapsed.again'],
  request: ['request-withdrawn', 'withdrawn.again'],
} as const

const createReturnBlocks = (
  request: RegistrantMailRequest,
  sentenceKey: 'withdrawn.again' | 'offer-lapsed.again',
): ContentBlock[] => {
  const translator = translatorFor(request)
  return [
    createParagraph(translator.t(sentenceKey)),
    createParagraph(...createLinkLine(translator.t('clinicPage'), request.links.clinic)),
  ]
}
