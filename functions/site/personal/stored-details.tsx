import type { Clinic } from '../../../shared/domain/clinic/clinic'
import type { Registration } from '../../../shared/domain/registration/registration'
import { describeAnswers } from '../../../shared/domain/registration/registration-answers'
import type { Language } from '../../../shared/domain/values/language'
import { truncateText } from '../../../shared/domain/values/text/truncate-text'
import type { Instant } from '../../../shared/domain/values/time/instant'
import { formatRegistrationDetails } from '../../../shared/i18n/registration-details'
import { siteTranslator } from '../../../shared/i18n/site-translator'
import { DescriptionList } from '../layout/description-list'
import { TextInLanguage } from '../layout/text-in-language'

/** Of an answer: the page stays below 15 KB in every script. The form that changes it has all of it. */
const SHOWN_LENGTH = 120

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
                  <TextInLanguage
                    {...{
                      language,
                      text: truncateText(value.text, SHOWN_LENGTH),
                      textLanguage: value.language,
                    }}
                  />
                </dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
