import { describe, expect, it } from 'vitest'
import { createOptionalCopy } from '../../../../cli/rehearse/expected-mails'
import { compareMails } from '../../../../cli/rehearse/mail-checks'
import { submitUntilAnswered } from '../../../../cli/rehearse/retry-form'
import { addMilliseconds, type Instant, MINUTE_MS } from '../../../../shared/domain/values/time/instant'
import { aPerson } from '../../../support/builders/person-builder'

const startedAt = '2025-12-01T06:00:00.000Z'

describe('a form that is sent until it is answered', () => {
  /** @param minutesPerTry minutes of each round; all but the last fail */
  const collectCopies = async (minutesPerTry: number[]): Promise<Instant[]> => {
    let now = startedAt
    const copies: Instant[] = []
    const remainingTries = [...minutesPerTry]
    const send = async () => {
      now = addMilliseconds(now, (remainingTries.shift() ?? 0) * MINUTE_MS)
      if (remainingTries.length > 0) throw new Error('no answer')
    }
    const submit = submitUntilAnswered(
      send,
      () => now,
      (from) => copies.push(from),
    )
    for (const _ of minutesPerTry) await submit().catch(() => undefined)
    return copies
  }

  it.each([
    [[1], []],
    [[9, 0.5], []],
    [[12], [10]],
    [[4, 4, 4], [10]],
  ])('in goes of %j minutes may bring one copy more', async (minutesPerTry, from) => {
    expect(await collectCopies(minutesPerTry)).toEqual(
      from.map((minutes) => addMilliseconds(startedAt, minutes * MINUTE_MS)),
    )
  })

  it('loses nothing when the copy does not come, and makes nothing unexpected when it does', () => {
    const person = aPerson('one')
    const copy = createOptionalCopy(person, startedAt)
    const arrivedCopy = {
      ...copy,
      mail: 'mail-1',
      sentAt: addMilliseconds(startedAt, MINUTE_MS),
      subject: '',
    }
    const tolerance = { ambiguous: 0, maxDelayMs: () => 30 * MINUTE_MS }
    expect(compareMails([copy], [], tolerance).checks).toMatchObject({ lost: 0, unexpected: 0 })
    expect(compareMails([copy], [arrivedCopy], tolerance).checks).toMatchObject({ lost: 0, unexpected: 0 })
  })
})
