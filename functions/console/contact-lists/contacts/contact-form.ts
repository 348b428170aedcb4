import { Contact } from '../../../../shared/domain/contact-list/contact'
import {
  type EmailFault,
  findEmailFault,
  normaliseEmail,
} from '../../../../shared/domain/values/email-address'
import { Language, supportedLanguages } from '../../../../shared/domain/values/language'
import type { Instant } from '../../../../shared/domain/values/time/instant'
import { listCountryOptions } from '../../../../shared/web/form/country-zone-options'
import type { FormValues } from '../../forms/form-values'
import { rowFaultLabels } from '../row-fault-labels'

const fieldNames = ['email', 'name', 'organisation', 'country', 'language', 'optedOut'] as const
type FieldName = (typeof fieldNames)[number]
export type ContactFormValues = Record<FieldName, string>
export type ContactFormErrors = Partial<Record<FieldName, string>>

const languageNames = new Intl.DisplayNames('en', { type: 'language' })
export const languageOptions = supportedLanguages.map((value) => ({
  value,
  label: languageNames.of(value) ?? value,
}))

export const toContactFormValues = (contact: Contact | null): ContactFormValues => ({
  email: contact?.email ?? '',
  name: contact?.name ?? '',
  organisation: contact?.organisation ?? '',
  country: contact?.country ?? '',
  language: contact?.language ?? '',
  optedOut: contact?.optedOut ? 'yes' : '',
})

/** The contact as the person saw it; undefined: the form is damaged, '' : a new one. */
export const parseShownContact = (shown: string | undefined): Contact | null | undefined => {
  if (shown === '') return null
  try {
    return Contact.safeParse(JSON.parse(shown ?? '')).data
  } catch {
    return undefined
  }
}

interface ParseContext {
  /** What was stored; its mark of an opt-out is kept. */
  before: Contact | null
  now: Instant
}

export const parseContactForm = (
  values: FormValues,
  { before, now }: ParseContext,
): { typed: ContactFormValues; errors: ContactFormErrors; contact: Contact | undefined } => {
  const typed = Object.fromEntries(fieldNames.map((name) => [name, values[name] ?? ''])) as ContactFormValues
  const email = normaliseEmail(typed.email)
  const fault = findEmailFault(email)
  const errors: ContactFormErrors = {
    ...(fault && { email: describeEmailFault(email, fault) }),
    ...(typed.name.trim().length > 200 && { name: 'Enter at most 200 characters.' }),
    ...(typed.organisation.trim().length > 300 && { organisation: 'Enter at most 300 characters.' }),
  }
  const mark = before?.optedOut ?? { at: now, source: 'noted in the console' }
  const contact = Contact.safeParse({
    ...typed,
    country: listCountryOptions('en').find(({ value }) => value === typed.country)?.value ?? null,
    language: Language.safeParse(typed.language).data ?? null,
    optedOut: typed.optedOut === 'yes' ? mark : null,
  })
  return { typed, errors, contact: contact.data }
}

const describeEmailFault = (email: string, fault: EmailFault): string =>
  email === ''
    ? 'Enter an e-mail address.'
    : `This is ${fault === 'not-an-address' ? 'not a valid e-mail address' : 'not usable'}: ${rowFaultLabels[fault]}.`
