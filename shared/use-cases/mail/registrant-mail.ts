import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { placeVersion } from '../../domain/clinic/place'
import { remainingDays } from '../../domain/clinic/times/clinic-times'
import { registrationId } from '../../domain/ids'
import { kindsOf, messageKindOf, type RegistrantKind } from '../../domain/mail/kinds/message-kinds'
import { PLACE } from '../../domain/mail/ledger/last-announced-place'
import { dayOf, isMailOf, type MailKeyOf, mailId } from '../../domain/mail/ledger/mail-key'
import { type NotSendable, skipMail } from '../../domain/mail/ledger/mail-reason'
import type { Registration } from '../../domain/registration/registration'
import { signAddressToken, signToken } from '../../domain/values/token'
import type { RegistrantMailRequest } from '../../mail/content/registrant-mail-request'
import { readWaitlistPosition } from '../registration/read-waitlist-position'
import { addressOfMail } from './mail-address'
import type { MailRenderer } from './mail-renderer'
import type { LoadMailDependencies, SendableMail } from './sendable-mail'

/** A mail to a registrant, decided and ready to be composed. */
export const loadRegistrantMail = async (
  deps: LoadMailDependencies,
  key: MailKeyOf<RegistrantKind>,
  renderer: MailRenderer,
): Promise<SendableMail | NotSendable> => {
  const [clinic, registration, recipientMails] = await Promise.all([
    deps.clinics.get(key.clinicId),
    deps.registrations.get(key.clinicId, key.recipientId),
    messageKindOf(key.kind).dependsOnOtherMails
      ? deps.ledger.listByRecipient(key.clinicId, key.recipientId)
      : [],
  ])
  if (!clinic || !isPlannable(clinic)) return skipMail('clinic-gone')
  if (!registration) return skipMail('registration-gone')
  const now = deps.now()
  const id = mailId(key)
  const otherMails = recipientMails.filter((entry) => entry.id !== id)
  const decision = renderer.decide({ key, clinic, registration, otherMails, now })
  if (!decision.send) return decision
  const { former, gaveUp, dueAt, usefulUntil } = decision
  const to = addressOfMail(key, registration)
  const compose = async () => {
    const { kind } = key
    const day = dayOf(key)
    const { contains = [] } = messageKindOf(kind)
    const certificate = contains.includes('certificate')
      ? await findCertificateLink(deps, registration)
      : null
    const links = {
      ...(await buildLinks(deps, clinic, registration, decision.hasJoinLink)),
      certificate,
      confirmAddress: contains.includes('address-link') ? await buildAddressLink(deps, registration) : null,
    }
    const sender = { from: deps.config.mailFrom, replyTo: clinic.organisers[0]?.email ?? null }
    const isCopy = isMailOf(key, ...kindsOf('status')) && key.copy !== false
    const request = {
      kind,
      day,
      clinic,
      registration: { ...registration, email: to },
      isCopy,
      now,
      links,
      former,
      gaveUp,
      waitlistPosition: contains.includes('waitlist-position')
        ? ((await readWaitlistPosition(deps, registration)) ?? null)
        : null,
      mailId: id,
      ...sender,
    }
    return (await renderer.renderRegistrantMail(request)).raw
  }
  const announcedVersions = versionsAnnouncedBy(key, clinic, now)
  return { send: true, to, dueAt, usefulUntil, announcedVersions, compose }
}

const buildLinks = async (
  deps: Pick<LoadMailDependencies, 'secrets' | 'config'>,
  clinic: PlannableClinic,
  registration: Registration,
  hasJoinLink: boolean,
): Promise<Omit<RegistrantMailRequest['links'], 'certificate' | 'confirmAddress'>> => {
  const keys = await deps.secrets.tokenKeys()
  const claims = { clinicId: clinic.id, registrationId: registration.id }
  const { siteUrl } = deps.config
  return {
    clinic: `${siteUrl}/clinics/${clinic.id}`,
    personalPage: `${siteUrl}/my/${signToken(keys, 'my', claims)}`,
    join: hasJoinLink ? `${siteUrl}/join/${signToken(keys, 'join', claims)}` : null,
  }
}

/** The link by which the reader of a requested address confirms it. */
const buildAddressLink = async (
  { secrets, config }: Pick<LoadMailDependencies, 'secrets' | 'config'>,
  { clinicId, id, addressRequest }: Registration,
): Promise<string | null> => {
  if (addressRequest === null) return null
  const newId = registrationId(clinicId, addressRequest.email)
  const token = signAddressToken(await secrets.tokenKeys(), { clinicId, registrationId: id }, newId)
  return `${config.siteUrl}/address/${token}`
}

/** The PDF of the registrant's certificate, where they have a valid one. */
const findCertificateLink = async (
  { certificates, config }: Pick<LoadMailDependencies, 'certificates' | 'config'>,
  { clinicId, id }: Registration,
): Promise<string | null> => {
  const certificate = await certificates.get(clinicId, id)
  return certificate?.revokedAt === null ? `${config.siteUrl}/certificates/${certificate.code}/pdf` : null
}

/**
 * The plan versions of the days whose times the mail announces, and after a change of place its version: what changes
 * later is a change to this registrant.
 */
const versionsAnnouncedBy = (
  key: MailKeyOf<RegistrantKind>,
  clinic: PlannableClinic,
  now: string,
): SendableMail['announcedVersions'] => {
  const { announces } = messageKindOf(key.kind)
  if (announces === 'nothing') return {}
  const days =
    announces === 'remaining-days'
      ? remainingDays(clinic, now)
      : clinic.days.filter(({ number }) => number === dayOf(key))
  const places = placeVersion(clinic) > 0 ? { [PLACE]: placeVersion(clinic) } : {}
  return {
    ...Object.fromEntries(days.map(({ number, planVersion }) => [String(number), planVersion])),
    ...places,
  }
}
