import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { networkPrefix, visitorId } from '../../../shared/domain/form-rate-limit'

const at = (clock: string) => `2026-12-10T${clock}.000Z`

describe('a visitor', () => {
  it('has the same id for one hour of the clock, and another in the next', () => {
    const id = visitorId(['key'], '192.0.2.1', at('09:00:00'))
    expect(visitorId(['key', 'older'], '192.0.2.1', at('09:59:59'))).toBe(id)
    expect(visitorId(['key'], '192.0.2.1', at('10:00:00'))).not.toBe(id)
    expect(visitorId(['key'], '192.0.2.2', at('09:00:00'))).not.toBe(id)
    expect(visitorId(['another'], '192.0.2.1', at('09:00:00'))).not.toBe(id)
  })

  it('is one IPv6 network, in any notation of the address', () => {
    const ways = ['2001:db8:1:2::1', '2001:0DB8:0001:0002:0:0:0:ffff', '2001:db8:1:2:abcd:ef01:2345:6789']
    expect(ways.map(networkPrefix)).toEqual(Array(3).fill('2001:db8:1:2'))
    expect(networkPrefix('2001:db8::1')).toBe('2001:db8:0:0')
    expect(networkPrefix('::1')).toBe('0:0:0:0')
    expect(networkPrefix('::ffff:192.0.2.1')).toBe('192.0.2.1')
  })

  it('has an id for any text that the network reports as an address', () => {
    fc.assert(
      fc.property(fc.oneof(fc.ipV4(), fc.ipV6(), fc.string()), (address) => {
        expect(visitorId(['key'], address, at('09:00:00'))).toMatch(/^[\w-]{22}$/)
      }),
    )
  })
})
