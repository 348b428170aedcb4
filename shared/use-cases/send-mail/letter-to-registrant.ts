import { isPlannable, type PlannableClinic } from '../../domain/clinic/clinic'
import { daysToCome } from '../../domain/clinic/clinic-times'
import { mailId } from '../../domain/ids'
import type { MailKey } from '../../domain/mail/ledger'
import { CANCELLATION } from '../../domain/mail/plan-version'
import type { Registration } from '../../domain/registration/registration'
import { signToken } from '../../domain/token'
import type { MailRequest } from '../../mail/request'
import type { Letter, LetterWorld, NoLetter } from './letter'
import type { Writing } from './writing'

export const letterToRegistrant = async (
  world: LetterWorld,
  key: MailKey & Pick<MailRequest, 'kind'>,
  writing: Writing,
): Promise<Letter | NoLetter> => {
  const [clinic, registration, told] = await Promise.all([
    world.clinics.get(key.clinicId),
    world.registrations.get(key.clinicId, key.recipientId),
    dependsOnOthers(key) ? world.ledger.ofRecipient(key.clinicId, key.recipientId) : [],
  ])
  if (!clinic || !isPlannable(clinic)) return { send: false, state: 'skipped', reason: 'clinic-gone' }
  if (!registration) return { send: false, state: 'skipped', reason: 'registration-gone' }
  const now = world.now()
  const own = mailId(key)
  const others = told.filter(({ id }) => id !== own)
  const verdict = writing.judge({ key, clinic, registration, told: others, now })
  if (!verdict.send) return verdict
  const compose = async () => {
    const { kind, day } = key
    const { former, left } = verdict
    const links = await linksFor(world, clinic, registration, verdict.wayIn)
    const sender = { from: world.house.mailFrom, replyTo: clinic.organisers[0]?.email ?? null }
    const request = { kind, day, clinic, registration, now, links, former, left, mailId: own, ...sender }
    return (await writing.toRegistrant(request)).raw
  }
  const { dueAt, usefulUntil } = verdict
  return { send: true, to: registration.email, dueAt, usefulUntil, told: tells(key, clinic, now), compose }
}

/** A notice of a move, and the word to somebody who withdrew, depend on what the person was told. */
const dependsOnOthers = ({ kind, planVersion }: MailKey): boolean =>
  kind === 'moved' || (kind === 'cancelled' && planVersion !== CANCELLATION)

const linksFor = async (
  world: Pick<LetterWorld, 'secrets' | 'house'>,
  clinic: PlannableClinic,
  registration: Registration,
  wayIn: boolean,
): Promise<MailRequest['links']> => {
  const keys = await world.secrets.tokenKeys()
  const claims = { clinicId: clinic.id, registrationId: registration.id }
  const { siteUrl } = world.house
  return {
    clinic: `${siteUrl}/clinics/${clinic.id}`,
    my: `${siteUrl}/my/${signToken(keys, 'my', claims)}`,
    join: wayIn ? `${siteUrl}/join/${signToken(keys, 'join', claims)}` : null,
  }
}

/** Who has no seat yet has no day in her calendar, and no notice of a move: her confirmation tells the times. */
const withoutTimes: ReadonlySet<MailKey['kind']> = new Set([
  'cancelled',
  'waitlisted',
  'seat-offered',
  'pending',
  'rejected',
])

/** Which days' times the mail tells, by their plan version: a later move is a change to this person. */
const tells = (key: MailKey, clinic: PlannableClinic, now: string): Letter['told'] => {
  if (withoutTimes.has(key.kind)) return {}
  const days =
    key.day === null ? daysToCome(clinic, now) : clinic.days.filter(({ number }) => number === key.day)
  return Object.fromEntries(days.map(({ number, planVersion }) => [String(number), planVersion]))
}
