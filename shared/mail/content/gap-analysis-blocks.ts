import { canAnswerGaps } from '../../domain/survey/gap-analysis'
import { createParagraph, translatorFor } from './content-blocks'
import type { ContentBlock } from './mail-content'
import type { RegistrantMailRequest } from './registrant-mail-request'

/** Asks for the answers of the reader's institution, as long as they can be given. */
export const createGapAnalysisBlocks = (request: RegistrantMailRequest): ContentBlock[] => {
  const { clinic, registration, now, links } = request
  if (!canAnswerGaps(clinic, registration, now)) return []
  const { t } = translatorFor(request)
  return [
    createParagraph(t('gaps.request')),
    {
      type: 'action',
      action: { label: t('gaps.button'), url: `${links.personalPage}/gap-analysis` },
      isSecondary: true,
    },
  ]
}
