import { describe, expect, it } from 'vitest'
import { compare } from '../../../../cli/rehearse/checks'
import { copyThatMayCome } from '../../../../cli/rehearse/expected'
import { untilAnswered } from '../../../../cli/rehearse/until-answered'
import { type Instant, MINUTE, plus } from '../../../../shared/domain/time/instant'
import { aPerson } from '../../../support/people'

const began = '2025-12-01T06:00:00.000Z'

describe('a form that is sent until it is answered', () => {
  /** @param takes minutes of each go; all but the last fail */
  const copiesAfter = async (takes: number[]): Promise<Instant[]> => {
    let now = began
    const copies: Instant[] = []
    const goes = [...takes]
    const send = async () => {
      now = plus(now, (goes.shift() ?? 0) * MINUTE)
      if (goes.length > 0) throw new Error('no answer')
    }
    const ask = untilAnswered(
      send,
      () => now,
      (from) => copies.push(from),
    )
    for (const _ of takes) await ask().catch(() => undefined)
    return copies
  }

  it.each([
    [[1], []],
    [[9, 0.5], []],
    [[12], [10]],
    [[4, 4, 4], [10]],
  ])('in goes of %j minutes may bring one copy more', async (takes, from) => {
    expect(await copiesAfter(takes)).toEqual(from.map((minutes) => plus(began, minutes * MINUTE)))
  })

  it('is no loss where the copy does not come, and none is unexpected where it does', () => {
    const person = aPerson('one')
    const copy = copyThatMayCome(person, began)
    const came = { ...copy, mail: 'mail-1', sentAt: plus(began, MINUTE), subject: '' }
    const trouble = { ambiguous: 0, patience: 30 * MINUTE }
    expect(compare([copy], [], trouble).checks).toMatchObject({ lost: 0, unexpected: 0 })
    expect(compare([copy], [came], trouble).checks).toMatchObject({ lost: 0, unexpected: 0 })
  })
})
