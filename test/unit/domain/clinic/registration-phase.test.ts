import { describe, expect, it } from 'vitest'
import { decideForClinic } from '../../../../shared/domain/campaign/decide-invitation'
import { findWindowProblems, registrationPhaseAt } from '../../../../shared/domain/clinic/registration-phase'
import type { RegistrationWindow } from '../../../../shared/domain/clinic/registration-window'
import { admissionOf } from '../../../../shared/domain/registration/admission'
import { aDay, anUndatedDay, aPublishedClinic } from '../../../support/builders/builders'

// The clinic of the builders is on 10 and 11 December 2026 in Mogadishu (UTC+3); its last day ends at 09:30 UTC.
const opens = { date: '2026-11-20', time: '09:00' }
const closes = { date: '2026-12-08', time: '18:00' }
const withWindow = (window: Partial<RegistrationWindow>, more: Parameters<typeof aPublishedClinic>[0] = {}) =>
  aPublishedClinic({ registrationWindow: { opens: null, closes: null, ...window }, ...more })

describe('registration', () => {
  it.each([
    [{ opens, closes }, '2026-11-20T05:59:59.999Z', 'early'],
    [{ opens, closes }, '2026-11-20T06:00:00.000Z', 'open'],
    [{ opens, closes }, '2026-12-08T14:59:59.999Z', 'open'],
    [{ opens, closes }, '2026-12-08T15:00:00.000Z', 'closed'],
    [{ opens }, '2026-12-10T12:00:00.000Z', 'open'],
    [{}, '2026-11-13T00:00:00.000Z', 'open'],
    [{}, '2026-12-11T09:29:59.999Z', 'open'],
    [{}, '2026-12-11T09:30:00.000Z', 'closed'],
  ] as const)('with the window %j is at %s: %s', (window, now, phase) => {
    expect(registrationPhaseAt(withWindow(window), now)).toBe(phase)
  })

  it('closes with a clinic that was moved to end before the chosen instant', () => {
    const moved = withWindow({ closes }, { days: [aDay({ date: '2026-12-01' })] })
    expect(registrationPhaseAt(moved, '2026-12-02T00:00:00.000Z')).toBe('closed')
  })

  it('is closed for a cancelled clinic, also before it would open', () => {
    const cancelled = withWindow({ opens }, { status: 'cancelled' })
    expect(registrationPhaseAt(cancelled, '2026-11-15T00:00:00.000Z')).toBe('closed')
  })

  it('ends the invitations when it closes, and not before it opens', () => {
    const clinic = withWindow({ opens, closes })
    expect(decideForClinic(clinic, '2026-12-08T15:00:00.000Z')).toMatchObject({ reason: 'too-late' })
    expect(decideForClinic(clinic, '2026-11-15T00:00:00.000Z')).toMatchObject({
      send: true,
      usefulUntil: '2026-12-08T15:00:00.000Z',
    })
  })

  it('decides on a registration only through a window that is set: without one the stored text is the old one', () => {
    expect(JSON.parse(admissionOf(withWindow({})))).toHaveLength(4)
    expect(admissionOf(withWindow({ closes }))).not.toBe(admissionOf(withWindow({ opens })))
  })
})

describe('a registration window', () => {
  it.each([
    ['in order', { opens, closes }, []],
    ['that closes with the clinic', { closes: { date: '2026-12-11', time: '12:30' } }, []],
    ['that closes when it opens', { opens, closes: opens }, ['closes window-order']],
    ['that closes before it opens', { opens: closes, closes: opens }, ['closes window-order']],
    ['that closes later', { closes: { date: '2026-12-12', time: '00:00' } }, ['closes window-after-clinic']],
    [
      'that opens after the clinic',
      { opens: { date: '2026-12-12', time: '00:00' } },
      ['opens window-after-clinic'],
    ],
  ] as const)('%s has these problems', (_, window, expected) => {
    const problems = findWindowProblems(withWindow(window))
    expect(problems.map(({ field, code }) => `${field.split('.')[1]} ${code}`)).toEqual(expected)
  })

  it('names the hour that the clock skips, and its neighbours', () => {
    const window = { opens: { date: '2026-03-29', time: '02:30' } }
    const clinic = withWindow(window, { timeZone: 'Europe/Zurich' })
    expect(findWindowProblems(clinic)).toMatchObject([
      {
        field: 'registrationWindow.opens.date',
        message: 'In Zurich the clock skips 02:30 on 2026-03-29. Take 01:59 or 03:00.',
      },
    ])
  })

  it('of a draft without dates is only in order or not', () => {
    const draft = { ...withWindow({ opens: closes, closes: opens }), days: [anUndatedDay()] }
    expect(findWindowProblems(draft)).toMatchObject([{ code: 'window-order' }])
    expect(findWindowProblems({ ...draft, registrationWindow: { opens, closes }, timeZone: null })).toEqual(
      [],
    )
  })
})
