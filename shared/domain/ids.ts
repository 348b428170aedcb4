import { createHmac, hash, randomBytes } from 'node:crypto'
import { normaliseEmail } from './values/email-address'
import { foldText } from './values/text/fold-text'

const digest = (...parts: readonly (string | number | boolean | null)[]): string =>
  hash('sha256', JSON.stringify(parts), 'base64url').slice(0, 22)

/** The same address in the same clinic is always the same registration. 22 characters of `[A-Za-z0-9_-]`. */
export const registrationId = (clinicId: string, email: string): string =>
  digest('registration', clinicId, normaliseEmail(email))

/** The recipient id of an organiser or of ITU: a mail to staff has no registration. */
export const staffId = (email: string): string => `staff-${digest('staff', normaliseEmail(email))}`

/**
 * The recipient id of a test mail. The same form sent twice gives the same id, so one mail; another form gives
 * another mail.
 */
export const testRecipientId = (
  clinicId: string,
  campaign: number,
  idempotencyKey: string,
  language: string,
): string => `test-${digest('tester', clinicId, campaign, idempotencyKey, language)}`

/** Pseudonym of an address, used wherever the address itself need not be stored. */
export const personId = (email: string): string => digest('person', normaliseEmail(email))

/** The same form sent twice is one erasure. @param idempotencyKey of the form */
export const erasureId = (person: string, idempotencyKey: string): string =>
  digest('erasure', person, idempotencyKey)

/** A link to figures, made by one form: the same form sent twice is one link. */
export const programmeLinkId = (by: string, idempotencyKey: string): string =>
  digest('programme-link', by, idempotencyKey)

/** A person without an address, registered by one form: the same form sent twice is one person. */
export const walkInId = (clinicId: string, by: string, idempotencyKey: string): string =>
  digest('walk-in', clinicId, by, idempotencyKey)

/**
 * Pseudonym of an organisation within a clinic. It is keyed, so that a reader of the table cannot find it by trying the
 * names of organisations. 22 characters of `[A-Za-z0-9_-]`.
 */
export const organisationPseudonym = (
  key: string,
  clinicId: string,
  country: string,
  organisation: string,
): string =>
  createHmac('sha256', key)
    .update(JSON.stringify(['organisation', clinicId, country, organisation]))
    .digest('base64url')
    .slice(0, 22)

/** The random id of an anonymised record; it cannot be traced to the person. */
export const newAnonymousId = (): string => randomBytes(16).toString('base64url')

/** @param parts everything that distinguishes a mail; 22 characters of `[A-Za-z0-9_-]` */
export const mailDigest = (...parts: readonly (string | number | boolean | null)[]): string =>
  digest('mail', ...parts)

/** A clinic's address part: words of the title and five random characters, at most 40 of `[a-z0-9-]`. */
export const newClinicId = (title: string): string =>
  clinicIdOf(title, randomBytes(3).toString('hex').slice(0, 5))

/**
 * The id of a clinic's copy: the same when the same form is sent twice.
 * @param asked every field of the form
 */
export const clinicCopyId = (title: string, ...asked: readonly (string | null)[]): string =>
  clinicIdOf(title, hash('sha256', JSON.stringify(['copy', title, ...asked]), 'hex').slice(0, 10))

/**
 * The id of a draft made from an announcement: the same when the same form is sent twice.
 * @param asked every input that distinguishes it
 */
export const clinicDraftId = (title: string, ...asked: readonly (string | number)[]): string =>
  clinicIdOf(title, hash('sha256', JSON.stringify(['draft', title, ...asked]), 'hex').slice(0, 10))

/** The id of a clinic that is recorded afterwards: the same title, host and first day is the same clinic. */
export const recordedClinicId = (title: string, host: string | null, firstDay: string | null): string =>
  clinicIdOf(
    title,
    hash('sha256', JSON.stringify(['recorded', foldText(title), host, firstDay]), 'hex').slice(0, 10),
  )

const clinicIdOf = (title: string, unique: string): string => {
  const words = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 39 - unique.length)
    .replace(/-+$/, '')
  return `${words || 'clinic'}-${unique}`
}

/** The schedule of one message: at most 64 of `[A-Za-z0-9-_.]`, the same name every time. */
export const scheduleName = (clinicId: string, day: number | null, kind: string): string =>
  `${clinicId}.${day ?? 0}.${kind}`

/** One version of a message to everybody: the name of its schedule and the version. For log lines only. */
export const dispatchId = ({
  clinicId,
  day,
  kind,
  version,
}: {
  clinicId: string
  day: number | null
  kind: string
  version: number | string
}): string => `${scheduleName(clinicId, day, kind)}.${version}`

/** A contact list's name in addresses. */
export const newContactListId = (): string => `list-${randomBytes(5).toString('hex')}`

/**
 * The id of a list made from a form: the same when the same form is sent twice.
 * @param asked every input that distinguishes it
 */
export const contactListIdFor = (...asked: readonly string[]): string =>
  `list-${hash('sha256', JSON.stringify(['list', ...asked]), 'hex').slice(0, 10)}`

/** The id of an import that is being previewed. */
export const newImportId = (): string => randomBytes(8).toString('hex')
