import * as z from 'zod'
import { mailDigest } from '../../ids'
import { type ClinicKind, kindsOf, type MessageKind } from '../kinds/message-kinds'

const who = {
  clinicId: z.string(),
  /** A registration id, `staffId(email)` for organisers and ITU, or `personId(email)` of an invited contact. */
  recipientId: z.string(),
}
/** The registration's revision in which the mail is owed: a registrant who withdraws and comes back is owed it again. */
const revision = z.int().min(1)
/** The version of the day's time that the mail announces. */
const planVersion = z.int().min(1)
/** The version of the clinic's venue and mode that the mail announces. */
const announcedPlaceVersion = z.int().min(1)
const day = z.int().min(1)
/** `2026-12` */
const month = z.string().regex(/^\d{4}-\d{2}$/)
/** `2026-12-02`, in UTC */
const date = z.iso.date()
const copy = z.union([z.boolean(), z.int().min(2)])

/**
 * The schema of a mail's identity, one variant per row of `messageKinds` by what its id is made of.
 * @param extra further fields that every variant has
 */
export const mailKeyWith = <Extra extends z.ZodRawShape>(extra: Extra) =>
  z.discriminatedUnion('kind', [
    /** `copy`: false for the mail itself; true for its first repetition, from 2 on the number of a later one. */
    z.object({ ...who, kind: z.enum(kindsOf('status')), revision, copy, ...extra }),
    z.object({ ...who, kind: z.enum(kindsOf('request')), revision, request: z.int().min(1), ...extra }),
    z.object({ ...who, kind: z.enum(kindsOf('clinic-plan')), planVersion, revision, ...extra }),
    z.object({
      ...who,
      kind: z.enum(kindsOf('place')),
      placeVersion: announcedPlaceVersion,
      revision,
      ...extra,
    }),
    z.object({ ...who, kind: z.enum(kindsOf('day-plan')), day, planVersion, revision, ...extra }),
    z.object({ ...who, kind: z.enum(kindsOf('notice')), revision, ...extra }),
    /** `edition`: of the day's summary, from 1; 0: the notice that Zoom sent nothing about the day. */
    z.object({ ...who, kind: z.enum(kindsOf('summary')), day, edition: z.int().min(0), ...extra }),
    z.object({ ...who, kind: z.enum(kindsOf('month')), month, ...extra }),
    z.object({ ...who, kind: z.enum(kindsOf('date')), date, ...extra }),
    /** `campaign`: its number; null: a test mail, which is of no campaign. */
    z.object({ ...who, kind: z.enum(kindsOf('campaign')), campaign: z.int().min(1).nullable(), ...extra }),
  ])

/** The fields that only some kinds have. */
type VersionField =
  | 'copy'
  | 'request'
  | 'planVersion'
  | 'placeVersion'
  | 'day'
  | 'edition'
  | 'month'
  | 'date'
  | 'campaign'
  | 'revision'

/** A key, or an entry with one, that has no field of a mail of another kind, not through a variable either. */
export type ExactMailKey<Key extends { kind: MessageKind }> = Key extends unknown
  ? Key & { [Field in Exclude<VersionField, keyof Key>]?: never }
  : never

/** The identity of a mail: one person, one purpose, one day, one version of its content. */
export const MailKey = mailKeyWith({})
export type MailKey = ExactMailKey<z.infer<typeof MailKey>>

/**
 * The key alone, of an entry or a message that holds more: what the schema of its kind does not have is left out.
 * @throws ZodError when a field of its kind is missing
 */
export const toMailKey = (key: MailKey): MailKey => MailKey.parse(key)

/** Deterministic: the same mail decided twice has one id, so one ledger entry. Fits an SES message tag. */
export const mailId = (key: MailKey): string => {
  const { clinicId, recipientId, ...version } = toMailKey(key)
  return mailDigest(clinicId, recipientId, ...Object.values(version))
}

/** The day that the mail is about; null: the whole clinic. */
export const dayOf = (key: MailKey): number | null =>
  isMailOf(key, ...kindsOf('day-plan', 'summary')) ? key.day : null

/** What distinguishes mails of one kind, day and recipient, as text: `2`, `3-copy`, `test`. */
export const versionOf = (key: MailKey): string => {
  // A clinic is cancelled once.
  if (isMailOf(key, ...kindsOf('notice'))) return '1'
  if (isMailOf(key, ...kindsOf('clinic-plan', 'day-plan'))) return String(key.planVersion)
  if (isMailOf(key, ...kindsOf('place'))) return String(key.placeVersion)
  if (isMailOf(key, ...kindsOf('summary'))) return String(key.edition)
  if (isMailOf(key, ...kindsOf('month'))) return key.month
  if (isMailOf(key, ...kindsOf('date'))) return key.date
  if (isMailOf(key, ...kindsOf('request'))) return `${key.revision}-${key.request}`
  if (isMailOf(key, ...kindsOf('campaign'))) return key.campaign === null ? 'test' : String(key.campaign)
  if (isMailOf(key, ...kindsOf('status'))) return `${key.revision}${copySuffix(key.copy)}`
  return key satisfies never
}

const copySuffix = (number: boolean | number): string => {
  if (number === false) return ''
  return number === true ? '-copy' : `-copy-${number}`
}

/** Ids and codes only: SES returns the tags in its events, by which the ledger entry is found again. */
export const toMailTags = (key: MailKey): Record<string, string> => {
  const { clinicId: clinic, recipientId: recipient, ...version } = toMailKey(key)
  const tags = Object.entries(version).map(([name, value]) => [name, value === null ? NONE : String(value)])
  return { clinic, recipient, ...Object.fromEntries(tags), mail: mailId(key) }
}

/** The key of the mail that an SES event is about. @throws ZodError when the tags are not of a mail of ours */
export const fromMailTags = ({ clinic, recipient, kind, ...tags }: Record<string, string>): MailKey =>
  MailKey.parse({
    clinicId: clinic,
    recipientId: recipient,
    kind,
    ...Object.fromEntries(Object.entries(tags).map(([name, text]) => [name, tagValue(text)])),
  })

/** An SES tag cannot be empty. */
const NONE = 'none'

const tagValue = (text: string): string | number | boolean | null => {
  if (text === NONE) return null
  if (text === 'true' || text === 'false') return text === 'true'
  return /^\d{1,9}$/.test(text) ? Number(text) : text
}

type WithKind<Key extends MailKey, Kind> = Key extends MailKey
  ? [Extract<Key['kind'], Kind>] extends [never]
    ? never
    : Key & { kind: Extract<Key['kind'], Kind> }
  : never

/** The key of a mail of these kinds. */
export type MailKeyOf<Kind extends MessageKind> = WithKind<MailKey, Kind>

export const isMailOf = <Kind extends MessageKind>(
  key: MailKey,
  ...kinds: readonly Kind[]
): key is MailKeyOf<Kind> => kinds.some((kind) => kind === key.kind)

export const isMailOfClinic = (key: MailKey): key is MailKeyOf<ClinicKind> =>
  !isMailOf(key, ...kindsOf('month', 'date'))
