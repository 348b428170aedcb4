import { describe, expect, it } from 'vitest'
import { doubtStates, type LedgerEntry, ledgerStates } from '../../../../shared/domain/mail/ledger'
import * as mail from '../../../../shared/domain/mail/mail-states'
import { MINUTE, plus } from '../../../../shared/domain/time/instant'
import { aLedgerEntry } from '../../../support/builders'
import { drawnUnder } from '../../../support/drawing'

const written = '2026-11-20T09:00:00.000Z'
const now = plus(written, 5 * MINUTE)

/** An entry in a state, as long ago as any wait is long. `state/doubt` for what was in doubt, once unless told. */
const entryIn = (name: string, doubts = name.includes('/') ? 1 : 0): LedgerEntry => {
  const [state, doubt = null] = name.split('/') as [LedgerEntry['state'], LedgerEntry['doubt']]
  const attempt = state === 'due' ? 0 : 1
  const leaseUntil = state === 'claimed' ? plus(written, mail.LEASE) : null
  const sesMessageId = state === 'accepted' ? 'ses-1' : null
  return aLedgerEntry({ state, doubt, doubts, attempt, leaseUntil, sesMessageId, changedAt: written })
}
const nameOf = (next: mail.Next): string =>
  next ? [next.state, next.doubt ?? []].flat().join('/') : 'refused'

const transitions: Record<string, (entry: LedgerEntry) => mail.Next> = {
  claim: (entry) => mail.claim(entry, {}, now),
  accept: (entry) => mail.accept(entry, 'ses-1', now),
  fail: (entry) => mail.fail(entry, 'MessageRejected', now),
  skip: (entry) => mail.writeOff(entry, 'skipped', 'plan-changed', now),
  miss: (entry) => mail.writeOff(entry, 'missed', 'too-late', now),
  giveBack: (entry) => mail.giveBack(entry, 'throttled', now),
  doubt: (entry) => mail.doubt(entry, 'ECONNRESET', now),
  loseWorker: (entry) => mail.loseWorker(entry, now),
  leaveInDoubt: (entry) => mail.leaveInDoubt(entry, 'too-late', now),
  proveSent: (entry) => mail.proveSent(entry, 'ses-1', now),
  reject: (entry) => mail.reject(entry, 'ses-1', 'Reject', now),
  hear: (entry) => mail.hear(entry, 'delivered', now),
}

/** Every way there is; from every other pair of state and transition there is none. */
const ways: Record<string, Record<string, string>> = {
  due: { claim: 'claimed', skip: 'skipped', miss: 'missed', proveSent: 'accepted' },
  claimed: {
    accept: 'accepted',
    fail: 'failed',
    skip: 'skipped',
    miss: 'missed',
    giveBack: 'due',
    doubt: 'ambiguous/open',
    loseWorker: 'ambiguous/open',
    proveSent: 'accepted',
    reject: 'failed',
  },
  'claimed/repeated': {
    accept: 'accepted/repeated',
    fail: 'ambiguous/left',
    skip: 'ambiguous/left',
    miss: 'ambiguous/left',
    giveBack: 'ambiguous/open',
    doubt: 'ambiguous/open',
    loseWorker: 'ambiguous/open',
    proveSent: 'accepted/repeated',
    reject: 'failed/repeated',
  },
  'ambiguous/open': {
    claim: 'claimed/repeated',
    leaveInDoubt: 'ambiguous/left',
    accept: 'accepted',
    proveSent: 'accepted',
    reject: 'failed/open',
  },
  'ambiguous/repeated': {
    accept: 'accepted/repeated',
    proveSent: 'accepted/repeated',
    reject: 'failed/repeated',
  },
  'ambiguous/left': { accept: 'accepted', proveSent: 'accepted', reject: 'failed/left' },
  accepted: { hear: 'accepted', reject: 'failed' },
  'accepted/repeated': { hear: 'accepted/repeated', reject: 'failed/repeated' },
  failed: { hear: 'failed' },
  skipped: {},
  missed: {},
}

