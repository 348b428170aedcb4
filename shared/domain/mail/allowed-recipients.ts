/**
 * Whether an address may get mail here. Outside production only the listed patterns may: `*` stands for
 * any part (`*@example.org`); the one pattern `everyone` lets all through.
 */
export const mayReceive = (email: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => pattern === 'everyone' || matches(pattern.toLowerCase(), email.toLowerCase()))

const matches = (pattern: string, email: string): boolean => {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(email)
}
