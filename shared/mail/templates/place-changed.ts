import {
  createJoinLinkBlocks,
  createJoinLinkNotice,
  createParagraph,
  createPersonalPageBlock,
  createTimesBlock,
  emphasizedTitle,
  frameRegistrantMail,
  isolatedTitle,
  relevantDays,
  translatorFor,
} from '../content/content-blocks'
import type { MailContent } from '../content/mail-content'
import type { RegistrantMailRequest } from '../content/registrant-mail-request'
import { createVenueBlocks } from '../content/venue-blocks'

/** Where the clinic takes place now: the venue, the joining link, or both; dates and times stay. */
export const placeChangedTemplate = (request: RegistrantMailRequest): MailContent => {
  const { clinic } = request
  const translator = translatorFor(request)
  const mode = clinic.mode ?? 'online'
  const joinLinkSection = createJoinLinkBlocks(request)
  return frameRegistrantMail(request, {
    subject: translator.t(`place-changed.subject.${mode}`, { clinic: isolatedTitle(clinic) }),
    preview: translator.t(`place-changed.heading.${mode}`),
    heading: translator.t(`place-changed.heading.${mode}`),
    blocks: [
      createParagraph(
        ...translator.toParts(`place-changed.intro.${mode}`, { clinic: emphasizedTitle(clinic) }),
      ),
      createParagraph(translator.t('place-changed.replaces')),
      ...createVenueBlocks(clinic, translator),
      ...joinLinkSection,
      createTimesBlock(request, null, relevantDays(request)),
      createParagraph(translator.t('place-changed.calendar')),
      ...(joinLinkSection.length > 0 ? [] : createJoinLinkNotice(request, 'confirmation.joinLinkLater')),
      createPersonalPageBlock(request),
    ],
    footer: [[translator.t('footer.withdraw')]],
  })
}
