import { daysToCome } from '../../shared/domain/clinic/clinic-times'
import { judgeMail } from '../../shared/domain/mail/judge-mail'
import type { MailKey } from '../../shared/domain/mail/ledger'
import type { MailRequest } from '../../shared/mail/request'
import type { Writing } from '../../shared/use-cases/send-mail/writing'

/** When a letter says that a day is. */
export interface ToldTime {
  version: number
  moment: string
}

/** What is written in a mail, as far as it can be wrong. */
export interface Letter {
  /** Day number -> when it says that the day is. */
  told: Record<string, ToldTime>
  wayIn: boolean
}

export const momentOf = (day: { date: string; start: string; end: string }, zone: string): string =>
  `${day.date} ${day.start}-${day.end} ${zone}`

/** The letter that lies in each message. */
const letters = new WeakMap<Uint8Array, Letter>()

export const letterIn = (raw: Uint8Array): Letter => letters.get(raw) ?? { told: {}, wayIn: false }

const messageWith = (letter: Letter): { raw: Uint8Array } => {
  const raw = new Uint8Array(0)
  letters.set(raw, letter)
  return { raw }
}

const withoutTimes: ReadonlySet<MailRequest['kind']> = new Set([
  'cancelled',
  'waitlisted',
  'seat-offered',
  'pending',
  'rejected',
])

/** What a reader learns of the days: those to come, or the one that the mail is about; no more when all is over. */
const toldBy = ({ kind, day, clinic, now }: MailRequest): Letter['told'] => {
  if (withoutTimes.has(kind)) return {}
  const days = day === null ? daysToCome(clinic, now) : clinic.days.filter(({ number }) => number === day)
  return Object.fromEntries(
    days.map((each) => [
      String(each.number),
      { version: each.planVersion, moment: momentOf(each, clinic.timeZone) },
    ]),
  )
}

/** Letters are judged as always and written as facts: millions are sent, and none is read by a mail program. */
export const plainWriting: Writing = {
  judge: judgeMail,
  toRegistrant: async (request) => messageWith({ told: toldBy(request), wayIn: request.links.join !== null }),
  toStaff: async () => messageWith({ told: {}, wayIn: false }),
  toContact: async () => messageWith({ told: {}, wayIn: false }),
}

/** The key of a mail from its tags, as an event of SES brings it back. */
export const keyOfTags = (tags: Record<string, string>): MailKey => ({
  clinicId: tags['clinic'] ?? '',
  recipientId: tags['recipient'] ?? '',
  kind: tags['kind'] as MailKey['kind'],
  day: Number(tags['day']) || null,
  planVersion: Number(tags['version']),
})
