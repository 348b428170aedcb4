import { BlockList, isIP } from 'node:net'

interface ReceivedRequest {
  /** Who connected to API Gateway; no header can change it. */
  sourceIp: string
  /** X-Forwarded-For: each proxy adds who connected to it at the end; what stands before can be of the visitor. */
  forwardedFor: string | undefined
}

/**
 * The address that counts as the visitor's: the last one in the way of the request that is no trusted proxy. So a
 * header counts only as far as trusted proxies wrote it; where they wrote no address, the proxy itself counts.
 * @param trustedProxies addresses and networks in CIDR notation
 */
export const findVisitorAddress = (
  { sourceIp, forwardedFor = '' }: ReceivedRequest,
  trustedProxies: readonly string[],
): string => {
  const trusted = toBlockList(trustedProxies)
  let found = sourceIp
  for (const hop of forwardedFor.split(',').map(parseHop).reverse()) {
    if (!isListed(trusted, found) || hop === undefined) return found
    found = hop
  }
  return found
}

const toBlockList = (networks: readonly string[]): BlockList => {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix] = network.split('/')
    if (prefix === undefined) list.addAddress(address, familyOf(address))
    else list.addSubnet(address, Number(prefix), familyOf(address))
  }
  return list
}

const isListed = (list: BlockList, address: string): boolean =>
  isIP(address) !== 0 && list.check(address, familyOf(address))

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 6 ? 'ipv6' : 'ipv4')

/** An entry of X-Forwarded-For; some proxies write a port behind the address. */
const parseHop = (entry: string): string | undefined => {
  const text = entry.trim()
  const [, bracketed] = /^\[([^\]]+)\](?::\d+)?$/.exec(text) ?? []
  const [, version4] = /^([\d.]+):\d+$/.exec(text) ?? []
  const address = bracketed ?? version4 ?? text
  // A zone (`fe80::1%eth0`) means something on its own machine only.
  return isIP(address) !== 0 && !address.includes('%') ? address : undefined
}
