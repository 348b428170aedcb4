import { describe, expect, it } from 'vitest'
import { MessageKind } from '../../../../../shared/domain/mail/kinds/message-kinds'
import {
  dayOf,
  fromMailTags,
  type MailKey,
  mailId,
  toMailKey,
  toMailTags,
  versionOf,
} from '../../../../../shared/domain/mail/ledger/mail-key'
import { aMailKey } from '../../../../support/builders/builders'

/** Every field that a key of some kind has. */
const foreign = {
  day: 7,
  planVersion: 8,
  placeVersion: 9,
  revision: 3,
  copy: true,
  edition: 6,
  month: '2026-11',
  date: '2026-11-20',
  campaign: 5,
}

describe('the id of a mail', () => {
  it.each(MessageKind.options)('of the kind %s ignores the fields of other kinds', (kind) => {
    const key = aMailKey({ kind })
    const mixed: MailKey = Object.assign({ state: 'due' }, foreign, key)
    expect(toMailKey(mixed)).toEqual(key)
    expect(mailId(mixed)).toBe(mailId(key))
    expect(toMailTags(mixed)).toEqual(toMailTags(key))
    expect([dayOf(mixed), versionOf(mixed)]).toEqual([dayOf(key), versionOf(key)])
  })

  it.each([
    ['a day', { kind: 'reminder-day', planVersion: 1, revision: 1 }],
    ['a plan version', { kind: 'moved', day: 1, placeVersion: 1, revision: 1 }],
    ['a place version', { kind: 'place-changed', planVersion: 1, revision: 1 }],
    ['whether it is the copy', { kind: 'confirmation', revision: 1 }],
    ['a campaign', { kind: 'invitation', edition: 1 }],
    ['a month', { kind: 'programme-report', edition: 1 }],
    ['a date', { kind: 'follow-request', month: '2026-11' }],
  ])('is not computed without %s', (_, key) => {
    expect(() => mailId({ clinicId: 'c', recipientId: 'r', ...key } as MailKey)).toThrow('Invalid input')
  })

  it('of a notice of a new place differs by the version of the place', () => {
    const ids = [1, 2].map((placeVersion) => mailId(aMailKey({ kind: 'place-changed', placeVersion })))
    expect(new Set(ids).size).toBe(2)
    const plans = [1, 2].map((planVersion) => mailId(aMailKey({ kind: 'place-changed', planVersion })))
    expect(new Set(plans).size).toBe(1)
  })

  it('is found again by the tags of SES', () => {
    for (const kind of MessageKind.options) {
      const key = aMailKey({ kind })
      const { mail, ...tags } = toMailTags(key)
      expect(fromMailTags(tags)).toEqual(key)
      expect(mail).toBe(mailId(key))
    }
  })
})

describe('a key with a field of another kind does not compile', () => {
  const about = { clinicId: 'c', recipientId: 'r', revision: 1 }
  const moved = { ...about, kind: 'moved' as const, day: 1, planVersion: 1 }
  const placed = { ...about, kind: 'place-changed' as const, placeVersion: 1 }

  it('whether it is written out or given through a variable', () => {
    const copied = { ...moved, copy: false }
    // @ts-expect-error a notice has no copy
    const withCopy: MailKey = copied
    const numbered = { ...placed, day: 1 }
    // @ts-expect-error a notice of a new place is of no day
    const withDay: MailKey = numbered
    const planned = { ...about, kind: 'place-changed' as const, planVersion: 1 }
    // @ts-expect-error a notice of a new place has a place version
    const withPlan: MailKey = planned
    expect([withCopy, withDay].map(mailId)).toEqual([mailId(moved), mailId(placed)])
    expect(() => mailId(withPlan)).toThrow('placeVersion')
  })
})
