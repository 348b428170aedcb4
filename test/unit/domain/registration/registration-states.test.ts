import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideMail, type MailContext } from '../../../../shared/domain/mail/decide-mail'
import { kindsOf, type MessageKind } from '../../../../shared/domain/mail/kinds/message-kinds'
import { toDisplayStatus } from '../../../../shared/domain/registration/display-status'
import { offerExpiresAt } from '../../../../shared/domain/registration/offer-expiry'
import { Registration, type RegistrationStatus } from '../../../../shared/domain/registration/registration'
import {
  acceptOffer,
  approveRegistration,
  asksForSupport,
  changeDays,
  confirmRegistration,
  endUnreached,
  lapseOffer,
  offerSeat,
  rejectRegistration,
  sortWaitlist,
  withdrawRegistration,
} from '../../../../shared/domain/registration/registration-states'
import { isSeatRuleMet, seatChange } from '../../../../shared/domain/registration/seats'
import { aMailKey, aPublishedClinic, aRegistration } from '../../../support/builders/builders'
import { diagramTransitions } from '../../../support/state-diagram'

/** The statuses that get a mail, other than confirmed; `cancelled` ends every registration. */
const isAnnouncedTo: Partial<Record<MessageKind, RegistrationStatus>> = {
  waitlisted: 'waitlisted',
  'seat-offered': 'offered',
  pending: 'pending',
  'address-check': 'unconfirmed',
  rejected: 'rejected',
  withdrawn: 'withdrawn',
}

const now = '2026-11-21T09:00:00.000Z'
const until = '2026-11-22T09:00:00.000Z'
const statuses = Registration.shape.status.options
const registrationIn = (status: RegistrationStatus) =>
  aRegistration({ status, revision: 4, offeredUntil: status === 'offered' ? until : null })

describe('a registration', () => {
  it('asks for support only while its person takes part or may do so', () => {
    const withNeeds = statuses.filter((status) =>
      asksForSupport({ ...registrationIn(status), accessNeeds: 'A lift' }),
    )
    expect(withNeeds).toEqual(['confirmed', 'waitlisted', 'offered', 'pending'])
  })

  it('has the transitions drawn in the architecture and no others, each with the next revision', () => {
    const realTransitions = statuses.flatMap((status) => {
      const one = registrationIn(status)
      const next = {
        offer: [offerSeat(one, until, now)],
        accept: [acceptOffer(one, now)],
        lapse: [lapseOffer(one, until)],
        approve: [approveRegistration(one, 'confirmed', now), approveRegistration(one, 'waitlisted', now)],
        confirm: (['confirmed', 'waitlisted', 'pending'] as const).map((to) =>
          confirmRegistration(one, to, now),
        ),
        reject: [rejectRegistration(one, now)],
        withdraw: [withdrawRegistration(one, now)],
        changeDays: [changeDays(one, [2], now)],
        endUnreached: [endUnreached(one, now)],
      }
      const each = Object.entries(next).flatMap(([way, targetsFrom]) =>
        targetsFrom.map((to) => [way, to] as const),
      )
      return each.flatMap(([way, to]) => {
        if (to) expect(to.revision).toBe(one.revision + 1)
        return to ? [`${status} ${way} ${to.status}`] : []
      })
    })
    expect(realTransitions.toSorted()).toEqual(
      diagramTransitions('docs/registration.md', 'Registration states').toSorted(),
    )
  })

  it('can be accepted until the offer expires and lapses from then on, never both', () => {
    for (const moment of [now, '2026-11-22T08:59:59.999Z', until, '2026-11-23T00:00:00.000Z']) {
      const [taken, lapsed] = [
        acceptOffer(registrationIn('offered'), moment),
        lapseOffer(registrationIn('offered'), moment),
      ]
      expect([taken !== undefined, lapsed !== undefined]).toEqual([moment < until, moment >= until])
      expect(toDisplayStatus(registrationIn('offered'), moment)).toBe(moment < until ? 'offered' : 'lapsed')
      if (lapsed) expect(toDisplayStatus(lapsed, moment)).toBe('lapsed')
    }
  })

  it('waits in the order in which people joined the list', () => {
    const waiting = ['c', 'a', 'b'].map((who, index) =>
      aRegistration({
        email: `${who}@example.org`,
        status: 'waitlisted',
        statusSince: `2026-11-20T09:0${index}:00.000Z`,
      }),
    )
    expect(sortWaitlist([aRegistration(), ...waiting.toReversed()])).toEqual(waiting)
  })
})

