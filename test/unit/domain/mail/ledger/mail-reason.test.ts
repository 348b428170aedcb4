import { describe, expect, it } from 'vitest'
import type { BounceReason } from '../../../../../shared/domain/mail/ledger/bounce-reason'
import { LedgerEntry } from '../../../../../shared/domain/mail/ledger/ledger'
import { LedgerReason, skipMail, toSesReason } from '../../../../../shared/domain/mail/ledger/mail-reason'
import {
  discardMail,
  failMail,
  markOutcomeUnknown,
  releaseMail,
} from '../../../../../shared/domain/mail/ledger/mail-states'
import { aLedgerEntry } from '../../../../support/builders/builders'

const now = '2026-11-20T09:05:00.000Z'

describe('the reason of a mail', () => {
  it.each([
    'too-late',
    'registration-withdrawn',
    'lease-expired',
    'ses:MessageRejected',
    'ses:Rendering Failure',
  ])('is read as %s', (reason) => {
    expect(LedgerEntry.parse({ ...aLedgerEntry(), reason }).reason).toBe(reason)
  })

  it.each(['to-late', 'registration-gon', 'Suppressed', 'MessageRejected', 'SES:x', ''])(
    'is not read as %j, which no version has written',
    (reason) => {
      expect(LedgerReason.safeParse(reason).success).toBe(false)
      expect(() => LedgerEntry.parse({ ...aLedgerEntry(), reason })).toThrow('reason')
    },
  )

  it('that is misspelt does not compile, in no transition of a mail', () => {
    const due = aLedgerEntry({ state: 'due' })
    const claimed = aLedgerEntry({ state: 'claimed', attempt: 1, leaseUntil: now })
    // @ts-expect-error too-late
    const misspelt: LedgerEntry = { ...due, reason: 'to-late' }
    // @ts-expect-error no-such-address
    const bounce: BounceReason = 'no-such-adress'
    expect([
      misspelt.reason,
      bounce,
      // @ts-expect-error too-late
      discardMail(due, 'missed', 'to-late', now)?.reason,
      // @ts-expect-error not-composable
      failMail(claimed, 'not-composible', now)?.reason,
      // @ts-expect-error lease-expired
      markOutcomeUnknown(claimed, 'lease-expred', now)?.reason,
      // @ts-expect-error throttled
      releaseMail(claimed, 'throtled', now)?.reason,
      // @ts-expect-error plan-changed
      skipMail('plan-change').reason,
    ]).toHaveLength(7)
    expect(failMail(claimed, toSesReason('MessageRejected'), now)?.reason).toBe('ses:MessageRejected')
  })
})
