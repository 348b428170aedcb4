import type { RegistrationStatus } from '../../domain/registration/registration'
import { truncateText } from '../../domain/values/text/truncate-text'
import type { MailTranslator } from '../../i18n/mail-translator'
import { formatRegistrationDetails } from '../../i18n/registration-details'
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
  if (!isChangeableCopy(request) && !isOfConfirmedAddress(request)) return []
  const { registration, now } = request
  const lines = formatRegistrationDetails(registration, now, language).flatMap(({ detail, value }) => {
    // The address is where the mail arrives; what a person needs concerns nobody who reads along.
    if (detail === 'email' || detail === 'accessNeeds' || value === '') return []
    const isolated = { isolate: truncateText(toSingleLine(value), 200) }
    return [toParts('labelAndValue', { label: t(`copy.${detail}`), value: isolated })]
  })
  return [[t('copy.stored')], ...lines, [t('copy.change')]].map((text) => ({ type: 'paragraph', text }))
}

const isChangeableCopy = ({ isCopy, registration }: RegistrantMailRequest): boolean =>
  isCopy && changeableStatuses.includes(registration.status)

/**
 * Whether it is the mail that follows the click on the link to an address. Forms of the same address before it changed
 * nothing and could say nothing: the mail shows which details hold.
 */
const isOfConfirmedAddress = ({
  clinic,
  registration: { reachedAt, statusSince, submittedAt },
}: RegistrantMailRequest): boolean =>
  clinic.confirmsAddress && reachedAt === statusSince && submittedAt === statusSince
