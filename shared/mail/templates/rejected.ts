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
import type { RegistrantMailRequest } from '../content/registrant-mail-request'

/** The organiser has rejected the registration. No calendar, nothing to do. */
export const rejectedTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic } = request
  const translator = translatorFor(request)
  const days = relevantDays(request)
  return frameRegistrantMail(request, {
    subject: translator.t('rejected.subject', { clinic: isolatedTitle(clinic) }),
    preview: translator.t('rejected.intro', { clinic: isolatedTitle(clinic) }),
    heading: translator.t('rejected.heading'),
    blocks: [
      createParagraph(...translator.toParts('rejected.intro', { clinic: emphasizedTitle(clinic) })),
      createTimesBlock(request, translator.t('withdrawn.days', { count: days.length }), days),
      createParagraph(translator.t('rejected.thanks')),
    ],
  })
}
