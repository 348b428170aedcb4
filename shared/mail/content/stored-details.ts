import type { RegistrationStatus } from '../../domain/registration/registration'
import { truncateText } from '../../domain/values/truncate-text'
import { countryNamesIn } from '../../i18n/country-names/country-names'
import { formatZone } from '../../i18n/format-times'
import { nativeLanguageNames } from '../../i18n/language-properties'
import type { MailTranslator } from '../../i18n/mail-translator'
import { sectorNameIn } from '../../i18n/sector-names'
import type { ContentBlock } from './mail-content'
import type { RegistrantMailRequest } from './registrant-mail-request'
import { toSingleLine } from './single-line-text'

/** The statuses in which a registrant can cancel and register again; the copy of a rejection says nothing of it. */
const changeableStatuses: readonly RegistrationStatus[] = ['confirmed', 'waitlisted', 'pending', 'offered']

/** The copy of a mail for a person who sent the form again, perhaps with other details: nothing has changed. */
export const createCopyNotice = (request: RegistrantMailRequest, { t }: MailTranslator): ContentBlock[] =>
  isChangeableCopy(request) ? [{ type: 'paragraph', text: [t('copy.unchanged')] }] : []

/** What is stored about the registrant, and how they can change it. */
export const createStoredDetails = (
  request: RegistrantMailRequest,
  { t, toParts, language }: MailTranslator,
): ContentBlock[] => {
  if (!isChangeableCopy(request)) return []
  const { registration, now } = request
  const { name, organisation, jobTitle, sector, country, timeZone } = registration
  const details: [label: string, value: string][] = [
    [t('copy.name'), name],
    [t('copy.organisation'), organisation],
    [t('copy.jobTitle'), jobTitle],
    [t('copy.sector'), sectorNameIn(sector, language)],
    [t('copy.country'), countryNamesIn(language).get(country) ?? country],
    [t('copy.timeZone'), formatZone(timeZone, now, language)],
    [t('copy.language'), nativeLanguageNames[registration.language]],
  ]
  const lines = details
    .filter(([, value]) => value !== '')
    .map(([label, value]) =>
      toParts('labelAndValue', { label, value: { isolate: truncateText(toSingleLine(value), 200) } }),
    )
  return [[t('copy.stored')], ...lines, [t('copy.change')]].map((text) => ({ type: 'paragraph', text }))
}

const isChangeableCopy = ({ isCopy, registration }: RegistrantMailRequest): boolean =>
  isCopy && changeableStatuses.includes(registration.status)
