import * as z from 'zod'

/** The widest networks that one proxy operator has; a wider one would let visitors choose the address that is counted. */
const MIN_PREFIX_BITS = { 4: 8, 6: 16 }

/** An IP address, or a network in CIDR notation: `192.0.2.0/24`, `2001:db8::/32`. */
export const IpNetwork = z
  .union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()], {
    error: 'is no IP address and no network like 192.0.2.0/24',
  })
  .refine((text) => {
    const [address = '', prefix] = text.split('/')
    return prefix === undefined || Number(prefix) >= MIN_PREFIX_BITS[address.includes(':') ? 6 : 4]
  }, 'is wider than /8 (IPv6: /16)')
