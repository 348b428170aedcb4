import { registrationPhaseAt } from '../../domain/clinic/registration-phase'
import {
  createLinkLine,
  createParagraph,
  createTimesBlock,
  emphasizedTitle,
  frameRegistrantMail,
  isolatedTitle,
  relevantDays,
  translatorFor,
} from '../content/content-blocks'
import type { ContentBlock, MailContent } from '../content/mail-content'
import type { RegistrantMailRequest } from '../content/registrant-mail-request'

/** The clinic is cancelled, or the registration ended: by the registrant, or because an offer expired or no mail arrived. */
export const cancelledTemplate = (request: RegistrantMailRequest): MailContent =>
  request.gaveUp === null || request.gaveUp === 'seat'
    ? cancelledDaysTemplate(request)
    : registrationEndedTemplate(request, request.gaveUp)

/**
 * Whether a confirmation put the days into the registrant's calendar, so that they have to be removed; of another
 * address and of one that no mail reached, also where it is not known.
 */
export const hasCalendarEntries = ({ gaveUp, registration }: RegistrantMailRequest): boolean =>
  gaveUp === 'seat' ||
  gaveUp === 'address' ||
  gaveUp === 'unreached' ||
  (gaveUp === null && registration.status === 'confirmed')

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
  const { keyPrefix, returnKey } = registrationEndedKeys[gaveUp]
  return frameRegistrantMail(request, {
    subject: translator.t(`${keyPrefix}.subject`, { clinic: isolatedTitle(clinic) }),
    preview: translator.t(`${keyPrefix}.intro`, { clinic: isolatedTitle(clinic) }),
    heading: translator.t(`${keyPrefix}.heading`),
    blocks: [
      createParagraph(...translator.toParts(`${keyPrefix}.intro`, { clinic: emphasizedTitle(clinic) })),
      ...(returnKey === null ? [] : createReturnBlocks(request, returnKey)),
    ],
  })
}

const registrationEndedKeys = {
  address: { keyPrefix: 'address-changed', returnKey: null },
  'waiting-list': { keyPrefix: 'left-waiting-list', returnKey: 'withdrawn.again' },
  offer: { keyPrefix: 'offer-lapsed', returnKey: 'offer-lapsed.again' },
  request: { keyPrefix: 'request-withdrawn', returnKey: 'withdrawn.again' },
  unreached: { keyPrefix: 'unreached', returnKey: 'offer-lapsed.again' },
} as const

/** The clinic's page and, while registration is open, that one can come back. */
const createReturnBlocks = (
  request: RegistrantMailRequest,
  sentenceKey: 'withdrawn.again' | 'offer-lapsed.again',
): ContentBlock[] => {
  const translator = translatorFor(request)
  const isOpen = registrationPhaseAt(request.clinic, request.now) === 'open'
  return [
    ...(isOpen ? [createParagraph(translator.t(sentenceKey))] : []),
    createParagraph(...createLinkLine(translator.t('clinicPage'), request.links.clinic)),
  ]
}
