import { languageOfText } from '../../domain/clinic/clinic-in-language'
import {
  clinicTitle,
  createLinkLine,
  createParagraph,
  emphasizedTitle,
  isolatedTitle,
  translatorFor,
} from '../content/content-blocks'
import type { MailContent } from '../content/mail-content'
import type { RegistrantMailRequest } from '../content/registrant-mail-request'

/**
 * Asks the reader of the address of a form to confirm it, on the personal page. It may reach a stranger, so it has no
 * name, no joining link and no calendar.
 */
export const addressCheckTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, links } = request
  const translator = translatorFor(request)
  return {
    language: translator.language,
    clinic: clinicTitle(clinic),
    clinicLanguage: languageOfText(clinic, clinic.title),
    subject: translator.t('address-confirmation.subject', { clinic: isolatedTitle(clinic) }),
    preview: translator.t('address-check.next'),
    heading: translator.t('address-confirmation.heading'),
    greeting: [translator.t('greeting.withoutName')],
    blocks: [
      createParagraph(...translator.toParts('address-check.intro', { clinic: emphasizedTitle(clinic) })),
      {
        type: 'action',
        action: { label: translator.t('address-confirmation.button'), url: links.personalPage },
        isSecondary: false,
      },
      createParagraph(translator.t('address-check.next')),
      createParagraph(translator.t('address-confirmation.otherwise')),
    ],
    footer: [createLinkLine(translator.t('clinicPage'), links.clinic)],
  }
}
