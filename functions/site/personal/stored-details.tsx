import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import { describeAnswers } from '../../../shared/domain/registration/registration-answers'
import type { Instant } from '../../../shared/domain/values/instant'
import type { Language } from '../../../shared/domain/values/language'
import { formatRegistrationDetails } from '../../../shared/i18n/registration-details'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { DescriptionList } from '../layout/description-list'
import { TextInLanguage } from '../layout/text-in-language'

interface StoredDetailsProps {
  language: Language
  clinic: Pick<Clinic, 'questions'>
  registration: Registration
  now: Instant
}

/** What is stored of a registrant, in words. */
export const StoredDetails = ({ language, clinic, registration, now }: StoredDetailsProps) => {
  const { t } = siteTranslator(language)
  const entries = formatRegistrationDetails(registration, now, language).map(
    ({ detail, value }): [string, string] => [
      detail === 'timeZone' ? t('zone.label') : t(`register.${detail}`),
      value,
    ],
  )
  const answers = describeAnswers(clinic.questions, registration.answers, language)
  return (
    <>
      <DescriptionList entries={entries} />
      {answers.length > 0 && (
        <dl class="facts">
          {answers.map(({ label, values }) => (
            <div>
              <dt>
                <TextInLanguage {...{ language, text: label.text, textLanguage: label.language }} />
              </dt>
              {values.map((value) => (
                <dd>
                  <TextInLanguage {...{ language, text: value.text, textLanguage: value.language }} />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
