import { describe, expect, it } from 'vitest'
import { recipientKey, recipientPrefixes } from '../../../../shared/aws/dynamodb/mail-keys'
import { personId } from '../../../../shared/domain/ids'

/** What a partition of DynamoDB takes in a second, in items of at most 1 KB. */
const WRITES_A_SECOND = 1_000
/** A request is answered within 29 seconds; the recipients of a campaign are a part of what it writes. */
const SECONDS_FOR_RECIPIENTS = 6

const ids = Array.from({ length: 20_000 }, (_, index) => personId(`contact-${index}@example.org`))
const keys = ids.map((id) => recipientKey('clinic', 3, 'set', id))

describe('the recipients of a campaign to 20,000 people', () => {
  it('are spread so that each partition takes its share while the request lasts', () => {
    const writes = [...Map.groupBy(keys, ({ pk }) => pk).values()].map(({ length }) => length)
    expect(Math.max(...writes)).toBeLessThanOrEqual(SECONDS_FOR_RECIPIENTS * WRITES_A_SECOND)
  })

  it('are all below the prefixes that are read, in the order of their ids', () => {
    const prefixes = recipientPrefixes('clinic', 3, 'set')
    const read = prefixes.flatMap(({ pk, sk }) =>
      keys.filter((key) => key.pk === pk && key.sk.startsWith(sk)).map((key) => key.sk),
    )
    expect(read).toHaveLength(ids.length)
    const order = prefixes.map(({ pk, sk }) =>
      keys.filter((key) => key.pk === pk).map((key) => key.sk.slice(sk.length)),
    )
    for (const [index, part] of order.slice(1).entries()) {
      const highest = (order[index] ?? []).toSorted().at(-1) ?? ''
      expect(part.every((id) => id > highest)).toBe(true)
    }
  })
})
