import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findVisitorAddress } from '../../../../../functions/site/registration/visitor-address'

const cdn = ['192.0.2.0/24', '2001:db8:cd::/48', '203.0.113.9']
const visitorOf = (sourceIp: string, forwardedFor?: string, trusted = cdn) =>
  findVisitorAddress({ sourceIp, forwardedFor }, trusted)

describe('the address that counts as the visitor’s', () => {
  it('is who connected, whatever the header says, when no proxy is trusted', () => {
    expect(visitorOf('198.51.100.1', '203.0.113.1, 192.0.2.1', [])).toBe('198.51.100.1')
    expect(visitorOf('192.0.2.1', '203.0.113.1, 192.0.2.1', [])).toBe('192.0.2.1')
  })

  it.each([
    ['the CDN added the visitor', '192.0.2.1', '198.51.100.1', '198.51.100.1'],
    ['API Gateway added the CDN too', '192.0.2.1', '198.51.100.1, 192.0.2.1', '198.51.100.1'],
    ['the visitor had written others before', '192.0.2.1', '10.0.0.1, 198.51.100.1', '198.51.100.1'],
    [
      'the visitor had written the CDN before',
      '192.0.2.1',
      '10.0.0.1,192.0.2.7, 198.51.100.1',
      '198.51.100.1',
    ],
    ['two trusted proxies stand behind each other', '203.0.113.9', '198.51.100.1, 192.0.2.1', '198.51.100.1'],
    ['someone goes round the CDN', '198.51.100.1', '10.0.0.1, 192.0.2.1', '198.51.100.1'],
    [
      'someone goes round it, and API Gateway added them',
      '198.51.100.1',
      '10.0.0.1, 198.51.100.1',
      '198.51.100.1',
    ],
    ['all is IPv6', '2001:db8:cd::1', '10.0.0.1, 2001:db8:1::5', '2001:db8:1::5'],
    ['an IPv4 proxy connects by IPv6', '::ffff:192.0.2.1', '198.51.100.1', '198.51.100.1'],
    ['the proxy writes ports', '192.0.2.1', '198.51.100.1:4711', '198.51.100.1'],
    ['the proxy writes ports and IPv6', '192.0.2.1', '[2001:db8:1::5]:4711', '2001:db8:1::5'],
    ['the CDN itself asks', '192.0.2.1', undefined, '192.0.2.1'],
    ['the header is empty', '192.0.2.1', '', '192.0.2.1'],
    ['only proxies are in the header', '192.0.2.1', '192.0.2.2, 192.0.2.3', '192.0.2.2'],
    ['the proxy wrote no address', '192.0.2.1', '198.51.100.1, unknown', '192.0.2.1'],
    ['an address with a zone', '192.0.2.1', '198.51.100.1, fe80::1%eth0', '192.0.2.1'],
    ['an address out of range', '192.0.2.1', '198.51.100.1, 256.1.1.1', '192.0.2.1'],
  ])('%s', (_, sourceIp, forwardedFor, expected) => {
    expect(visitorOf(sourceIp, forwardedFor)).toBe(expected)
  })

  it('does not depend on anything before what the trusted proxies wrote, and no header is an error', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80 }),
        fc.constantFrom('192.0.2.1', '203.0.113.9'),
        (forged, proxy) => {
          expect(visitorOf(proxy, `${forged},198.51.100.1`)).toBe('198.51.100.1')
          expect(visitorOf(proxy, `${forged},198.51.100.1, ${proxy}`)).toBe('198.51.100.1')
          expect(visitorOf('198.51.100.1', forged)).toBe('198.51.100.1')
        },
      ),
    )
  })
})