describe('over all statuses', () => {
  const registrantKinds = kindsOf('status', 'clinic-plan', 'day-plan', 'notice')
  const anyCase = fc.record({
    status: fc.constantFrom(...statuses),
    kind: fc.constantFrom(...registrantKinds),
    day: fc.constantFrom(1, 2),
    planVersion: fc.integer({ min: 1, max: 5 }),
    revision: fc.integer({ min: 1, max: 5 }),
    minutes: fc.integer({ min: -30 * 24 * 60, max: 3 * 24 * 60 }),
    cancelled: fc.boolean(),
  })

  it('only confirmed gets a joining link, by any mail at any time', () => {
    fc.assert(
      fc.property(anyCase, ({ status, kind, day, planVersion, revision, minutes, cancelled }) => {
        const registration = registrationIn(status)
        const clinic = aPublishedClinic(cancelled ? { status: 'cancelled', cancelledAt: now } : {})
        const moment = new Date(Date.parse('2026-12-10T06:00:00.000Z') + minutes * 60_000).toISOString()
        const fields = { recipientId: registration.id, kind, day, planVersion, revision }
        const key = aMailKey(fields) as MailContext['key']
        const verdict = decideMail({ key, clinic, registration, otherMails: [], now: moment })
        expect(verdict.send && verdict.hasJoinLink && status !== 'confirmed').toBe(false)
        if (verdict.send && kind !== 'cancelled') expect(isAnnouncedTo[kind] ?? 'confirmed').toBe(status)
      }),
      { numRuns: 2000 },
    )
  })

  it('no sequence of transitions gives a seat twice', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(5), fc.constantFrom(...statuses)), { maxLength: 60 }),
        fc.integer({ min: 1, max: 3 }),
        (steps, capacity) => {
          const people = new Map<number, RegistrationStatus>()
          let seats = { taken: 0, waiting: 0, offered: 0, pending: 0 }
          for (const [who, to] of steps) {
            const { by, rule } = seatChange(people.get(who) ?? null, to)
            if (!isSeatRuleMet(rule, seats, capacity)) continue
            people.set(who, to)
            seats = {
              taken: seats.taken + by.taken,
              waiting: seats.waiting + by.waiting,
              offered: seats.offered + by.offered,
              pending: seats.pending + by.pending,
            }
          }
          const has = (...which: RegistrationStatus[]) =>
            [...people.values()].filter((status) => which.includes(status)).length
          expect(seats).toEqual({
            taken: has('confirmed', 'offered'),
            waiting: has('waitlisted'),
            offered: has('offered'),
            pending: has('pending'),
          })
          expect(seats.taken).toBeLessThanOrEqual(capacity)
        },
      ),
    )
  })
})

describe('an offered seat', () => {
  it.each([
    ['is held for two days, well before', '2026-11-20T09:00:00.000Z', '2026-11-22T09:00:00.000Z'],
    [
      'is held for half of what is left, the day before',
      '2026-12-09T06:00:00.000Z',
      '2026-12-09T18:00:00.000Z',
    ],
    ['is held for an hour, just before', '2026-12-10T05:30:00.000Z', '2026-12-10T06:30:00.000Z'],
    ['is held until an hour is left of the last day', '2026-12-11T08:00:00.000Z', '2026-12-11T08:30:00.000Z'],
    ['is not offered when nobody could come any more', '2026-12-11T08:20:00.000Z', undefined],
  ])('%s', (_, at, expected) => {
    expect(offerExpiresAt(aPublishedClinic(), at)).toBe(expected)
  })
})
