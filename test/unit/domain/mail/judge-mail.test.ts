import { describe, expect, it } from 'vitest'
import { withDayMoved } from '../../../../shared/domain/clinic/change-day'
import type { PlannableClinic } from '../../../../shared/domain/clinic/clinic'
import { judgeMail, type MailFacts } from '../../../../shared/domain/mail/judge-mail'
import type { Registration, Status } from '../../../../shared/domain/registration/registration'
import { aLedgerEntry, aPublishedClinic, aRegistration, somalia } from '../../../support/builders'

const published = aPublishedClinic()
const at = '2026-12-02T09:00:00.000Z'
const moved = withDayMoved(published, 1, { date: '2026-12-10', start: '14:00', end: '17:30' }, at)
const cancelled = (clinic: PlannableClinic): PlannableClinic => ({
  ...clinic,
  status: 'cancelled',
  cancelledAt: at,
})

interface Due {
  kind: MailFacts['key']['kind']
  day?: number
  planVersion?: number
  now?: string
  clinic?: PlannableClinic
  registration?: Partial<Registration>
}

/** Each kind of mail to a registrant, as it is due. */
const due: Due[] = [
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
}: Due): MailFacts => ({
  key: { clinicId: somalia, recipientId: aRegistration().id, kind, day: day ?? null, planVersion },
  clinic,
  registration: aRegistration(registration),
  told: [aLedgerEntry({ state: 'accepted', told: { '1': 1, '2': 1 } })],
  now,
})

const judged = (one: Due, change: (facts: MailFacts) => Partial<MailFacts> = () => ({})) => {
  const facts = factsOf(one)
  const verdict = judgeMail({ ...facts, ...change(facts) })
  return [one.kind, verdict.send ? 'sent' : `${verdict.state}: ${verdict.reason}`]
}

const statuses: Status[] = ['confirmed', 'waitlisted', 'offered', 'pending', 'withdrawn', 'rejected']
/** Who else than the confirmed is told that the clinic is cancelled. */
const toldOfCancellation: Status[] = ['waitlisted', 'offered', 'pending']

describe('a due mail, judged at the moment of sending', () => {
  it('is sent where nothing has changed', () => {
    for (const one of due) expect(judged(one)).toEqual([one.kind, 'sent'])
  })

  it('is skipped when its reader stands otherwise than it tells', () => {
    for (const one of due) {
      const own = one.registration?.status ?? 'confirmed'
      const others = statuses.filter((status) => status !== own)
      for (const status of one.kind === 'cancelled' ? [] : others) {
        const change = ({ registration }: MailFacts) => ({ registration: { ...registration, status } })
        expect([status, ...judged(one, change)]).toEqual([
          status,
          one.kind,
          `skipped: registration-${status}`,
        ])
      }
    }
    const [cancellation] = due.filter(({ kind }) => kind === 'cancelled')
    for (const status of statuses) {
      const isTold = status === 'confirmed' || toldOfCancellation.includes(status)
      expect(judged({ kind: 'cancelled', ...cancellation, registration: { status } })).toEqual([
        'cancelled',
        isTold ? 'sent' : `skipped: registration-${status}`,
      ])
    }
  })

  it('is skipped when the clinic is cancelled, but for the word of that and of a rejection', () => {
    for (const one of due) {
      const still = one.kind === 'cancelled' || one.kind === 'rejected'
      expect(judged(one, ({ clinic }) => ({ clinic: cancelled(clinic) }))).toEqual([
        one.kind,
        still ? 'sent' : 'skipped: clinic-cancelled',
      ])
    }
  })

  it('is skipped when it belongs to another version of the plan, or to an earlier round of the person', () => {
    for (const one of due) {
      const other = (facts: MailFacts) => ({ key: { ...facts.key, planVersion: facts.key.planVersion + 1 } })
      const ofPlan = one.day !== undefined || one.kind === 'reminder-week'
      expect(judged(one, other)).toEqual([
        one.kind,
        ofPlan ? 'skipped: plan-changed' : 'skipped: registered-anew',
      ])
    }
  })

  it('is missed when it is no longer of use', () => {
    for (const one of due)
      expect(judged(one, () => ({ now: '2026-12-12T09:00:00.000Z' }))).toEqual([one.kind, 'missed: too-late'])
  })
})