describe('the states of a mail', () => {
  const pairs = Object.entries(ways).flatMap(([from, to]) =>
    Object.keys(transitions).map((name) => [from, name, to[name] ?? 'refused'] as const),
  )

  it.each(pairs)('%s by %s: %s', (from, name, to) => {
    expect(nameOf(transitions[name]?.(entryIn(from)))).toBe(to)
  })

  it('are all in the table, and so are those of a doubt', () => {
    const states = Object.keys(ways).map((name) => name.split('/')[0])
    const doubts = Object.keys(ways).flatMap((name) => name.split('/')[1] ?? [])
    expect(new Set(states)).toEqual(new Set(ledgerStates))
    expect(new Set(doubts)).toEqual(new Set(doubtStates))
  })

  it('count claims upwards only: a number never stands for two of them', () => {
    for (const [from, name] of pairs) {
      const before = entryIn(from)
      const after = transitions[name]?.(before)
      if (after) expect(after.attempt - before.attempt, `${from} by ${name}`).toBe(name === 'claim' ? 1 : 0)
    }
  })

  it('keep a lease only while claimed', () => {
    for (const [from, name] of pairs) {
      const after = transitions[name]?.(entryIn(from))
      if (after) expect(after.leaseUntil !== null, `${from} by ${name}`).toBe(after.state === 'claimed')
    }
  })

  it('are settled when nothing is left to do: a doubt once nobody tries again', () => {
    const open = Object.keys(ways).filter((name) => !mail.isSettled(entryIn(name)))
    expect(open).toEqual(['due', 'claimed', 'claimed/repeated', 'ambiguous/open'])
  })
})

describe('the drawing in docs/architecture.md', () => {
  const stateOf = (name: string) => name.split('/')[0] ?? ''
  const functionOf = (name: string) => (name === 'skip' || name === 'miss' ? 'writeOff' : name)

  it('shows every way, and none that there is not', () => {
    const real = Object.entries(ways).flatMap(([from, to]) =>
      Object.entries(to).map(([name, next]) => `${stateOf(from)} ${functionOf(name)} ${stateOf(next)}`),
    )
    expect(drawnUnder('One mail').toSorted()).toEqual([...new Set(real)].toSorted())
  })
})

describe('a mail in doubt', () => {
  it('is not sent again before SES had its time to tell', () => {
    const entry = entryIn('ambiguous/open')
    expect(mail.claim(entry, {}, plus(written, mail.DOUBT - 1))).toBeUndefined()
    expect(nameOf(mail.claim(entry, {}, plus(written, mail.DOUBT)))).toBe('claimed/repeated')
  })

  it('waits longer with each doubt, and is let be after the eighth', () => {
    const waits: number[] = []
    let claimed: mail.Next = entryIn('claimed')
    let doubted: mail.Next
    while (claimed) {
      doubted = mail.doubt(claimed, 'http-500', claimed.changedAt)
      const until: string = doubted ? mail.doubtedUntil(doubted) : written
      claimed = doubted && mail.claim(doubted, {}, until)
      if (claimed) waits.push((Date.parse(until) - Date.parse(doubted?.changedAt ?? '')) / MINUTE)
    }
    expect(waits).toEqual([1, 2, 4, 5, 5, 5, 5])
    expect(doubted).toMatchObject({ state: 'ambiguous', doubt: 'repeated', attempt: 8, doubts: 8 })
  })

  it('is flagged as perhaps sent twice when it was sent again, whoever settles it', () => {
    const twice = mail.doubt(entryIn('claimed/repeated'), 'http-500', now)
    expect(nameOf(twice && mail.proveSent(twice, 'ses-1', now))).toBe('accepted/repeated')
  })

  it('that nobody asked for is not sent again at all', () => {
    expect(nameOf(mail.doubt(entryIn('claimed'), 'ECONNRESET', now, false))).toBe('ambiguous/left')
  })

  it('is no doubt while its lease runs', () => {
    const entry = entryIn('claimed')
    expect(mail.loseWorker(entry, plus(written, mail.LEASE))).toBeUndefined()
    expect(nameOf(mail.loseWorker(entry, plus(written, mail.LEASE + 1)))).toBe('ambiguous/open')
  })
})

describe("SES's rejection", () => {
  it('of another copy says nothing about the one that was accepted', () => {
    expect(mail.reject(entryIn('accepted'), 'ses-2', 'Reject', now)).toBeUndefined()
  })
})
