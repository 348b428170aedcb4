import { describe, expect, it } from 'vitest'
import type { PlannableClinic } from '../../../../shared/domain/clinic/clinic'
import { withDayMoved } from '../../../../shared/domain/clinic/times/move-day-time'
import { decideMail, type MailContext } from '../../../../shared/domain/mail/decide-mail'
import { kindsOf } from '../../../../shared/domain/mail/kinds/message-kinds'
import { isMailOf } from '../../../../shared/domain/mail/ledger/mail-key'
import type { Registration, RegistrationStatus } from '../../../../shared/domain/registration/registration'
import { aLedgerEntry, aMailKey, aPublishedClinic, aRegistration } from '../../../support/builders/builders'

const published = aPublishedClinic()
const at = '2026-12-02T09:00:00.000Z'
const moved = withDayMoved(published, 1, { date: '2026-12-10', start: '14:00', end: '17:30' }, at)
const cancelled = (clinic: PlannableClinic): PlannableClinic => ({
  ...clinic,
  status: 'cancelled',
  cancelledAt: at,
})

interface DueMailFields {
  kind: MailContext['key']['kind']
  day?: number
  planVersion?: number
  now?: string
  clinic?: PlannableClinic
  registration?: Partial<Registration>
}

/** Each kind of mail to a registrant, as it is due. */
const due: DueMailFields[] = [
  { kind: 'confirmation' },
  { kind: 'waitlisted', registration: { status: 'waitlisted' } },
  { kind: 'seat-offered', registration: { status: 'offered', offeredUntil: '2026-12-04T09:00:00.000Z' } },
  { kind: 'pending', registration: { status: 'pending' } },
  { kind: 'rejected', registration: { status: 'rejected' } },
  { kind: 'reminder-week', now: '2026-12-03T06:00:00.000Z' },
  { kind: 'reminder-day', day: 1, now: '2026-12-09T06:00:00.000Z' },
  { kind: 'join-link', day: 1, now: '2026-12-10T05:00:00.000Z' },
  { kind: 'moved', day: 1, planVersion: 2, clinic: moved },
  { kind: 'cancelled', clinic: cancelled(published) },
]

const factsOf = ({
  kind,
  day,
  planVersion = 1,
  now = at,
  clinic = published,
  registration,
}: DueMailFields): MailContext => ({
  key: aMailKey({ kind, ...(day && { day }), planVersion }) as MailContext['key'],
  clinic,
  registration: aRegistration(registration),
  otherMails: [aLedgerEntry({ state: 'accepted', announcedVersions: { '1': 1, '2': 1 } })],
  now,
})

const decideWith = (
  one: DueMailFields,
  change: (facts: MailContext) => Partial<MailContext> = () => ({}),
) => {
  const facts = factsOf(one)
  const verdict = decideMail({ ...facts, ...change(facts) })
  return [one.kind, verdict.send ? 'sent' : `${verdict.state}: ${verdict.reason}`]
}

const statuses: RegistrationStatus[] = [
  'confirmed',
  'waitlisted',
  'offered',
  'pending',
  'withdrawn',
  'rejected',
]
/** Which statuses besides confirmed get the cancellation mail. */
const isInformedOfCancellation: RegistrationStatus[] = ['waitlisted', 'offered', 'pending']

describe('a due mail, checked when it is sent', () => {
  it('is sent when nothing has changed', () => {
    for (const one of due) expect(decideWith(one)).toEqual([one.kind, 'sent'])
  })

  it('is skipped when the registrant has another status than the mail says', () => {
    for (const one of due) {
      const own = one.registration?.status ?? 'confirmed'
      const others = statuses.filter((status) => status !== own)
      for (const status of one.kind === 'cancelled' ? [] : others) {
        const change = ({ registration }: MailContext) => ({ registration: { ...registration, status } })
        expect([status, ...decideWith(one, change)]).toEqual([
          status,
          one.kind,
          `skipped: registration-${status}`,
        ])
      }
    }
    const [cancellation] = due.filter(({ kind }) => kind === 'cancelled')
    for (const status of statuses) {
      const isAnnounced = status === 'confirmed' || isInformedOfCancellation.includes(status)
      expect(decideWith({ kind: 'cancelled', ...cancellation, registration: { status } })).toEqual([
        'cancelled',
        isAnnounced ? 'sent' : `skipped: registration-${status}`,
      ])
    }
  })

  it('is skipped when the clinic is cancelled, except the cancellation itself and a rejection', () => {
    for (const one of due) {
      const still = one.kind === 'cancelled' || one.kind === 'rejected'
      expect(decideWith(one, ({ clinic }) => ({ clinic: cancelled(clinic) }))).toEqual([
        one.kind,
        still ? 'sent' : 'skipped: clinic-cancelled',
      ])
    }
  })

  it('is no cancellation of a clinic that takes place', () => {
    expect(decideWith({ kind: 'cancelled' })).toEqual(['cancelled', 'skipped: plan-changed'])
  })

  it('is skipped when it belongs to another version of the plan, or to an earlier revision of the registration', () => {
    for (const one of due) {
      const earlier = ({ registration }: MailContext) => ({ registration: { ...registration, revision: 2 } })
      expect(decideWith(one, earlier)).toEqual([one.kind, 'skipped: newer-revision'])
      const other = ({ key }: MailContext) => ({
        key: isMailOf(key, ...kindsOf('clinic-plan', 'day-plan'))
          ? { ...key, planVersion: key.planVersion + 1 }
          : key,
      })
      const ofPlan = one.day !== undefined || one.kind === 'reminder-week'
      expect(decideWith(one, other)).toEqual([one.kind, ofPlan ? 'skipped: plan-changed' : 'sent'])
    }
  })

  it('is missed when it is no longer useful', () => {
    for (const one of due)
      expect(decideWith(one, () => ({ now: '2026-12-12T09:00:00.000Z' }))).toEqual([
        one.kind,
        'missed: too-late',
      ])
  })
})
