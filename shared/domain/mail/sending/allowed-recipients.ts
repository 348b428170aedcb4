/**
 * Whether this stage may send to an address. Outside production only the listed patterns may receive mail: `*`
 * matches any part (`*@example.org`); the single pattern `everyone` allows all addresses.
 */
export const mayReceive = (email: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => pattern === 'everyone' || matches(pattern.toLowerCase(), email.toLowerCase()))

const matches = (pattern: string, email: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(email)
}
