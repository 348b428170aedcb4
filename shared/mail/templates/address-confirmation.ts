import { languageOfText } from '../../domain/clinic/clinic-in-language'
import { addressRequestEnds } from '../../domain/registration/address-change'
import { formatMoment } from '../../i18n/format-times'
import {
  clinicTitle,
  createLinkLine,
  createParagraph,
  emphasizedTitle,
  isolatedTitle,
  translatorFor,
} from '../content/content-blocks'
import type { MailContent } from '../content/mail-content'
import { MailCompositionError, type RegistrantMailRequest } from '../content/registrant-mail-request'

/**
 * Asks the reader of a new address to confirm it. It may reach a stranger, so it has no name, no old address and no personal
 * link.
 * @throws MailCompositionError without the link that confirms
 */
export const addressConfirmationTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, registration, links } = request
  const translator = translatorFor(request)
  const { addressRequest } = registration
  if (links.confirmAddress === null || addressRequest === null) throw new MailCompositionError('link')
  const moment = formatMoment(addressRequestEnds(addressRequest), registration.timeZone, translator.language)
  return {
    language: translator.language,
    clinic: clinicTitle(clinic),
    clinicLanguage: languageOfText(clinic, clinic.title),
    subject: translator.t('address-confirmation.subject', { clinic: isolatedTitle(clinic) }),
    preview: translator.t('address-confirmation.until', { moment }),
    heading: translator.t('address-confirmation.heading'),
    greeting: [translator.t('greeting.withoutName')],
    blocks: [
      createParagraph(
        ...translator.toParts('address-confirmation.intro', { clinic: emphasizedTitle(clinic) }),
      ),
      {
        type: 'action',
        action: { label: translator.t('address-confirmation.button'), url: links.confirmAddress },
        isSecondary: false,
      },
      createParagraph(...translator.toParts('address-confirmation.until', { moment: { strong: moment } })),
      createParagraph(translator.t('address-confirmation.otherwise')),
    ],
    footer: [createLinkLine(translator.t('clinicPage'), links.clinic)],
  }
}
