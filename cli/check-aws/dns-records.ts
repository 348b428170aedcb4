import { Resolver } from 'node:dns/promises'

/** Records of the public DNS; an empty list where a name has none. @throws when no server answers */
export interface DnsRecords {
  cname(name: string): Promise<string[]>
  txt(name: string): Promise<string[]>
  mx(name: string): Promise<string[]>
  /** Addresses, after any CNAME. */
  addresses(name: string): Promise<string[]>
}

export const publicDns = (): DnsRecords => {
  const resolver = new Resolver({ timeout: 5_000, tries: 2 })
  return {
    cname: (name) => orNone(resolver.resolveCname(name)),
    txt: async (name) => (await orNone(resolver.resolveTxt(name))).map((parts) => parts.join('')),
    mx: async (name) => (await orNone(resolver.resolveMx(name))).map(({ exchange }) => exchange),
    addresses: async (name) => [
      ...(await orNone(resolver.resolve4(name))),
      ...(await orNone(resolver.resolve6(name))),
    ],
  }
}

/** The local stack is in no DNS. */
export const noDns: DnsRecords = {
  cname: () => refuse(),
  txt: () => refuse(),
  mx: () => refuse(),
  addresses: () => refuse(),
}

const refuse = (): Promise<never> => Promise.reject(new Error('The local stack has no DNS records.'))

/** A name that does not exist has no records; any other failure is one. */
const orNone = async <Record>(query: Promise<Record[]>): Promise<Record[]> => {
  try {
    return await query
  } catch (error) {
    if (['ENOTFOUND', 'ENODATA'].includes((error as NodeJS.ErrnoException).code ?? '')) return []
    throw error
  }
}
