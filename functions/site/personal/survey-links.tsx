import { canAnswerGaps } from '../../../shared/domain/survey/gap-analysis'
import { canAnswerSurvey } from '../../../shared/domain/survey/survey-opening'
import type { Language } from '../../../shared/domain/values/language'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import type { PersonalLinkTarget } from './personal-link'

interface SurveyLinksProps extends PersonalLinkTarget {
  language: Language
  now: Instant
  links: Record<'survey' | 'gap-analysis', string>
}

/** Leads to the questions that a registrant may answer now: after the clinic, and for the institution before it. */
export const SurveyLinks = ({ language, clinic, registration, now, links }: SurveyLinksProps) => {
  const { t } = siteTranslator(language)
  // Who was there, as far as it is known, and has not answered yet.
  const isAskedAfterClinic =
    registration.presence === 'joined' &&
    !registration.hasAnsweredSurvey &&
    canAnswerSurvey(clinic, registration, now)
  return (
    <>
      {isAskedAfterClinic && <LinkButton href={links.survey} text={t('survey.title')} />}
      {canAnswerGaps(clinic, registration, now) && (
        <LinkButton href={links['gap-analysis']} text={t('gaps.title')} />
      )}
    </>
  )
}

const LinkButton = ({ href, text }: { href: string; text: string }) => (
  <p>
    <a class="button" href={href}>
      {text}
    </a>
  </p>
)
