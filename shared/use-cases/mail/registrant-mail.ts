import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { remainingDays } from '../../domain/clinic/clinic-times'
import { mailId } from '../../domain/ids'
import type { MailKey } from '../../domain/mail/ledger'
import { CANCELLATION_VERSION } from '../../domain/mail/plan-version'
import type { Registration } from '../../domain/registration/registration'
import { signToken } from '../../domain/values/token'
import type { RegistrantMailRequest } from '../../mail/content/registrant-mail-request'
import type { LoadMailWorld, NotSendable, SendableMail } from './load-mail'
import type { MailRenderer } from './mail-renderer'

export const loadRegistrantMail = async (
  deps: LoadMailWorld,
  key: MailKey & Pick<RegistrantMailRequest, 'kind'>,
  renderer: MailRenderer,
): Promise<SendableMail | NotSendable> => {
  const [clinic, registration, recipientMails] = await Promise.all([
    deps.clinics.get(key.clinicId),
    deps.registrations.get(key.clinicId, key.recipientId),
    dependsOnOtherMails(key) ? deps.ledger.listByRecipient(key.clinicId, key.recipientId) : [],
  ])
  if (!clinic || !isPlannable(clinic)) return { send: false, state: 'skipped', reason: 'clinic-gone' }
  if (!registration) return { send: false, state: 'skipped', reason: 'registration-gone' }
  const now = deps.now()
  const own = mailId(key)
  const others = recipientMails.filter(({ id }) => id !== own)
  const decision = renderer.decide({ key, clinic, registration, otherMails: others, now })
  if (!decision.send) return decision
  const compose = async () => {
    const { kind, day } = key
    const { former, gaveUp } = decision
    const links = await buildLinks(deps, clinic, registration, decision.hasJoinLink)
    const sender = { from: deps.config.mailFrom, replyTo: clinic.organisers[0]?.email ?? null }
    const request = { kind, day, clinic, registration, now, links, former, gaveUp, mailId: own, ...sender }
    return (await renderer.renderRegistrantMail(request)).raw
  }
  const { dueAt, usefulUntil } = decision
  return {
    send: true,
    to: registration.email,
    dueAt,
    usefulUntil,
    announcedVersions: versionsAnnouncedBy(key, clinic, now),
    compose,
  }
}

/** A notice of a move, and the word to somebody who withdrew, depend on what the person was told. */
const dependsOnOtherMails = ({ kind, planVersion }: MailKey): boolean =>
  kind === 'moved' || (kind === 'cancelled' && planVersion !== CANCELLATION_VERSION)

const buildLinks = async (
  deps: Pick<LoadMailWorld, 'secrets' | 'config'>,
  clinic: PlannableClinic,
  registration: Registration,
  hasJoinLink: boolean,
): Promise<RegistrantMailRequest['links']> => {
  const keys = await deps.secrets.tokenKeys()
  const claims = { clinicId: clinic.id, registrationId: registration.id }
  const { siteUrl } = deps.config
  return {
    clinic: `${siteUrl}/clinics/${clinic.id}`,
    personalPage: `${siteUrl}/my/${signToken(keys, 'my', claims)}`,
    join: hasJoinLink ? `${siteUrl}/join/${signToken(keys, 'join', claims)}` : null,
  }
}

/** Who has no seat yet has no day in her calendar, and no notice of a move: her confirmation tells the times. */
const kindsWithoutTimes: ReadonlySet<MailKey['kind']> = new Set([
  'cancelled',
  'waitlisted',
  'seat-offered',
  'pending',
  'rejected',
])

/** Which days' times the mail tells, by their plan version: a later move is a change to this person. */
const versionsAnnouncedBy = (
  key: MailKey,
  clinic: PlannableClinic,
  now: string,
): SendableMail['announcedVersions'] => {
  if (kindsWithoutTimes.has(key.kind)) return {}
  const days =
    key.day === null ? remainingDays(clinic, now) : clinic.days.filter(({ number }) => number === key.day)
  return Object.fromEntries(days.map(({ number, planVersion }) => [String(number), planVersion]))
}
