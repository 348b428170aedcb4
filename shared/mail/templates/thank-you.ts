import {
  createLinkLine,
  createParagraph,
  createPersonalPageBlock,
  emphasizedTitle,
  frameRegistrantMail,
  isolatedTitle,
  translatorFor,
} from '../content/content-blocks'
import type { ContentBlock, MailContent } from '../content/mail-content'
import type { RegistrantMailRequest } from '../content/registrant-mail-request'
import { isolateText, toSingleLine } from '../content/single-line-text'

/**
 * After the clinic, in one text for who was there and one for who was not. Where nothing is known of a day, a third one
 * says neither.
 */
export const thankYouTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic, registration, replyTo } = request
  const translator = translatorFor(request)
  const presence = registration.presence ?? 'unknown'
  const mayBeMistaken = presence === 'absent' && replyTo !== null
  return frameRegistrantMail(request, {
    subject: translator.t(`thank-you.${presence}.subject`, { clinic: isolatedTitle(clinic) }),
    preview: translator.t(`thank-you.${presence}.intro`, { clinic: isolatedTitle(clinic) }),
    heading: translator.t(`thank-you.${presence}.heading`),
    blocks: [
      createParagraph(
        ...translator.toParts(`thank-you.${presence}.intro`, { clinic: emphasizedTitle(clinic) }),
      ),
      ...(mayBeMistaken ? [createParagraph(translator.t('thank-you.absent.mistaken'))] : []),
      ...createCertificateBlocks(request),
      ...createMaterialBlocks(request),
      ...(presence === 'joined' ? createSurveyBlocks(request) : []),
      createPersonalPageBlock(request),
    ],
  })
}

const createCertificateBlocks = (request: RegistrantMailRequest): ContentBlock[] => {
  const { certificate } = request.links
  if (certificate === null) return []
  const { t } = translatorFor(request)
  return [
    createParagraph(t('thank-you.certificate')),
    {
      type: 'action',
      action: { label: t('thank-you.certificateButton'), url: certificate },
      isSecondary: false,
    },
  ]
}

const createMaterialBlocks = (request: RegistrantMailRequest): ContentBlock[] => {
  const { materials } = request.clinic
  if (materials.length === 0) return []
  return [
    createParagraph(translatorFor(request).t('thank-you.materials')),
    ...materials.map(({ title, url }) =>
      createParagraph(...createLinkLine(isolateText(toSingleLine(title)), url)),
    ),
  ]
}

const createSurveyBlocks = (request: RegistrantMailRequest): ContentBlock[] => {
  const { t } = translatorFor(request)
  return [
    createParagraph(t('thank-you.survey')),
    {
      type: 'action',
      action: { label: t('thank-you.surveyButton'), url: `${request.links.personalPage}/survey` },
      isSecondary: true,
    },
  ]
}
